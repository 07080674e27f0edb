import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n';
import { useScrollable } from './scrollable';
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

/** A table that is a list of cards on a phone; paging goes forward by key. */
export function DataTable<T>({ caption, columns, rows, rowKey, more, footer }: DataTableProps<T>) {
  const t = useT();
  const wrap = useScrollable(caption);
  return (
    <>
      <div className={css.tableWrap} {...wrap}>
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
