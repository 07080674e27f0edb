import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Revealing } from '@/forms';
import { announce } from '@/shared/a11y';
import { useT } from '@/shared/i18n';
import { Notice, ProblemNotice } from '@/shared/ui';
import { revealValue } from './api';

/**
 * Full values of masked fields, one at a time and with a reason that goes into the trail. They are kept by this page only and
 * are gone when it is left.
 */
export function useRevealing(caseNo: string, formId: string, may: boolean): [Revealing | undefined, ReactNode] {
  const t = useT();
  const [shown, setShown] = useState<ReadonlyMap<string, string>>(new Map());
  const [asked, setAsked] = useState<{ path: string; label: string } | null>(null);
  const command = useMutation({
    mutationFn: ({ path, reason }: { path: string; reason: string }) =>
      revealValue(caseNo, `${formId}.${path}`, reason.trim()),
    onSuccess: ({ value }, { path }) => {
      setShown(new Map(shown).set(path, value));
      setAsked(null);
      announce(t('cases.reveal.done', { label: asked?.label ?? '' }));
    },
  });
  if (!may) return [undefined, null];
  const dialog = asked && (
    <Modal
      open
      onCancel={() => setAsked(null)}
      footer={null}
      title={t('cases.reveal.title', { label: asked.label })}
      destroyOnHidden
    >
      <Notice title={t('cases.reveal.hint')} />
      <Form
        layout="vertical"
        requiredMark={false}
        style={{ marginTop: '1rem' }}
        onFinish={({ reason }: { reason: string }) => command.mutate({ path: asked.path, reason })}
      >
        <Form.Item
          name="reason"
          label={t('cases.reveal.reason')}
          rules={[{ required: true, whitespace: true, message: t('cases.reveal.reasonRequired') }]}
        >
          <Input.TextArea autoFocus autoSize={{ minRows: 2 }} maxLength={200} />
        </Form.Item>
        <ProblemNotice error={command.error} />
        <Button type="primary" htmlType="submit" loading={command.isPending}>
          {t('cases.reveal.show')}
        </Button>
      </Form>
    </Modal>
  );
  const ask = (path: string, label: string) => {
    command.reset();
    setAsked({ path, label });
  };
  return [{ shown, ask }, dialog];
}
