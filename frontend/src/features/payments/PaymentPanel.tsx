import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { InstructionView } from '@/shared/api';
import { formatDate, formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, Empty, Panel } from '@/shared/ui';
import { ledgerQuery } from './api';
import { VoucherForm } from './Vouchers';
import css from './payments.module.css';

function sentence(t: ReturnType<typeof useT>, one: InstructionView): string {
  switch (one.state) {
    case 'WAITING':
      return t('money.panel.waiting', { no: one.instructionNo });
    case 'BATCHED':
      return t('money.panel.batched', { no: one.instructionNo, batch: one.batchNo ?? '' });
    case 'SENT':
      return t('money.panel.sent', { no: one.instructionNo });
    case 'RETURNED':
    case 'CANCELLED':
      return t('money.panel.closed', { no: one.instructionNo, reason: one.closedReason ?? '' });
    default:
      return t('money.panel.paid', { voucher: one.voucherNo ?? '', on: formatDate(one.paidOn) });
  }
}

interface PaymentPanelProps {
  caseNo: string;
  phase: 'TRANSFER_IN' | 'FULL';
  canWork: boolean;
}

/** How far the payment of this step is, and the voucher once it is released. */
export function PaymentPanel({ caseNo, phase, canWork }: PaymentPanelProps) {
  const t = useT();
  const money = useQuery(ledgerQuery(caseNo));
  return (
    <Panel title={t(phase === 'FULL' ? 'money.panel.disbursementTitle' : 'money.panel.transferTitle')}>
      <Await query={money}>
        {(data) => {
          const one = data.instructions.findLast((instruction) => instruction.phase === phase);
          if (!one) return <Empty small title={t('money.panel.none')} />;
          return (
            <div className={css.stack}>
              <div className={css.figures}>
                <span className={css.figure}>
                  <span className={css.soft}>{one.payeeName}</span>
                  <strong>
                    {formatMoney(one.amount)} {t('money.yuan')}
                  </strong>
                </span>
                {one.account && (
                  <span className={css.soft}>
                    {one.bank} {one.account}
                  </span>
                )}
              </div>
              <p>{sentence(t, one)}</p>
              {canWork && one.state === 'SENT' && <VoucherForm one={one} />}
              {canWork && one.state !== 'SENT' && one.state !== 'PAID' && (
                <Link to="/payments">
                  <Button>{t('money.panel.goDesk')}</Button>
                </Link>
              )}
            </div>
          );
        }}
      </Await>
    </Panel>
  );
}
