import { useMutation } from '@tanstack/react-query';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import type { BatchView } from '@/shared/api';
import { formatDateTime, formatMoney } from '@/shared/format';
import { codeText, useT } from '@/shared/i18n';
import { DataTable, ProblemNotice, Tag } from '@/shared/ui';
import { cancelBatch, exportBatch, releaseBatch } from './api';
import { InstructionStateTag } from './Ledger';
import { CancelInstructionForm, ReturnForm } from './Returns';
import css from './payments.module.css';

const tones = { CREATED: 'soon', RELEASED: 'good', CANCELLED: 'plain' } as const;

type Instruction = BatchView['instructions'][number];
type Act = { kind: 'return' | 'cancel'; one: Instruction };

function Content({ batch, mayConfirm, mayCancel }: { batch: BatchView; mayConfirm: boolean; mayCancel: boolean }) {
  const t = useT();
  const [act, setAct] = useState<Act | null>(null);
  const close = () => setAct(null);
  const returnable = (one: Instruction) =>
    mayConfirm && (one.state === 'SENT' || (one.state === 'PAID' && one.phase === 'FULL'));
  return (
    <div className={css.stack}>
      <DataTable
        caption={t('money.desk.batch', { no: batch.batchNo })}
        rows={batch.instructions}
        rowKey={(one) => one.id}
        columns={[
          { key: 'no', title: t('money.instruction.no'), nowrap: true, render: (one) => one.instructionNo },
          { key: 'case', title: t('money.instruction.case'), nowrap: true, render: (one) => one.caseNo },
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
          {
            key: 'act',
            title: t('common.actions'),
            render: (one) => (
              <span className={css.actions}>
                {returnable(one) && (
                  <Button size="small" onClick={() => setAct({ kind: 'return', one })}>
                    {t('money.returns.register')}
                  </Button>
                )}
                {mayCancel && one.cancellable && (
                  <Button size="small" onClick={() => setAct({ kind: 'cancel', one })}>
                    {t('money.returns.cancel')}
                  </Button>
                )}
              </span>
            ),
          },
        ]}
      />
      {act?.kind === 'return' && <ReturnForm key={act.one.id} one={act.one} onClose={close} />}
      {act?.kind === 'cancel' && <CancelInstructionForm key={act.one.id} one={act.one} onClose={close} />}
    </div>
  );
}

function Release({ batch, onClose }: { batch: BatchView; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const [password, setPassword] = useState('');
  const release = useMutation({
    mutationFn: () => releaseBatch(batch, password),
    onSuccess: () => {
      void message.success(t('money.desk.released', { no: batch.batchNo }));
      onClose();
    },
  });
  return (
    <form
      className={css.form}
      aria-label={t('money.desk.releaseTitle', { no: batch.batchNo })}
      onSubmit={(event) => {
        event.preventDefault();
        release.mutate();
      }}
    >
      <p>{t('money.desk.releaseHint', { n: batch.count, amount: formatMoney(batch.total) })}</p>
      <label>
        {t('money.desk.password')}
        <Input.Password
          value={password}
          autoComplete="current-password"
          onChange={(event) => setPassword(event.target.value)}
        />
      </label>
      <ProblemNotice error={release.error} />
      <div className={css.actions}>
        <Button type="primary" htmlType="submit" disabled={!password} loading={release.isPending}>
          {t('money.desk.confirmRelease')}
        </Button>
        <Button onClick={onClose}>{t('money.budget.cancel')}</Button>
      </div>
    </form>
  );
}

function Cancel({ batch, onClose }: { batch: BatchView; onClose: () => void }) {
  const t = useT();
  const [reason, setReason] = useState('');
  const cancel = useMutation({ mutationFn: () => cancelBatch(batch.id, reason), onSuccess: onClose });
  return (
    <div className={css.form} role="group" aria-label={t('money.desk.cancelBatch')}>
      <label>
        {t('money.desk.cancelReason')}
        <Input value={reason} maxLength={500} onChange={(event) => setReason(event.target.value)} />
      </label>
      <ProblemNotice error={cancel.error} />
      <div className={css.actions}>
        <Button danger disabled={!reason.trim()} loading={cancel.isPending} onClick={() => cancel.mutate()}>
          {t('money.desk.confirmCancel')}
        </Button>
        <Button onClick={onClose}>{t('money.budget.cancel')}</Button>
      </div>
    </div>
  );
}

/** One batch: what is in it, who made it, and what may be done with it now. */
export function Batch({
  batch,
  mayCancel,
  mayExport,
  mayCancelInstruction,
}: {
  batch: BatchView;
  mayCancel: boolean;
  mayExport: boolean;
  mayCancelInstruction: boolean;
}) {
  const t = useT();
  const [open, setOpen] = useState(batch.state === 'CREATED');
  const [act, setAct] = useState<'release' | 'cancel' | null>(null);
  const exporting = useMutation({
    mutationFn: () => exportBatch(batch, t('money.desk.fileName', { no: batch.batchNo })),
  });
  const close = () => setAct(null);
  return (
    <li className={css.batch}>
      <div className={css.bar}>
        <span className={css.actions}>
          <strong>{t('money.desk.batch', { no: batch.batchNo })}</strong>
          <Tag tone={tones[batch.state]}>{t(`money.desk.batchState.${batch.state}`)}</Tag>
        </span>
        <strong className={css.number}>
          {formatMoney(batch.total)} {t('money.yuan')}
        </strong>
      </div>
      <p className={css.soft}>
        {t('money.desk.batchMeta', { n: batch.count, by: batch.createdBy, at: formatDateTime(batch.createdAt) })}
        {batch.releasedBy &&
          ` · ${t('money.desk.releasedMeta', { by: batch.releasedBy, at: formatDateTime(batch.releasedAt) })}`}
        {batch.cancelledBy &&
          ` · ${t('money.desk.cancelledMeta', { by: batch.cancelledBy, reason: batch.cancelReason ?? '' })}`}
      </p>
      {open && batch.instructions.length > 0 && (
        <Content batch={batch} mayConfirm={mayExport} mayCancel={mayCancelInstruction} />
      )}
      {batch.state === 'CREATED' && batch.whyNot && <p className={css.soft}>{batch.whyNot}</p>}
      {act === 'release' && <Release batch={batch} onClose={close} />}
      {act === 'cancel' && <Cancel batch={batch} onClose={close} />}
      <ProblemNotice error={exporting.error} />
      {act === null && (
        <div className={css.actions}>
          {batch.mayRelease && (
            <Button
              type="primary"
              onClick={() => {
                setOpen(true);
                setAct('release');
              }}
            >
              {t('money.desk.release')}
            </Button>
          )}
          {batch.state === 'RELEASED' && mayExport && (
            <>
              <Button loading={exporting.isPending} onClick={() => exporting.mutate()}>
                {t('money.desk.export')}
              </Button>
              <span className={css.soft}>{t('money.desk.exportHint')}</span>
            </>
          )}
          {batch.state === 'CREATED' && mayCancel && (
            <Button onClick={() => setAct('cancel')}>{t('money.desk.cancelBatch')}</Button>
          )}
          {batch.instructions.length > 0 && (
            <Button type="link" onClick={() => setOpen(!open)} aria-expanded={open}>
              {open ? t('money.desk.close') : t('money.desk.open')}
            </Button>
          )}
        </div>
      )}
    </li>
  );
}
