import type { EntitlementsView } from '@/shared/api';
import { formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { DataTable } from '@/shared/ui';
import css from './benefits.module.css';

/** The total and how it comes about: in one sentence, and line by line so that it adds up. */
export function Total({ view }: { view: EntitlementsView }) {
  const t = useT();
  const total = {
    label: t('money.benefits.lines.total'),
    persons: view.persons,
    unit: '',
    amount: view.total,
    clauses: [],
  };
  return (
    <div className={css.stack}>
      <div className={css.figures}>
        <span className={css.figure}>
          <span className={css.soft}>{t('money.benefits.assessed')}</span>
          <strong>
            {formatMoney(view.total)} {t('money.yuan')}
          </strong>
        </span>
        <span className={css.figure}>
          <span className={css.soft}>{t('money.benefits.payable')}</span>
          <span>
            {t('money.persons', { n: view.payablePersons })}
            {t('common.inBrackets', { text: t('money.benefits.of', { n: view.persons }) })}
          </span>
        </span>
        {view.claimed !== null && (
          <span className={css.figure}>
            <span className={css.soft}>{t('money.benefits.claimed')}</span>
            <span className={css.number}>
              {formatMoney(view.claimed)} {t('money.yuan')}
            </span>
          </span>
        )}
      </div>
      <p className={css.sentence}>{view.sentence}</p>
      <DataTable
        caption={t('money.benefits.how')}
        rows={[...view.lines, total]}
        rowKey={(line) => `${line.label}-${line.unit}`}
        columns={[
          {
            key: 'label',
            title: t('money.benefits.lines.label'),
            render: (line) => (line === total ? <strong>{line.label}</strong> : line.label),
          },
          { key: 'persons', title: t('money.benefits.lines.persons'), align: 'right', render: (line) => line.persons },
          {
            key: 'unit',
            title: t('money.benefits.lines.unit'),
            align: 'right',
            render: (line) => <span className={css.number}>{line.unit && formatMoney(line.unit)}</span>,
          },
          {
            key: 'amount',
            title: t('money.benefits.lines.amount'),
            align: 'right',
            render: (line) =>
              line === total ? (
                <strong className={css.number}>{formatMoney(line.amount)}</strong>
              ) : (
                <span className={css.number}>{formatMoney(line.amount)}</span>
              ),
          },
          {
            key: 'clauses',
            title: t('money.benefits.lines.clauses'),
            render: (line) => line.clauses.join(t('common.listSeparator')),
          },
        ]}
      />
    </div>
  );
}
