import { useQuery } from '@tanstack/react-query';
import type { CaseMoneyView, InstructionView } from '@/shared/api';
import { formatDate, formatDateTime, formatMoney } from '@/shared/format';
import { codeText, useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Notice, Tag } from '@/shared/ui';
import { ledgerQuery } from './api';
import css from './payments.module.css';

const tones = {
  WAITING: 'plain',
  BATCHED: 'soon',
  SENT: 'brand',
  PAID: 'good',
  RETURNED: 'late',
  CANCELLED: 'plain',
} as const;

export function InstructionStateTag({ one }: { one: InstructionView }) {
  const t = useT();
  return (
    <span className={css.cellStack}>
      <Tag tone={tones[one.state]}>{t(`money.instruction.states.${one.state}`)}</Tag>
      {one.voucherNo && (
        <span className={css.soft}>
          {t('money.instruction.voucher', { no: one.voucherNo, on: formatDate(one.paidOn) })}
        </span>
      )}
      {one.closedOn && (
        <span className={css.soft}>
          {t('money.instruction.closed', {
            on: formatDate(one.closedOn),
            by: one.closedBy ?? '',
            reason: one.closedReason ?? '',
          })}
        </span>
      )}
      {one.reissued && <span className={css.soft}>{t('money.instruction.reissued')}</span>}
    </span>
  );
}

function Figures({ money }: { money: CaseMoneyView }) {
  const t = useT();
  const figures: [string, string | null][] = [
    [t('money.ledger.approved'), money.approved],
    [t('money.ledger.transferred'), money.transferred],
    [t('money.ledger.paid'), money.paid],
    [t('money.ledger.payable'), money.payable],
  ];
  return (
    <div className={css.figures}>
      {figures
        .filter(([, amount]) => amount !== null)
        .map(([name, amount]) => (
          <span key={name} className={css.figure}>
            <span className={css.soft}>{name}</span>
            <strong>
              {formatMoney(amount)} {t('money.yuan')}
            </strong>
          </span>
        ))}
    </div>
  );
}

/** The ledger of a case: every entry from which account to which, and that it adds up. */
export function Ledger({ caseNo }: { caseNo: string }) {
  const t = useT();
  const money = useQuery(ledgerQuery(caseNo));
  return (
    <Await
      query={money}
      isEmpty={(data) => data.rows.length === 0 && data.instructions.length === 0}
      empty={<Empty title={t('money.ledger.empty')} hint={t('money.ledger.emptyHint')} />}
    >
      {(data) => (
        <div className={css.stack}>
          {data.incidents.map((incident) => (
            <Notice key={incident} tone="bad" title={t('money.ledger.incident')}>
              <p>{incident}</p>
            </Notice>
          ))}
          <Figures money={data} />
          {data.differenceReason && (
            <p>
              <span className={css.soft}>
                {t('money.ledger.difference')}
                {t('common.colon')}
              </span>
              {data.differenceReason}
            </p>
          )}
          <DataTable
            caption={t('money.ledger.title')}
            rows={data.rows}
            rowKey={(row) => String(row.seq)}
            columns={[
              { key: 'at', title: t('money.ledger.columns.at'), nowrap: true, render: (row) => formatDateTime(row.at) },
              { key: 'kind', title: t('money.ledger.columns.kind'), nowrap: true, render: (row) => row.kindName },
              { key: 'debit', title: t('money.ledger.columns.debit'), nowrap: true, render: (row) => row.debitName },
              { key: 'credit', title: t('money.ledger.columns.credit'), nowrap: true, render: (row) => row.creditName },
              {
                key: 'amount',
                title: t('money.ledger.columns.amount'),
                align: 'right',
                render: (row) => <span className={css.number}>{formatMoney(row.amount)}</span>,
              },
              { key: 'text', title: t('money.ledger.columns.text'), render: (row) => row.text },
              { key: 'by', title: t('money.ledger.columns.by'), render: (row) => row.by },
            ]}
          />
          {data.balanced ? (
            <p className={css.soft}>{t('money.ledger.balanced')}</p>
          ) : (
            <Notice tone="bad" title={t('money.ledger.unbalanced')} />
          )}
          <h3 className={css.heading}>{t('money.ledger.instructions')}</h3>
          <DataTable
            caption={t('money.ledger.instructions')}
            rows={data.instructions}
            rowKey={(one) => one.id}
            columns={[
              { key: 'no', title: t('money.instruction.no'), nowrap: true, render: (one) => one.instructionNo },
              {
                key: 'phase',
                title: t('money.instruction.phase'),
                nowrap: true,
                render: (one) => codeText('phase', one.phase) ?? one.phaseName,
              },
              { key: 'payee', title: t('money.instruction.payee'), render: (one) => one.payeeName },
              {
                key: 'account',
                title: t('money.instruction.account'),
                render: (one) => [one.bank, one.account].filter(Boolean).join(' '),
              },
              {
                key: 'amount',
                title: t('money.instruction.amount'),
                align: 'right',
                render: (one) => <span className={css.number}>{formatMoney(one.amount)}</span>,
              },
              { key: 'state', title: t('money.instruction.state'), render: (one) => <InstructionStateTag one={one} /> },
            ]}
          />
        </div>
      )}
    </Await>
  );
}
