import { useMutation } from '@tanstack/react-query';
import { App, Button, Form, Input, Modal } from 'antd';
import { useEffect, useState } from 'react';
import { keys, onSessionExpired, queryClient, type SessionView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Notice, ProblemNotice } from '@/shared/ui';
import { changePassword } from './api';
import { SignInForm } from './SignInForm';

/** Signing in again over the page: what was typed stays where it is. */
export function SessionExpired({ session }: { session: SessionView }) {
  const t = useT();
  const [open, setOpen] = useState(false);
  useEffect(() => onSessionExpired(() => setOpen(true)), []);
  return (
    <Modal
      open={open}
      title={t('session.expiredTitle')}
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
    >
      <Notice title={t('session.expiredHint')} />
      <br />
      <SignInForm
        initialLogin={session.person?.login}
        onSignedIn={(next) => {
          setOpen(false);
          if (next.person?.id !== session.person?.id) window.location.assign('/');
          else void queryClient.invalidateQueries({ queryKey: keys.session });
        }}
      />
    </Modal>
  );
}

export function passwordFault(password: string): boolean {
  return password.length < 10 || !/[A-Za-z]/.test(password) || !/\d/.test(password);
}

interface ChangePasswordProps {
  open: boolean;
  forced?: boolean;
  onClose: () => void;
}

export function ChangePassword({ open, forced, onClose }: ChangePasswordProps) {
  const t = useT();
  const { message } = App.useApp();
  const [form] = Form.useForm<{ old: string; next: string; again: string }>();
  const command = useMutation({
    mutationFn: (values: { old: string; next: string }) => changePassword(values.old, values.next),
    onSuccess: () => {
      void message.success(t('session.passwordChanged'));
      form.resetFields();
      onClose();
    },
  });
  return (
    <Modal
      open={open}
      title={t('session.changePassword')}
      onCancel={forced ? undefined : onClose}
      closable={!forced}
      mask={{ closable: false }}
      footer={null}
      destroyOnHidden
    >
      {forced && <Notice tone="warn" title={t('session.mustChange')} />}
      <ProblemNotice error={command.error} />
      <br />
      <Form form={form} layout="vertical" requiredMark={false} onFinish={(values) => command.mutate(values)}>
        <Form.Item
          name="old"
          label={t('session.oldPassword')}
          rules={[{ required: true, message: t('session.passwordRequired') }]}
        >
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        <Form.Item
          name="next"
          label={t('session.newPassword')}
          extra={t('session.passwordRule')}
          rules={[
            {
              validator: (_, value: string) =>
                passwordFault(value ?? '') ? Promise.reject(new Error(t('session.passwordShort'))) : Promise.resolve(),
            },
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Form.Item
          name="again"
          label={t('session.repeatPassword')}
          dependencies={['next']}
          rules={[
            ({ getFieldValue }) => ({
              validator: (_, value: string) =>
                value === getFieldValue('next')
                  ? Promise.resolve()
                  : Promise.reject(new Error(t('session.passwordDiffers'))),
            }),
          ]}
        >
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {t('session.changePassword')}
        </Button>
      </Form>
    </Modal>
  );
}
