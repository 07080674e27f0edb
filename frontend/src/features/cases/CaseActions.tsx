import { useMutation } from '@tanstack/react-query';
import { App, Button, Drawer, Input } from 'antd';
import { useId, useState } from 'react';
import type { ActionView, CaseView } from '@/shared/api';
import { useIdempotencyKey } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { ProblemNotice } from '@/shared/ui';
import { refreshCase, startAction } from './api';
import css from './cases.module.css';

const longestReason = 1000;

function Reason({ caseNo, action, onClose }: { caseNo: string; action: ActionView; onClose: () => void }) {
  const t = useT();
  const { message } = App.useApp();
  const id = useId();
  const [key, renewKey] = useIdempotencyKey();
  const [reason, setReason] = useState('');
  const [checked, setChecked] = useState(false);
  const missing = reason.trim() === '';
  const command = useMutation({
    mutationFn: () =>
      startAction(caseNo, { message: action.message, subject: action.subject, reason: reason.trim() }, key),
    onSuccess: async () => {
      renewKey();
      void message.success(t('casework.action.started', { name: action.name }));
      onClose();
      await refreshCase(caseNo);
    },
    onError: () => void refreshCase(caseNo),
  });
  return (
    <form
      className={css.stack}
      onSubmit={(event) => {
        event.preventDefault();
        setChecked(true);
        if (!missing) command.mutate();
      }}
    >
      <p className={css.soft}>{t('casework.action.hint', { name: action.name, role: action.roleName })}</p>
      <label htmlFor={id}>{t('casework.action.reason')}</label>
      <Input.TextArea
        id={id}
        value={reason}
        autoFocus
        autoSize={{ minRows: 4, maxRows: 12 }}
        maxLength={longestReason}
        showCount
        status={checked && missing ? 'error' : undefined}
        onChange={(event) => setReason(event.target.value)}
      />
      {checked && missing && (
        <p className={css.fault} role="alert">
          {t('casework.action.reasonRequired')}
        </p>
      )}
      <ProblemNotice error={command.error} />
      <Button type="primary" htmlType="submit" loading={command.isPending}>
        {t('casework.action.start', { name: action.name })}
      </Button>
    </form>
  );
}

/** What may be started on the case while it waits for something else, such as an inspection; a reason is asked for. */
export function CaseActions({ file }: { file: CaseView }) {
  const t = useT();
  const [chosen, setChosen] = useState<ActionView | null>(null);
  const offered = file.actions.filter((action) => action.offered);
  if (offered.length === 0) return null;
  return (
    <div className={css.actions} role="group" aria-label={t('casework.action.title')}>
      {offered.map((action) => (
        <Button key={`${action.message} ${action.subject ?? ''}`} onClick={() => setChosen(action)}>
          {t('casework.action.open', { name: action.name })}
        </Button>
      ))}
      <Drawer
        open={chosen !== null}
        onClose={() => setChosen(null)}
        title={chosen ? t('casework.action.open', { name: chosen.name }) : ''}
        destroyOnHidden
      >
        {chosen && <Reason caseNo={file.caseNo} action={chosen} onClose={() => setChosen(null)} />}
      </Drawer>
    </div>
  );
}
