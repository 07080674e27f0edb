import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Checkbox } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PaymentDeskView } from '@/shared/api';
import { formatMoney } from '@/shared/format';
import { codeText, useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Page, Panel, ProblemNotice } from '@/shared/ui';
import { createBatch, deskQuery } from './api';
import { Batch } from './Batches';
import { BudgetPanel } from './BudgetPanel';
import { Unanswered } from './Returns';
import { Vouchers } from './Vouchers';
import css from './payments.module.css';

function Waiting({ desk }: { desk: PaymentDeskView }) {
  const t = useT();
  const { message } = App.useApp();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const create = useMutation({
    mutationFn: () => createBatch([...chosen]),
    onSuccess: (batch) => {
      void message.success(t('money.desk.created', { no: batch.batchNo }));
      setChosen(new Set());
    },
  });
  if (desk.waiting.length === 0) {
    return <Empty small title={t('money.desk.waitingEmpty')} hint={t('money.desk.waitingEmptyHint')} />;
  }
  const picked = desk.waiting.filter((one) => chosen.has(one.id));
  // fen, so that the browser adds without rounding
  const fen = picked.reduce((sum, one) => sum + Math.round(Number(one.amount) * 100), 0);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div className={css.stack}>
      <DataTable
        caption={t('money.desk.waiting')}
        rows={desk.waiting}
        rowKey={(one) => one.id}
        columns={[
          ...(desk.mayCreate
            ? [
                {
                  key: 'choose',
                  title: t('money.benefits.columns.choose'),
                  render: (one: PaymentDeskView['waiting'][number]) => (
                    <Checkbox
                      checked={chosen.has(one.id)}
                      onChange={() => toggle(one.id)}
                      aria-label={t('money.desk.choose', { no: one.instructionNo })}
                    />
                  ),
                },
              ]
            : []),
          { key: 'no', title: t('money.instruction.no'), nowrap: true, render: (one) => one.instructionNo },
          {
            key: 'case',
            title: t('money.instruction.case'),
            nowrap: true,
            render: (one) => <Link to={`/cases/${encodeURIComponent(one.caseNo)}/money`}>{one.caseNo}</Link>,
          },
          {
            key: 'phase',
            title: t('money.instruction.phase'),
            nowrap: true,
            render: (one) => codeText('phase', one.phase) ?? one.phaseName,
          },
          {
            key: 'payee',
            title: t('money.instruction.payee'),
            render: (one) => (
              <span className={css.cellStack}>
                {one.payeeName}
                <span className={css.soft}>{[one.bank, one.account].filter(Boolean).join(' ')}</span>
                {one.differenceReason && (
                  <span className={css.soft}>{t('money.instruction.reason', { reason: one.differenceReason })}</span>
                )}
              </span>
            ),
          },
          {
            key: 'amount',
            title: t('money.instruction.amount'),
            align: 'right',
            render: (one) => <span className={css.number}>{formatMoney(one.amount)}</span>,
          },
        ]}
      />
      <ProblemNotice error={create.error} />
      {desk.mayCreate && (
        <div className={css.actions}>
          <Button
            type="primary"
            disabled={chosen.size === 0}
            loading={create.isPending}
            onClick={() => create.mutate()}
          >
            {chosen.size === 0
              ? t('money.desk.createNone')
              : t('money.desk.create', { n: chosen.size, amount: formatMoney((fen / 100).toFixed(2)) })}
          </Button>
          <Button onClick={() => setChosen(new Set(desk.waiting.map((one) => one.id)))}>
            {t('money.desk.chooseAll')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The finance officer's desk: what waits, batches with a second person's release, vouchers, budget. */
export function PaymentDesk({ year }: { year: number }) {
  const t = useT();
  const desk = useQuery(deskQuery);
  return (
    <Page title={t('money.desk.title')} lead={t('money.desk.lead')}>
      <Await query={desk}>
        {(data) => (
          <>
            <Panel title={t('money.desk.waiting')}>
              <Waiting desk={data} />
            </Panel>
            <Panel title={t('money.desk.batches')}>
              {data.batches.length === 0 ? (
                <Empty small title={t('money.desk.batchesEmpty')} hint={t('money.desk.batchesEmptyHint')} />
              ) : (
                <ul className={css.list}>
                  {data.batches.map((batch) => (
                    <Batch
                      key={`${batch.id}-${batch.state}`}
                      batch={batch}
                      mayCancel={data.mayCreate}
                      mayExport={data.mayCreate}
                      mayCancelInstruction={data.mayRelease}
                    />
                  ))}
                </ul>
              )}
            </Panel>
            <Panel title={t('money.desk.vouchers')}>
              <Vouchers sent={data.sent} mayConfirm={data.mayCreate} />
            </Panel>
            <Panel title={t('money.returns.title')}>
              <Unanswered rows={data.unanswered} mayReissue={data.mayCreate} />
            </Panel>
            <Panel title={t('money.budget.title')}>
              <BudgetPanel desk={data} year={year} />
            </Panel>
          </>
        )}
      </Await>
    </Page>
  );
}
