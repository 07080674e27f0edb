import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n';
import { useNarrow, useScrollable } from './scrollable';
import css from './ui.module.css';

export interface Column<T> {
  key: string;
  title: string;
  align?: 'right';
  nowrap?: boolean;
  render: (row: T) => ReactNode;
}

interface DataTableProps<T> {
  caption: string;
  columns: readonly Column<T>[];
  rows: readonly T[];
  rowKey: (row: T) => string;
  more?: { has: boolean; loading: boolean; load: () => void };
  footer?: ReactNode;
}

/** Less than this, and a column shows one character a line. */
const leastColumn = 96;

/** A table that is a list of cards where there is no room for its columns; paging goes forward by key. */
export function DataTable<T>({ caption, columns, rows, rowKey, more, footer }: DataTableProps<T>) {
  const t = useT();
  const wrap = useScrollable(caption);
  const stacked = useNarrow(wrap.ref, columns.length < 3 ? 0 : Math.max(440, columns.length * leastColumn));
  return (
    <>
      <div className={[css.tableWrap, stacked ? css.stacked : ''].join(' ')} {...wrap}>
        <table className={css.table}>
          <caption className="bj-hidden">{caption}</caption>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col" className={column.align === 'right' ? css.right : undefined}>
                  {column.title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={rowKey(row)}>
                {columns.map((column) => (
                  <td
                    key={column.key}
                    data-label={column.title}
                    className={column.align === 'right' ? css.right : column.nowrap ? css.nowrap : undefined}
                  >
                    <div className={css.cell}>{column.render(row)}</div>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {(more?.has || footer) && (
        <div className={css.tableFoot}>
          {footer}
          {more?.has && (
            <Button onClick={more.load} loading={more.loading}>
              {t('common.more')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
