import { ArrowLeftOutlined, ExportOutlined, ReloadOutlined, SearchOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Drawer, Input, Tooltip } from 'antd';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import { announce, usePageTitle } from '@/shared/a11y';
import { keys, queryClient, type InboxCounts, type InboxRow } from '@/shared/api';
import { formatCount } from '@/shared/format';
import { useHotkeys, usePhone } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Await, Empty } from '@/shared/ui';
import { countsQuery, inboxQuery, neighbour, scopes, type DueFilter, type InboxFilter, type Scope } from './api';
import { listId, RowList } from './RowList';
import css from './inbox.module.css';

export interface OpenTask {
  taskId: string;
  caseNo: string;
}

/** The whole office is counted where the whole office is looked at. */
const office = { overdue: 'officeOverdue', dueSoon: 'officeDueSoon' } as const;

const focusList = () => document.getElementById(listId)?.focus({ preventScroll: true });

interface InboxViewProps {
  filter: InboxFilter;
  open: OpenTask | null;
  onFilter: (filter: InboxFilter) => void;
  onOpen: (open: OpenTask | null) => void;
  renderTask: (open: OpenTask, onDecided: (outcomeName: string) => void) => ReactNode;
}

function ScopeNav({
  filter,
  counts,
  onFilter,
}: {
  filter: InboxFilter;
  counts: InboxCounts | undefined;
  onFilter: (filter: InboxFilter) => void;
}) {
  const t = useT();
  const number = (name: keyof InboxCounts) => (counts ? formatCount(counts[name].count, counts[name].capped) : '');
  const choose = (scope: Scope, due: DueFilter) => onFilter({ ...filter, scope, due });
  return (
    <nav className={css.scopes} aria-label={t('inbox.scopes')}>
      <ul>
        {scopes.map((scope) => {
          const on = filter.scope === scope && !filter.due;
          return (
            <li key={scope}>
              <button
                type="button"
                className={[css.scope, on ? css.scopeOn : ''].join(' ')}
                aria-current={on ? 'true' : undefined}
                title={t(`inbox.scopeHint.${scope}`)}
                onClick={() => choose(scope, '')}
              >
                <span>{t(`inbox.scope.${scope}`)}</span>
                <span className={css.count}>{number(scope)}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p className={css.scopeTitle}>{t('inbox.byDue')}</p>
      <ul>
        {(['overdue', 'dueSoon'] as const).map((due) => {
          const on = filter.due === due;
          const counted = filter.scope === 'office' ? office[due] : due;
          const late = due === 'overdue' && (counts?.[counted].count ?? 0) > 0;
          return (
            <li key={due}>
              <button
                type="button"
                className={[css.scope, on ? css.scopeOn : '', late ? css.scopeLate : ''].join(' ')}
                aria-current={on ? 'true' : undefined}
                title={t(`inbox.scopeHint.${due}`)}
                onClick={() => choose(filter.scope === 'finished' ? 'waiting' : filter.scope, on ? '' : due)}
              >
                <span>{t(`inbox.scope.${due}`)}</span>
                <span className={css.count}>{number(counted)}</span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The officer's desk: scopes, the list, and the open task beside it. */
export function InboxView({ filter, open, onFilter, onOpen, renderTask }: InboxViewProps) {
  const t = useT();
  const phone = usePhone();
  usePageTitle(t('inbox.title'));
  const counts = useQuery(countsQuery);
  const list = useInfiniteQuery(inboxQuery(filter));
  const rows: InboxRow[] = list.data?.pages.flatMap((page) => page.rows) ?? [];
  const [cursor, setCursor] = useState<string | null>(open?.taskId ?? null);
  const [search, setSearch] = useState(filter.q);
  const listBox = useRef<HTMLDivElement>(null);
  const pane = useRef<HTMLElement>(null);

  // how many were waiting when the list was loaded: more than that is news, and the list does not jump for it
  const [base, setBase] = useState<{ at: number; waiting: number } | null>(null);
  const waiting = counts.data?.waiting.count;
  if (waiting !== undefined && (base === null || base.at !== list.dataUpdatedAt))
    setBase({ at: list.dataUpdatedAt, waiting });
  const fresh = base && waiting !== undefined && filter.scope === 'waiting' ? waiting - base.waiting : 0;

  const index = rows.findIndex((row) => row.taskId === cursor);
  const move = (step: number) => {
    const next =
      rows[Math.min(rows.length - 1, Math.max(0, index < 0 ? (step > 0 ? 0 : rows.length - 1) : index + step))];
    if (next) {
      setCursor(next.taskId);
      focusList();
    }
    if (index + step >= rows.length - 5 && list.hasNextPage && !list.isFetchingNextPage) void list.fetchNextPage();
  };
  const openRow = (row: InboxRow | undefined) => {
    if (!row) return;
    setCursor(row.taskId);
    onOpen({ taskId: row.taskId, caseNo: row.caseNo });
  };
  const back = () => {
    if (phone) onOpen(null);
    focusList();
  };
  useHotkeys({
    j: () => move(1),
    k: () => move(-1),
    ArrowDown: (event) => {
      if (event.target === listBox.current || event.target === document.body) move(1);
    },
    ArrowUp: (event) => {
      if (event.target === listBox.current || event.target === document.body) move(-1);
    },
    Enter: () => openRow(rows[index]),
    Escape: back,
  });
  useEffect(() => {
    if (open && !phone) pane.current?.scrollTo(0, 0);
  }, [open, phone]);

  const decided = (taskId: string) => (outcomeName: string) => {
    const next = neighbour(rows, taskId);
    const row = next && next.taskId !== taskId ? next : undefined;
    announce(
      row
        ? t('inbox.next', { outcome: outcomeName, title: `${row.applicantName} ${row.title}` })
        : t('inbox.nextNone', { outcome: outcomeName }),
    );
    setCursor(row?.taskId ?? null);
    onOpen(row ? { taskId: row.taskId, caseNo: row.caseNo } : null);
    focusList();
  };

  const filtered = Boolean(filter.q || filter.due);
  const task = open && (
    <div className={css.task}>
      <div className={css.taskBar}>
        {phone && (
          <Button type="text" icon={<ArrowLeftOutlined />} onClick={() => onOpen(null)}>
            {t('inbox.close')}
          </Button>
        )}
        <Link className={css.openPage} to={`/cases/${encodeURIComponent(open.caseNo)}`}>
          <ExportOutlined aria-hidden="true" /> {t('inbox.openPage')}
        </Link>
      </div>
      {renderTask(open, decided(open.taskId))}
    </div>
  );

  return (
    <div className={css.inbox}>
      <h1 className="bj-hidden">{t('inbox.title')}</h1>
      <ScopeNav filter={filter} counts={counts.data} onFilter={onFilter} />
      <section className={css.list} aria-label={t('inbox.list')}>
        <form
          role="search"
          className={css.listBar}
          onSubmit={(event) => {
            event.preventDefault();
            onFilter({ ...filter, q: search.trim() });
          }}
        >
          <Input
            allowClear
            value={search}
            prefix={<SearchOutlined aria-hidden="true" />}
            placeholder={t('inbox.searchPlaceholder')}
            aria-label={t('inbox.search')}
            onChange={(event) => {
              setSearch(event.target.value);
              if (event.target.value === '' && filter.q) onFilter({ ...filter, q: '' });
            }}
          />
          <Tooltip title={t('common.retry')}>
            <Button
              icon={<ReloadOutlined />}
              aria-label={t('common.retry')}
              onClick={() => void queryClient.invalidateQueries({ queryKey: keys.inbox })}
            />
          </Tooltip>
        </form>
        {fresh > 0 && (
          <button
            type="button"
            className={css.fresh}
            onClick={() => void queryClient.invalidateQueries({ queryKey: keys.inbox })}
          >
            {t('inbox.fresh', { n: fresh })}
          </button>
        )}
        <Await
          query={list}
          rows={9}
          isEmpty={() => rows.length === 0}
          empty={
            filtered ? (
              <Empty
                title={t('inbox.emptyFiltered')}
                hint={t('inbox.emptyFilteredHint')}
                action={
                  <Button
                    onClick={() => {
                      setSearch('');
                      onFilter({ ...filter, due: '', q: '' });
                    }}
                  >
                    {t('common.reset')}
                  </Button>
                }
              />
            ) : (
              <Empty title={t(`inbox.empty.${filter.scope}`)} hint={t(`inbox.emptyHint.${filter.scope}`)} />
            )
          }
        >
          {() => (
            <RowList
              key={`${filter.scope}-${filter.due}-${filter.q}`}
              storageKey={`${filter.scope}-${filter.due}-${filter.q}`}
              listRef={listBox}
              rows={rows}
              cursor={cursor}
              opened={open?.taskId ?? null}
              more={{ has: list.hasNextPage, loading: list.isFetchingNextPage, load: () => void list.fetchNextPage() }}
              onOpen={openRow}
            />
          )}
        </Await>
      </section>
      {phone ? (
        <Drawer
          open={open !== null}
          placement="right"
          size="100%"
          closable={false}
          onClose={() => onOpen(null)}
          styles={{ body: { padding: 0 } }}
          aria-label={t('cases.title')}
        >
          {task}
        </Drawer>
      ) : (
        <section className={css.pane} ref={pane} aria-label={t('cases.title')}>
          {task ?? <Empty title={t('inbox.choose')} hint={t('inbox.chooseHint')} />}
        </section>
      )}
    </div>
  );
}
