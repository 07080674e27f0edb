import { DownloadOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Button, Checkbox, Popconfirm, Segmented } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import { announce } from '@/shared/a11y';
import { asProblem, type ImportRowView, type ImportView, type RosterRowView, type RosterView } from '@/shared/api';
import { formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Empty, Loading, Notice, ProblemNotice, problemSentence, Tag } from '@/shared/ui';
import {
  confirmImport,
  discardImport,
  errorsUrl,
  fixCell,
  importRowsQuery,
  refresh,
  removalsQuery,
  type ImportFilter,
} from './api';
import { DropZone } from './DropZone';
import { RosterGrid, type GridRow } from './RosterGrid';
import css from './rosters.module.css';

type Shown = ImportFilter | 'REMOVED';

const toGrid =
  (t: ReturnType<typeof useT>) =>
  (row: ImportRowView): GridRow => ({
    key: String(row.rowNo),
    no: row.rowNo,
    label:
      row.difference === 'UNCHANGED' ? undefined : (
        <Tag tone={row.difference === 'ADDED' ? 'good' : 'soon'}>{t(`rosters.difference.${row.difference}`)}</Tag>
      ),
    values: row.values,
    before: row.difference === 'CHANGED' ? row.before : undefined,
    findings: row.findings,
  });

const removed = (row: RosterRowView): GridRow => ({
  key: row.id,
  no: row.seq,
  values: row.values,
  findings: [],
  muted: true,
});

function Rows({ view, roster, filter }: { view: ImportView; roster: RosterView; filter: ImportFilter }) {
  const t = useT();
  const query = useInfiniteQuery(importRowsQuery(view, filter));
  const rows = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.rows).map(toGrid(t)), [query.data, t]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  if (query.isPending) return <Loading rows={6} />;
  if (query.error) return <ProblemNotice error={query.error} />;
  if (rows.length === 0) return <Empty small title={t(`rosters.noRows.${filter}`)} hint={t('rosters.noRowsHint')} />;
  return (
    <RosterGrid
      label={t('rosters.fileRows', { name: view.fileName })}
      columns={roster.columns}
      rows={rows}
      total={query.data.pages[0]?.total ?? rows.length}
      numberTitle={t('rosters.rowNo')}
      more={more}
      onEdit={async (row, column, value) => {
        try {
          const fixed = await fixCell(view, row.no, column, value);
          const left = fixed.row.findings.filter((one) => one.column === column);
          announce(left.length === 0 ? t('rosters.fixed', { n: row.no }) : left.map((one) => one.message).join(''));
        } catch (refused) {
          throw new Error(problemSentence(t, asProblem(refused)), { cause: refused });
        } finally {
          await refresh(view.caseNo);
        }
      }}
    />
  );
}

function Removals({ view, roster }: { view: ImportView; roster: RosterView }) {
  const t = useT();
  const query = useInfiniteQuery(removalsQuery(view));
  const rows = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.rows).map(removed), [query.data]);
  if (query.isPending) return <Loading rows={6} />;
  if (query.error) return <ProblemNotice error={query.error} />;
  if (rows.length === 0) return <Empty small title={t('rosters.noRows.REMOVED')} hint={t('rosters.noRowsHint')} />;
  return (
    <RosterGrid
      label={t('rosters.removedRows')}
      columns={roster.columns}
      rows={rows}
      total={view.removed}
      numberTitle={t('rosters.seq')}
      more={() => {
        if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage();
      }}
    />
  );
}

/** A file that was read: what is wrong, what would change, mend it, take it over or give it up. */
export function ImportReview({ view, roster, className }: { view: ImportView; roster: RosterView; className: string }) {
  const t = useT();
  const again = view.changed + view.unchanged + view.removed > 0;
  const [shown, setShown] = useState<Shown>(view.errorRows > 0 ? 'PROBLEMS' : again ? 'CHANGES' : 'ALL');
  const [removeMissing, setRemoveMissing] = useState<boolean | null>(null);
  const remove = removeMissing ?? view.errorRows === 0;
  const confirm = useMutation({
    mutationFn: () => confirmImport(view, { rows: view.errorRows > 0 ? 'CLEAN' : 'ALL', removeMissing: remove }),
    onSuccess: (after) => announce(t('rosters.applied', { n: after.counts.count })),
    onSettled: () => refresh(view.caseNo),
  });
  const discard = useMutation({ mutationFn: () => discardImport(view), onSettled: () => refresh(view.caseNo) });
  const tiles: [string, number, string | undefined][] = [
    [t('rosters.tiles.total'), view.total, ''],
    [t('rosters.tiles.errors'), view.errorRows, view.errorRows > 0 ? css.bad : ''],
    [t('rosters.tiles.warns'), view.warnRows, view.warnRows > 0 ? css.warn : ''],
    [t('rosters.tiles.added'), view.added, ''],
    [t('rosters.tiles.changed'), view.changed, ''],
    [t('rosters.tiles.unchanged'), view.unchanged, ''],
    [t('rosters.tiles.removed'), view.removed, view.removed > 0 ? css.warn : ''],
  ];
  const options: Shown[] = ['PROBLEMS', 'CHANGES', 'REMOVED', 'ALL'];
  return (
    <section className={css.stack} aria-label={t('rosters.reviewTitle')}>
      <div className={css.reviewHead}>
        <div>
          <h3 className={css.title}>{t('rosters.reviewTitle')}</h3>
          <p className={css.soft}>
            {view.fileName} · {view.createdByName} {formatDateTime(view.createdAt)}
          </p>
        </div>
        <DropZone caseNo={view.caseNo} classId={view.classId} className={className} roster={roster} small />
      </div>
      <dl className={css.tiles}>
        {tiles.map(([name, n, tone]) => (
          <div key={name} className={css.tile}>
            <dt>{name}</dt>
            <dd className={tone}>{n.toLocaleString('zh-CN')}</dd>
          </div>
        ))}
      </dl>
      {view.stale && <Notice tone="warn" title={t('rosters.stale')} />}
      {view.ignoredColumns.length > 0 && (
        <Notice
          tone="warn"
          title={t('rosters.ignoredColumns', {
            names: view.ignoredColumns.map((name) => `“${name}”`).join(t('common.listSeparator')),
          })}
        />
      )}
      {view.codes.length > 0 && (
        <details className={css.codes} open={view.codes.length <= 4}>
          <summary>{t('rosters.codes', { n: view.codes.length })}</summary>
          <ul>
            {view.codes.map((one) => (
              <li key={`${one.finding.code}-${one.finding.column}-${one.finding.severity}`}>
                <Tag tone={one.finding.severity === 'ERROR' ? 'late' : 'soon'}>
                  {t(`rosters.severity.${one.finding.severity}`)}
                </Tag>{' '}
                {one.finding.title && <strong>{one.finding.title}</strong>} {t('rosters.rowsOf', { n: one.rows })}
                <span className={css.soft}> {one.finding.remedy}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className={css.bar}>
        <Segmented
          value={shown}
          onChange={(value) => setShown(value)}
          aria-label={t('rosters.show')}
          options={options.map((value) => ({ value, label: t(`rosters.filter.${value}`) }))}
        />
        {view.mine && view.errorRows + view.warnRows > 0 && (
          <Button icon={<DownloadOutlined />} href={errorsUrl(view)}>
            {t('rosters.errorFile')}
          </Button>
        )}
      </div>
      {shown === 'REMOVED' ? (
        <Removals view={view} roster={roster} />
      ) : (
        <Rows view={view} roster={roster} filter={shown} />
      )}
      <ProblemNotice error={confirm.error ?? discard.error} />
      <div className={css.confirm}>
        {view.removed > 0 && (
          <Checkbox checked={remove} onChange={(event) => setRemoveMissing(event.target.checked)}>
            {t('rosters.removeMissing', { n: view.removed })}
          </Checkbox>
        )}
        <p className={css.soft}>
          {view.errorRows > 0
            ? t('rosters.cleanOnly', { clean: view.cleanRows, errors: view.errorRows })
            : t('rosters.allGood', { n: view.total })}
        </p>
        <div className={css.dropButtons}>
          <Button
            type="primary"
            size="large"
            loading={confirm.isPending}
            disabled={view.cleanRows === 0 && !(remove && view.removed > 0)}
            onClick={() => confirm.mutate()}
          >
            {view.errorRows > 0
              ? t('rosters.confirmClean', { n: view.cleanRows })
              : t('rosters.confirmAll', { n: view.total })}
          </Button>
          <Popconfirm title={t('rosters.discardSure')} onConfirm={() => discard.mutate()}>
            <Button size="large" loading={discard.isPending}>
              {t('rosters.discard')}
            </Button>
          </Popconfirm>
        </div>
      </div>
    </section>
  );
}
