import { DeleteOutlined, DownloadOutlined, PlusOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Input, Popconfirm, Segmented, Select } from 'antd';
import { useCallback, useMemo, useState } from 'react';
import type { Revealing } from '@/forms';
import { announce } from '@/shared/a11y';
import { asProblem, type ClassRoster, type RosterRowView, type RosterView } from '@/shared/api';
import { formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, Empty, Loading, ProblemNotice, problemSentence, Tag } from '@/shared/ui';
import {
  addPerson,
  changePerson,
  checkContracts,
  exportsQuery,
  exportUrl,
  refresh,
  removePerson,
  rostersQuery,
  rowsQuery,
} from './api';
import { DropZone } from './DropZone';
import { ImportReview } from './ImportReview';
import { RosterGrid, type GridRow } from './RosterGrid';
import css from './rosters.module.css';

interface OneProps {
  caseNo: string;
  roster: RosterView;
  one: ClassRoster;
  /** Where given, masked numbers can be asked for. */
  revealing?: Revealing;
}

function AddPerson({ caseNo, roster, one, onDone }: OneProps & { onDone: () => void }) {
  const t = useT();
  const [values, setValues] = useState<Record<string, string>>({});
  const add = useMutation({
    mutationFn: () => addPerson(caseNo, one.classId, values),
    onSuccess: () => {
      announce(t('rosters.added'));
      setValues({});
      onDone();
      return refresh(caseNo);
    },
  });
  return (
    <form
      className={css.add}
      aria-label={t('rosters.add')}
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      {roster.columns
        .filter((column) => column.id !== 'seq')
        .map((column) => (
          <label key={column.id} className={css.field}>
            <span>
              {column.title}
              {column.required && <span className={css.required}> *</span>}
            </span>
            {column.choices.length > 0 ? (
              <Select
                allowClear
                aria-label={column.title}
                value={values[column.id] || undefined}
                options={column.choices.map((word) => ({ value: word, label: word }))}
                onChange={(word?: string) => setValues({ ...values, [column.id]: word ?? '' })}
              />
            ) : (
              <Input
                value={values[column.id] ?? ''}
                autoComplete="off"
                onChange={(event) => setValues({ ...values, [column.id]: event.target.value })}
              />
            )}
          </label>
        ))}
      <div className={css.wide}>
        <ProblemNotice
          error={add.error}
          labelOf={(field) => roster.columns.find((column) => column.id === field)?.title}
        />
        <div className={css.dropButtons}>
          <Button type="primary" htmlType="submit" loading={add.isPending}>
            {t('rosters.save')}
          </Button>
          <Button onClick={onDone}>{t('rosters.cancel')}</Button>
        </div>
      </div>
    </form>
  );
}

const toGrid =
  (t: ReturnType<typeof useT>) =>
  (row: RosterRowView): GridRow => ({
    key: row.id,
    no: row.seq,
    label: row.state === 'EXCLUDED' ? <Tag tone="late">{t('rosters.excluded')}</Tag> : undefined,
    values: row.values,
    findings: row.findings,
    muted: row.state === 'EXCLUDED',
  });

function People({ caseNo, roster, one, revealing, problemsOnly }: OneProps & { problemsOnly: boolean }) {
  const t = useT();
  const query = useInfiniteQuery(rowsQuery(caseNo, one.classId));
  const all = useMemo(() => (query.data?.pages ?? []).flatMap((page) => page.rows), [query.data]);
  const people = useMemo(
    () => (problemsOnly ? all.filter((row) => row.findings.length > 0) : all),
    [all, problemsOnly],
  );
  const rows = useMemo(() => people.map(toGrid(t)), [people, t]);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  const remove = useMutation({
    mutationFn: (row: RosterRowView) => removePerson(caseNo, one.classId, row.id),
    onSuccess: () => announce(t('rosters.removed')),
    onSettled: () => refresh(caseNo),
  });
  const check = useMutation({
    mutationFn: ({ row, checked }: { row: RosterRowView; checked: boolean }) =>
      checkContracts(caseNo, [row.id], false, checked),
    onSettled: () => refresh(caseNo),
  });
  if (query.isPending) return <Loading rows={6} />;
  if (query.error) return <ProblemNotice error={query.error} />;
  if (rows.length === 0)
    return problemsOnly ? (
      <Empty small title={t('rosters.noRows.PROBLEMS')} hint={t('rosters.noRowsHint')} />
    ) : (
      <Empty small title={t('rosters.empty')} hint={one.editable ? t('rosters.emptyHint') : (one.why ?? '')} />
    );
  return (
    <>
      <ProblemNotice error={remove.error ?? check.error} />
      <RosterGrid
        label={t('rosters.people', { name: one.name })}
        columns={roster.columns}
        rows={rows}
        total={problemsOnly ? rows.length : (query.data.pages[0]?.total ?? rows.length)}
        numberTitle={t('rosters.seq')}
        more={more}
        extra={[
          { id: 'sex', title: t('rosters.sex'), width: 70, text: (_, index) => people[index]?.sex ?? '' },
          {
            id: 'hours',
            title: t('rosters.hours'),
            width: 96,
            text: (_, index) => String(people[index]?.attendedHours ?? '—'),
          },
          {
            id: 'contract',
            title: t('rosters.contract'),
            width: 130,
            text: (_, index) => (people[index]?.contractChecked ? t('rosters.checked') : t('rosters.unchecked')),
            render: roster.contractsCheckable
              ? (_, index) => {
                  const row = people[index];
                  return row ? (
                    <Checkbox
                      checked={row.contractChecked}
                      aria-label={t('rosters.contractOf', { name: row.values.name ?? '' })}
                      onChange={(event) => check.mutate({ row, checked: event.target.checked })}
                    >
                      {row.contractChecked ? t('rosters.checked') : t('rosters.unchecked')}
                    </Checkbox>
                  ) : null;
                }
              : undefined,
          },
          ...(revealing ? roster.columns.filter((column) => column.masked) : []).map((column) => ({
            id: `full-${column.id}`,
            title: t('rosters.full', { title: column.title }),
            width: 190,
            text: (row: GridRow) => revealing?.shown.get(`${row.key}.${column.id}`) ?? '',
            render: (row: GridRow) => {
              const path = `${row.key}.${column.id}`;
              const label = t('rosters.fullOf', { n: row.no, title: column.title });
              const full = revealing?.shown.get(path);
              if (full !== undefined) return <strong>{full}</strong>;
              return row.values[column.id] ? (
                <Button
                  size="small"
                  aria-label={t('cases.reveal.of', { label })}
                  onClick={() => revealing?.ask(path, label)}
                >
                  {t('cases.reveal.show')}
                </Button>
              ) : null;
            },
          })),
          ...(one.editable
            ? [
                {
                  id: 'remove',
                  title: t('rosters.remove'),
                  width: 76,
                  text: () => '',
                  render: (_: GridRow, index: number) => {
                    const row = people[index];
                    return row ? (
                      <Popconfirm
                        title={t('rosters.removeSure', { name: row.values.name ?? '' })}
                        onConfirm={() => remove.mutate(row)}
                      >
                        <Button
                          type="text"
                          icon={<DeleteOutlined />}
                          aria-label={t('rosters.removeOf', { name: row.values.name ?? '' })}
                        />
                      </Popconfirm>
                    ) : null;
                  },
                },
              ]
            : []),
        ]}
        onEdit={
          one.editable
            ? async (row, column, value) => {
                const person = people.find((other) => other.id === row.key);
                if (!person) return;
                try {
                  await changePerson(caseNo, one.classId, person.id, person.version, { [column]: value });
                  announce(t('rosters.saved', { n: row.no }));
                } catch (refused) {
                  throw new Error(problemSentence(t, asProblem(refused)), { cause: refused });
                } finally {
                  await refresh(caseNo);
                }
              }
            : undefined
        }
      />
    </>
  );
}

function OneClass({ caseNo, roster, one, revealing }: OneProps) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const [problemsOnly, setProblemsOnly] = useState(false);
  if (one.openImport) return <ImportReview view={one.openImport} roster={roster} className={one.name} />;
  const counts = one.counts;
  return (
    <section className={css.stack} aria-label={t('rosters.people', { name: one.name })}>
      {one.editable && (
        <DropZone caseNo={caseNo} classId={one.classId} className={one.name} roster={roster} small={counts.count > 0} />
      )}
      {!one.editable && counts.count > 0 && one.why && <p className={css.soft}>{one.why}</p>}
      <div className={css.bar}>
        <p className={css.counts}>
          {one.trainingTypeName} · {t('rosters.count', { n: counts.count })}
          {one.planned !== null && ` · ${t('rosters.planned', { n: one.planned })}`}
          {counts.withoutCertificate > 0 && (
            <span className={css.warn}> · {t('rosters.withoutCertificate', { n: counts.withoutCertificate })}</span>
          )}
          {counts.excluded > 0 && <span> · {t('rosters.excludedCount', { n: counts.excluded })}</span>}
          {counts.contractsUnchecked > 0 && counts.count > 0 && (
            <span> · {t('rosters.contractsUnchecked', { n: counts.contractsUnchecked })}</span>
          )}
        </p>
        <div className={css.dropButtons}>
          {counts.count > 0 && (
            <Checkbox checked={problemsOnly} onChange={(event) => setProblemsOnly(event.target.checked)}>
              {t('rosters.filter.PROBLEMS')}
            </Checkbox>
          )}
          {one.editable && !adding && (
            <Button icon={<PlusOutlined />} onClick={() => setAdding(true)}>
              {t('rosters.add')}
            </Button>
          )}
        </div>
      </div>
      {adding && <AddPerson caseNo={caseNo} roster={roster} one={one} onDone={() => setAdding(false)} />}
      <People caseNo={caseNo} roster={roster} one={one} revealing={revealing} problemsOnly={problemsOnly} />
    </section>
  );
}

function Exports({ caseNo }: { caseNo: string }) {
  const t = useT();
  const list = useQuery(exportsQuery(caseNo));
  if (!list.data || list.data.length === 0) return null;
  return (
    <section aria-label={t('rosters.exports')}>
      <h3 className={css.title}>{t('rosters.exports')}</h3>
      <ul className={css.exports}>
        {list.data.map((one) => (
          <li key={one.id}>
            <a href={exportUrl(caseNo, one.id)}>
              <DownloadOutlined aria-hidden="true" /> {t('rosters.exportOf', { n: one.persons })}
            </a>{' '}
            <span className={css.soft}>
              {formatDateTime(one.createdAt)} · {t('rosters.exportHint')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface RostersProps {
  caseNo: string;
  /** Only this class, such as in the task that opens it. */
  classId?: string;
  /** An officer may fetch the files for other systems. */
  officer?: boolean;
  revealing?: Revealing;
}

/** The rosters of a case 花名册: for the applicant to fill in, for the officer to check. */
export function Rosters({ caseNo, classId, officer, revealing }: RostersProps) {
  const t = useT();
  const query = useQuery(rostersQuery(caseNo));
  const [chosen, setChosen] = useState<string | null>(null);
  const all = useMutation({
    mutationFn: (checked: boolean) => checkContracts(caseNo, [], true, checked),
    onSuccess: (after) => announce(t('rosters.contractsUnchecked', { n: after.counts.contractsUnchecked })),
    onSettled: () => refresh(caseNo),
  });
  return (
    <Await
      query={query}
      rows={8}
      isEmpty={(roster) => roster.classes.length === 0}
      empty={<Empty small title={t('rosters.none')} hint={t('rosters.noneHint')} />}
    >
      {(roster) => {
        const classes = classId ? roster.classes.filter((one) => one.classId === classId) : roster.classes;
        const one = classes.find((other) => other.classId === chosen) ?? classes[0];
        if (!one) return <Empty small title={t('rosters.none')} hint={t('rosters.noneHint')} />;
        return (
          <div className={css.stack}>
            {classes.length > 1 && (
              <Segmented
                value={one.classId}
                onChange={setChosen}
                aria-label={t('rosters.classes')}
                options={classes.map((other) => ({
                  value: other.classId,
                  label: other.name + t('common.inBrackets', { text: other.counts.count }),
                }))}
              />
            )}
            {roster.contractsCheckable && roster.counts.contractsUnchecked > 0 && (
              <div className={css.bar}>
                <p>{t('rosters.contractsHint', { n: roster.counts.contractsUnchecked })}</p>
                <Popconfirm
                  title={t('rosters.contractsSure', { n: roster.counts.contractsUnchecked })}
                  onConfirm={() => all.mutate(true)}
                >
                  <Button loading={all.isPending}>{t('rosters.contractsAll')}</Button>
                </Popconfirm>
              </div>
            )}
            <ProblemNotice error={all.error} />
            <OneClass key={one.classId} caseNo={caseNo} roster={roster} one={one} revealing={revealing} />
            {officer && <Exports caseNo={caseNo} />}
          </div>
        );
      }}
    </Await>
  );
}
