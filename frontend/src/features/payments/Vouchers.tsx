import { UploadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useRef, useState } from 'react';
import type { InstructionView } from '@/shared/api';
import { formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { DataTable, Empty, Notice, ProblemNotice } from '@/shared/ui';
import { confirmPayment, importVouchers } from './api';
import css from './payments.module.css';

/** One voucher by hand; the case goes on in the same moment. */
export function VoucherForm({ one, onClose }: { one: InstructionView; onClose?: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [voucherNo, setNo] = useState('');
  const [paidOn, setOn] = useState('');
  const confirm = useMutation({
    mutationFn: () => confirmPayment(one.instructionNo, { voucherNo: voucherNo.trim(), paidOn, amount: one.amount }),
    onSuccess: () => {
      void message.success(t('money.desk.saved'));
      onClose?.();
    },
  });
  return (
    <form
      className={css.form}
      aria-label={t('money.desk.byHand')}
      onSubmit={(event) => {
        event.preventDefault();
        confirm.mutate();
      }}
    >
      <p>
        {one.instructionNo} · {one.payeeName} · <span className={css.number}>{formatMoney(one.amount)}</span>{' '}
        {t('money.yuan')}
      </p>
      <label>
        {t('money.desk.voucherNo')}
        <Input value={voucherNo} maxLength={100} onChange={(event) => setNo(event.target.value)} />
      </label>
      <label>
        {t('money.desk.paidOn')}
        <Input type="date" value={paidOn} onChange={(event) => setOn(event.target.value)} />
      </label>
      <ProblemNotice error={confirm.error} />
      <div className={css.actions}>
        <Button type="primary" htmlType="submit" disabled={!voucherNo.trim() || !paidOn} loading={confirm.isPending}>
          {t('money.desk.save')}
        </Button>
        {onClose && <Button onClick={onClose}>{t('money.budget.cancel')}</Button>}
      </div>
    </form>
  );
}

function ImportButton() {
  const t = useT();
  const input = useRef<HTMLInputElement>(null);
  const importing = useMutation({ mutationFn: importVouchers });
  const done = importing.data;
  return (
    <div className={css.stack}>
      <div className={css.actions}>
        <Button icon={<UploadOutlined />} loading={importing.isPending} onClick={() => input.current?.click()}>
          {importing.isPending ? t('money.desk.importing') : t('money.desk.importFile')}
        </Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".xlsx"
          aria-label={t('money.desk.importFile')}
          onChange={(event) => {
            const file = event.target.files?.[0];
            event.target.value = '';
            if (file) importing.mutate(file);
          }}
        />
      </div>
      <ProblemNotice error={importing.error} />
      {done && (
        <Notice
          tone={done.refused > 0 ? 'warn' : 'good'}
          title={t('money.desk.importDone', {
            confirmed: done.confirmed,
            repeated: done.repeated,
            refused: done.refused,
          })}
        >
          <ul className={css.results}>
            {done.rows.map((row) => (
              <li key={row.row}>
                {t('money.desk.row', { n: row.row })} {row.instructionNo}
                {t('common.colon')}
                {t(`money.desk.rowResult.${row.result}`)}
                {row.findings.map((finding) => (
                  <p key={finding.code}>{finding.message}</p>
                ))}
              </li>
            ))}
          </ul>
        </Notice>
      )}
    </div>
  );
}

/** What is released and waits for its voucher, by a list of the bank or one by one. */
export function Vouchers({ sent, mayConfirm }: { sent: readonly InstructionView[]; mayConfirm: boolean }) {
  const t = useT();
  const [one, setOne] = useState<InstructionView | null>(null);
  return (
    <div className={css.stack}>
      <p className={css.soft}>{t('money.desk.vouchersHint')}</p>
      {mayConfirm && <ImportButton />}
      {sent.length === 0 ? (
        <Empty small title={t('money.desk.sentEmpty')} />
      ) : (
        <DataTable
          caption={t('money.desk.sent')}
          rows={sent}
          rowKey={(row) => row.id}
          columns={[
            { key: 'no', title: t('money.instruction.no'), nowrap: true, render: (row) => row.instructionNo },
            { key: 'case', title: t('money.instruction.case'), nowrap: true, render: (row) => row.caseNo },
            { key: 'payee', title: t('money.instruction.payee'), render: (row) => row.payeeName },
            {
              key: 'amount',
              title: t('money.instruction.amount'),
              align: 'right',
              render: (row) => <span className={css.number}>{formatMoney(row.amount)}</span>,
            },
            {
              key: 'act',
              title: t('common.actions'),
              render: (row) =>
                mayConfirm && (
                  <Button size="small" onClick={() => setOne(row)}>
                    {t('money.desk.byHand')}
                  </Button>
                ),
            },
          ]}
        />
      )}
      {one && <VoucherForm key={one.id} one={one} onClose={() => setOne(null)} />}
    </div>
  );
}
