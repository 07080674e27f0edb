import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import type { SessionView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { ProblemNotice } from '@/shared/ui';
import { signIn } from './api';

interface SignInFormProps {
  onSignedIn: (session: SessionView) => void;
  initialLogin?: string;
  lockLogin?: boolean;
}

export function SignInForm({ onSignedIn, initialLogin, lockLogin }: SignInFormProps) {
  const t = useT();
  const command = useMutation({
    mutationFn: ({ login, password }: { login: string; password: string }) => signIn(login.trim(), password),
    onSuccess: onSignedIn,
  });
  return (
    <Form
      layout="vertical"
      requiredMark={false}
      initialValues={{ login: initialLogin ?? '', password: '' }}
      onFinish={(values: { login: string; password: string }) => command.mutate(values)}
    >
      {command.error && (
        <Form.Item>
          <ProblemNotice error={command.error} />
        </Form.Item>
      )}
      <Form.Item
        name="login"
        label={t('session.login')}
        rules={[{ required: true, message: t('session.loginRequired') }]}
      >
        <Input autoComplete="username" autoFocus={!lockLogin} readOnly={lockLogin} size="large" />
      </Form.Item>
      <Form.Item
        name="password"
        label={t('session.password')}
        rules={[{ required: true, message: t('session.passwordRequired') }]}
      >
        <Input.Password autoComplete="current-password" autoFocus={lockLogin} size="large" />
      </Form.Item>
      <Button type="primary" htmlType="submit" size="large" block loading={command.isPending}>
        {t('session.submit')}
      </Button>
    </Form>
  );
}
