import { useMutation } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { usePageTitle } from '@/shared/a11y';
import { formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Facts, Notice, Page, Panel, ProblemNotice } from '@/shared/ui';
import { askObjection } from './api';
import css from './notices.module.css';

interface Values {
  receiptNo: string;
  contact: string;
}

/** Whoever objected asks what came of it; nothing of it stands in the address. */
export function ObjectionStatusPage() {
  const t = useT();
  usePageTitle(t('notices.status.title'));
  const command = useMutation({ mutationFn: (values: Values) => askObjection(values) });
  const found = command.data;
  const required = (label: string) => [
    { required: true, whitespace: true, message: t('notices.objection.required', { label }) },
  ];
  return (
    <Page title={t('notices.status.title')}>
      <div className={css.column}>
        <Panel title={t('notices.status.ask')}>
          <p className={css.lead}>{t('notices.status.lead')}</p>
          <Form<Values>
            layout="vertical"
            className={css.form}
            requiredMark={false}
            disabled={command.isPending}
            onFinish={(values) => command.mutate(values)}
          >
            <div className={css.pair}>
              <Form.Item
                name="receiptNo"
                label={t('notices.status.receiptNo')}
                rules={required(t('notices.status.receiptNo'))}
              >
                <Input maxLength={40} autoComplete="off" />
              </Form.Item>
              <Form.Item
                name="contact"
                label={t('notices.status.contact')}
                rules={required(t('notices.status.contact'))}
              >
                <Input maxLength={100} autoComplete="off" />
              </Form.Item>
            </div>
            {command.error && <ProblemNotice error={command.error} />}
            <Button type="primary" htmlType="submit" loading={command.isPending}>
              {t('notices.status.ask')}
            </Button>
          </Form>
        </Panel>
        {found && (
          <Panel title={t('notices.status.result')}>
            <div className={css.stack} role="status">
              <Notice tone={found.outcome === null ? 'warn' : 'good'} title={found.sentence} />
              <Facts
                facts={[
                  [t('notices.status.receiptNo'), found.receiptNo],
                  [t('notices.objection.receivedAt'), formatDateTime(found.receivedAt)],
                  [t('notices.indexNo'), found.indexNo],
                  [t('notices.publisher'), found.publisher],
                  [
                    t('notices.status.outcome'),
                    found.outcome === null ? t('notices.status.pending') : t(`notices.outcome.${found.outcome}`),
                  ],
                  [t('notices.status.reply'), found.reply],
                  [t('notices.status.examinedAt'), found.examinedAt && formatDateTime(found.examinedAt)],
                ]}
              />
            </div>
          </Panel>
        )}
      </div>
    </Page>
  );
}
