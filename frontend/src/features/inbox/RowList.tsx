import { useVirtualizer } from '@tanstack/react-virtual';
import { Button } from 'antd';
import { useEffect, useLayoutEffect, type RefObject } from 'react';
import type { InboxRow } from '@/shared/api';
import { dueText, formatDate, formatDateTime, formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Due, Tag } from '@/shared/ui';
import css from './inbox.module.css';

interface RowListProps {
  storageKey: string;
  listRef: RefObject<HTMLDivElement | null>;
  rows: readonly InboxRow[];
  cursor: string | null;
  opened: string | null;
  more: { has: boolean; loading: boolean; load: () => void };
  onOpen: (row: InboxRow) => void;
}

export const listId = 'inbox-list';

const scrolls = new Map<string, number>();

/** The priority of a task that nobody marked. */
const usual = 50;

function Row({ row }: { row: InboxRow }) {
  const t = useT();
  return (
    <>
      <span className={css.rowTop}>
        <strong className={css.applicant}>{row.applicantName}</strong>
        {row.finishedAt ? (
          <Tag>{row.outcomeName ?? ''}</Tag>
        ) : (
          <Due dueOn={row.dueOn} left={row.workingDaysLeft} state={row.dueState} explanation={row.dueText} plain />
        )}
      </span>
      <span className={css.rowTitle}>{row.title}</span>
      <span className={css.rowMeta}>
        <span>
          {row.stepName}
          {row.subjectName && t('casework.subject', { name: row.subjectName })}
        </span>
        <span>{row.caseNo}</span>
        {row.amount && <span className={css.amount}>{t('common.money', { amount: formatMoney(row.amount) })}</span>}
      </span>
      <span className={css.rowMeta}>
        {row.priority > usual && !row.finishedAt && <Tag tone="brand">{t('inbox.priority')}</Tag>}
        <span>
          {row.finishedAt
            ? t('inbox.finishedAt', { time: formatDateTime(row.finishedAt) })
            : row.takenByMe
              ? t('inbox.takenByMe')
              : row.takenBy
                ? t('inbox.takenBy', { name: row.takenBy })
                : t('inbox.notTaken')}
        </span>
        {row.dueState === 'UNKNOWN' && <span>{row.dueText}</span>}
        {row.dueOn && !row.finishedAt && <span>{t('common.due.on', { date: formatDate(row.dueOn) })}</span>}
      </span>
    </>
  );
}

/** The list as one listbox: the keyboard moves within it, only what is visible is in the page, the scroll is remembered. */
export function RowList({ storageKey, listRef, rows, cursor, opened, more, onOpen }: RowListProps) {
  const t = useT();
  // eslint-disable-next-line react-hooks/incompatible-library -- the virtualizer is made to be read during rendering
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => listRef.current,
    estimateSize: () => 118,
    getItemKey: (index) => rows[index]?.taskId ?? index,
    overscan: 6,
  });
  const index = rows.findIndex((row) => row.taskId === cursor);
  useEffect(() => {
    if (index >= 0) virtual.scrollToIndex(index, { align: 'auto' });
  }, [index, virtual]);
  useLayoutEffect(() => {
    const element = listRef.current;
    if (!element) return;
    element.scrollTop = scrolls.get(storageKey) ?? 0;
    return () => {
      scrolls.set(storageKey, element.scrollTop);
    };
  }, [listRef, storageKey]);
  const items = virtual.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  const { has, loading, load } = more;
  useEffect(() => {
    if (has && !loading && last >= rows.length - 3) load();
  }, [has, loading, load, last, rows.length]);
  const active = index >= 0 ? `row-${rows[index]?.taskId}` : undefined;
  return (
    <div
      className={css.scroll}
      ref={listRef}
      id={listId}
      role="listbox"
      tabIndex={0}
      aria-label={t('inbox.list')}
      aria-activedescendant={active}
    >
      <div className={css.canvas} style={{ height: virtual.getTotalSize() }} role="presentation">
        {items.map((item) => {
          const row = rows[item.index];
          if (!row) return null;
          return (
            // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the listbox owns the keys
            <div
              key={item.key}
              id={`row-${row.taskId}`}
              ref={virtual.measureElement}
              data-index={item.index}
              data-case={row.caseNo}
              role="option"
              aria-selected={row.taskId === opened}
              aria-setsize={more.has ? -1 : rows.length}
              aria-posinset={item.index + 1}
              aria-label={t('inbox.rowLabel', {
                title: row.title,
                applicant: row.applicantName,
                step: row.subjectName ? row.stepName + t('casework.subject', { name: row.subjectName }) : row.stepName,
                due: row.finishedAt ? (row.outcomeName ?? '') : dueText(t, row.workingDaysLeft, row.dueState),
              })}
              className={[
                css.row,
                row.taskId === opened ? css.rowOn : '',
                row.taskId === cursor ? css.rowCursor : '',
              ].join(' ')}
              style={{ transform: `translateY(${item.start}px)` }}
              onClick={() => onOpen(row)}
            >
              <Row row={row} />
            </div>
          );
        })}
      </div>
      {more.loading && (
        <p className={css.more}>
          <Button type="text" loading>
            {t('common.loading')}
          </Button>
        </p>
      )}
    </div>
  );
}
