import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { formatDateTime } from '@/shared/format';
import { useIdempotencyKey } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Facts, Notice, Panel, ProblemNotice } from '@/shared/ui';
import { fileObjection, type FileObjection } from './api';
import css from './notices.module.css';

const labels = {
  name: 'notices.objection.name',
  contact: 'notices.objection.contact',
  facts: 'notices.objection.facts',
} as const;

/** Anybody may object while the period runs; what comes back is a receipt. */
export function ObjectionForm({ noticeId }: { noticeId: string }) {
  const t = useT();
  const [key, renew] = useIdempotencyKey();
  const [form] = Form.useForm<FileObjection>();
  const receipt = useRef<HTMLDivElement>(null);
  const command = useMutation({
    mutationFn: (values: FileObjection) => fileObjection(noticeId, values, key),
    onSuccess: () => {
      renew();
      form.resetFields();
    },
  });
  useEffect(() => {
    if (command.data) receipt.current?.focus();
  }, [command.data]);
  const rules = (label: string, least: number) => [
    { required: true, whitespace: true, message: t('notices.objection.required', { label }) },
    { min: least, message: t('notices.objection.tooShort', { label, n: least }) },
  ];
  if (command.data) {
    return (
      <Panel title={t('notices.objection.receiptTitle')} id="objection">
        <div className={css.receipt} ref={receipt} tabIndex={-1}>
          <Notice tone="good" title={command.data.text} />
          <Facts
            facts={[
              [t('notices.objection.receiptNo'), <strong key="no">{command.data.receiptNo}</strong>],
              [t('notices.objection.receivedAt'), formatDateTime(command.data.receivedAt)],
              [t('notices.publisher'), command.data.publisher],
              [t('notices.indexNo'), command.data.indexNo],
            ]}
          />
          <p className={css.soft}>{t('notices.objection.keep')}</p>
          <p>
            <Link to="/notices/objection-status">{t('notices.status.title')}</Link>
          </p>
          <p className={css.buttons}>
            <Button onClick={() => window.print()}>{t('notices.print')}</Button>
            <Button onClick={() => command.reset()}>{t('notices.objection.another')}</Button>
          </p>
        </div>
      </Panel>
    );
  }
  return (
    <Panel title={t('notices.objection.title')} id="objection">
      <p className={css.lead}>{t('notices.objection.lead')}</p>
      {command.error && (
        <ProblemNotice
          error={command.error}
          labelOf={(field) => (field in labels ? t(labels[field as keyof typeof labels]) : undefined)}
        />
      )}
      <Form
        form={form}
        layout="vertical"
        className={css.form}
        onFinish={(values) => command.mutate(values)}
        disabled={command.isPending}
        requiredMark={false}
      >
        <div className={css.pair}>
          <Form.Item
            name="name"
            label={t('notices.objection.name')}
            extra={t('notices.objection.nameHint')}
            rules={rules(t('notices.objection.name'), 2)}
          >
            <Input maxLength={50} autoComplete="name" />
          </Form.Item>
          <Form.Item
            name="contact"
            label={t('notices.objection.contact')}
            extra={t('notices.objection.contactHint')}
            rules={rules(t('notices.objection.contact'), 5)}
          >
            <Input maxLength={100} autoComplete="tel" />
          </Form.Item>
        </div>
        <Form.Item
          name="facts"
          label={t('notices.objection.facts')}
          extra={t('notices.objection.factsHint')}
          rules={rules(t('notices.objection.facts'), 10)}
        >
          <Input.TextArea maxLength={2000} showCount autoSize={{ minRows: 4, maxRows: 12 }} />
        </Form.Item>
        <Button type="primary" htmlType="submit" size="large" loading={command.isPending}>
          {t('notices.objection.submit')}
        </Button>
      </Form>
    </Panel>
  );
}
