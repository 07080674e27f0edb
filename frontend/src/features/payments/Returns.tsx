import { useMutation } from '@tanstack/react-query';
import { App, Button, Checkbox, Input } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { InstructionView } from '@/shared/api';
import { formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { DataTable, Empty, ProblemNotice } from '@/shared/ui';
import { cancelInstruction, registerReturn, reissuePayment } from './api';
import { InstructionStateTag } from './Ledger';
import css from './payments.module.css';

function Head({ one }: { one: InstructionView }) {
  const t = useT();
  return (
    <p>
      {one.instructionNo} · {one.payeeName} · <span className={css.number}>{formatMoney(one.amount)}</span>{' '}
      {t('money.yuan')}
    </p>
  );
}

/** The bank sent the money back: its slip, the day, its reason. */
export function ReturnForm({ one, onClose }: { one: InstructionView; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [slipNo, setSlip] = useState('');
  const [returnedOn, setOn] = useState('');
  const [reason, setReason] = useState('');
  const save = useMutation({
    mutationFn: () => registerReturn(one.instructionNo, { slipNo, returnedOn, reason }),
    onSuccess: () => {
      void message.success(t('money.returns.saved'));
      onClose();
    },
  });
  return (
    <form
      className={css.form}
      aria-label={t('money.returns.register')}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <Head one={one} />
      <label>
        {t('money.returns.slipNo')}
        <Input value={slipNo} maxLength={100} onChange={(event) => setSlip(event.target.value)} />
      </label>
      <label>
        {t('money.returns.on')}
        <Input type="date" value={returnedOn} onChange={(event) => setOn(event.target.value)} />
      </label>
      <label>
        {t('money.returns.reason')}
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <ProblemNotice error={save.error} />
      <div className={css.actions}>
        <Button
          type="primary"
          htmlType="submit"
          disabled={!slipNo.trim() || !returnedOn || !reason.trim()}
          loading={save.isPending}
        >
          {t('money.returns.save')}
        </Button>
        <Button onClick={onClose}>{t('money.budget.cancel')}</Button>
      </div>
    </form>
  );
}

/** By a second person, while the bank does not have it. */
export function CancelInstructionForm({ one, onClose }: { one: InstructionView; onClose: () => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const cancel = useMutation({ mutationFn: () => cancelInstruction(one.instructionNo, reason), onSuccess: onClose });
  return (
    <div className={css.form} role="group" aria-label={t('money.returns.cancel')}>
      <Head one={one} />
      <label>
        {t('money.desk.cancelReason')}
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <ProblemNotice error={cancel.error} />
      <div className={css.actions}>
        <Button danger disabled={!reason.trim()} loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('money.returns.cancel')}
        </Button>
        <Button onClick={onClose}>{t('money.budget.cancel')}</Button>
      </div>
    </div>
  );
}

function ReissueForm({ one, onClose }: { one: InstructionView; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [bank, setBank] = useState(one.bank ?? '');
  const [accountNo, setAccount] = useState('');
  const [basis, setBasis] = useState('');
  const [sameAccount, setSame] = useState(false);
  const toAccount = one.account !== null;
  const reissue = useMutation({
    mutationFn: () => reissuePayment(one.instructionNo, { bank, accountNo, basis, sameAccount }),
    onSuccess: (next) => {
      void message.success(t('money.returns.reissued', { no: next.instructionNo }));
      onClose();
    },
  });
  return (
    <form
      className={css.form}
      aria-label={t('money.returns.reissue')}
      onSubmit={(event) => {
        event.preventDefault();
        reissue.mutate();
      }}
    >
      <Head one={one} />
      {toAccount && (
        <Checkbox checked={sameAccount} onChange={(event) => setSame(event.target.checked)}>
          {t('money.returns.sameAccount', { account: one.account ?? '' })}
        </Checkbox>
      )}
      {toAccount && !sameAccount && (
        <>
          <label>
            {t('money.returns.bank')}
            <Input value={bank} maxLength={100} onChange={(event) => setBank(event.target.value)} />
          </label>
          <label>
            {t('money.returns.accountNo')}
            <Input
              value={accountNo}
              inputMode="numeric"
              autoComplete="off"
              maxLength={50}
              onChange={(event) => setAccount(event.target.value)}
            />
          </label>
        </>
      )}
      <label>
        {t('money.returns.basis')}
        <Input value={basis} maxLength={200} onChange={(event) => setBasis(event.target.value)} />
      </label>
      <ProblemNotice error={reissue.error} />
      <div className={css.actions}>
        <Button type="primary" htmlType="submit" disabled={!basis.trim()} loading={reissue.isPending}>
          {t('money.returns.reissue')}
        </Button>
        <Button onClick={onClose}>{t('money.budget.cancel')}</Button>
      </div>
    </form>
  );
}

/** What came back or was cancelled and is to be instructed anew. */
export function Unanswered({ rows, mayReissue }: { rows: readonly InstructionView[]; mayReissue: boolean }) {
  const t = useT();
  const [one, setOne] = useState<InstructionView | null>(null);
  if (rows.length === 0) {
    return <Empty small title={t('money.returns.empty')} />;
  }
  return (
    <div className={css.stack}>
      <p className={css.soft}>{t('money.returns.hint')}</p>
      <DataTable
        caption={t('money.returns.title')}
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'no', title: t('money.instruction.no'), nowrap: true, render: (row) => row.instructionNo },
          {
            key: 'case',
            title: t('money.instruction.case'),
            nowrap: true,
            render: (row) => <Link to={`/cases/${encodeURIComponent(row.caseNo)}/money`}>{row.caseNo}</Link>,
          },
          {
            key: 'payee',
            title: t('money.instruction.payee'),
            render: (row) => (
              <span className={css.cellStack}>
                {row.payeeName}
                <span className={css.soft}>{[row.bank, row.account].filter(Boolean).join(' ')}</span>
              </span>
            ),
          },
          {
            key: 'amount',
            title: t('money.instruction.amount'),
            align: 'right',
            render: (row) => <span className={css.number}>{formatMoney(row.amount)}</span>,
          },
          { key: 'state', title: t('money.instruction.state'), render: (row) => <InstructionStateTag one={row} /> },
          {
            key: 'act',
            title: t('common.actions'),
            render: (row) =>
              mayReissue && (
                <Button size="small" onClick={() => setOne(row)}>
                  {t('money.returns.reissue')}
                </Button>
              ),
          },
        ]}
      />
      {one && <ReissueForm key={one.id} one={one} onClose={() => setOne(null)} />}
    </div>
  );
}
