import { Button, Checkbox, Segmented } from 'antd';
import { useState } from 'react';
import type { EntitlementsView, EntitlementView } from '@/shared/api';
import { formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { DataTable, Empty, Tag, type Column } from '@/shared/ui';
import { Explanation } from './Explanation';
import css from './benefits.module.css';

const page = 50;
const states = ['PAYABLE', 'ZERO', 'BLOCKED', 'EXCLUDED'] as const;
const tones = { PAYABLE: 'good', ZERO: 'plain', BLOCKED: 'late', EXCLUDED: 'soon' } as const;

interface PersonsProps {
  view: EntitlementsView;
  chosen?: ReadonlySet<string>;
  onChoose?: (rowId: string) => void;
  onUndo?: (row: EntitlementView) => void;
}

/** Every person with amount and explanation; officers may choose persons to exclude. */
export function Persons({ view, chosen, onChoose, onUndo }: PersonsProps) {
  const t = useT();
  const [state, setState] = useState<string>('all');
  const [shown, setShown] = useState(page);
  const [open, setOpen] = useState<string | null>(null);
  const count = (one: string) => view.rows.filter((row) => row.state === one).length;
  const rows = view.rows.filter((row) => state === 'all' || row.state === state);
  const columns: Column<EntitlementView>[] = [
    ...(onChoose
      ? [
          {
            key: 'choose',
            title: t('money.benefits.columns.choose'),
            render: (row: EntitlementView) =>
              row.state === 'EXCLUDED' ? null : (
                <Checkbox
                  checked={chosen?.has(row.rowId) ?? false}
                  onChange={() => onChoose(row.rowId)}
                  aria-label={t('money.benefits.choose', { seq: row.seq })}
                />
              ),
          },
        ]
      : []),
    { key: 'seq', title: t('money.benefits.columns.seq'), align: 'right', render: (row) => row.seq },
    { key: 'name', title: t('money.benefits.columns.name'), nowrap: true, render: (row) => row.name },
    { key: 'id', title: t('money.benefits.columns.idNumber'), nowrap: true, render: (row) => row.idNumber },
    { key: 'class', title: t('money.benefits.columns.className'), nowrap: true, render: (row) => row.className ?? '' },
    {
      key: 'state',
      title: t('money.benefits.columns.state'),
      nowrap: true,
      render: (row) => <Tag tone={tones[row.state]}>{t(`money.benefits.state.${row.state}`)}</Tag>,
    },
    {
      key: 'payable',
      title: t('money.benefits.columns.payable'),
      align: 'right',
      render: (row) => <span className={css.number}>{formatMoney(row.payable)}</span>,
    },
    {
      key: 'why',
      title: t('money.benefits.columns.why'),
      render: (row) => (
        <div className={css.why}>
          {row.reasonText && <span>{row.reasonText} </span>}
          <button
            type="button"
            className={css.link}
            aria-expanded={open === row.rowId}
            aria-label={t('money.benefits.explainOf', { seq: row.seq, name: row.name })}
            onClick={() => setOpen(open === row.rowId ? null : row.rowId)}
          >
            {open === row.rowId ? t('money.benefits.hide') : t('money.benefits.explain')}
          </button>
          {row.exclusion && onUndo && (
            <Button size="small" type="link" onClick={() => onUndo(row)}>
              {t('money.benefits.undo')}
            </Button>
          )}
          {open === row.rowId && <Explanation row={row} />}
        </div>
      ),
    },
  ];
  return (
    <div className={css.stack}>
      <Segmented
        value={state}
        onChange={(value) => {
          setState(String(value));
          setShown(page);
        }}
        aria-label={t('money.benefits.columns.state')}
        options={[
          { value: 'all', label: t('money.benefits.filter.all', { n: view.rows.length }) },
          ...states
            .filter((one) => count(one) > 0)
            .map((one) => ({ value: one, label: t(`money.benefits.filter.${one}`, { n: count(one) }) })),
        ]}
      />
      {rows.length === 0 ? (
        <Empty small title={t('money.benefits.nobody')} />
      ) : (
        <DataTable
          caption={t('money.benefits.caption')}
          rows={rows.slice(0, shown)}
          rowKey={(row) => row.rowId}
          columns={columns}
          footer={
            rows.length > shown && (
              <Button onClick={() => setShown(shown + page)}>
                {t('money.benefits.more', { n: Math.min(page, rows.length - shown) })}
              </Button>
            )
          }
        />
      )}
    </div>
  );
}
