import { FilePdfOutlined } from '@ant-design/icons';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { keys, queryClient } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Await, Facts, Notice, Panel, ProblemNotice, ViolationItem } from '@/shared/ui';
import { draftPrintUrl, previewQuery, saveDetails, type NoticeDetails, type NoticePreview } from './api';
import { NoticeSheet } from './NoticeSheet';
import css from './notices.module.css';

type Values = Omit<NoticeDetails, 'publishedOn'> & { publishedOn: Dayjs };

const orNull = (text: string | null | undefined) => text?.trim() || null;

function Details({
  caseNo,
  preview,
  onDirty,
}: {
  caseNo: string;
  preview: NoticePreview;
  onDirty: (dirty: boolean) => void;
}) {
  const t = useT();
  const notice = preview.notice;
  const command = useMutation({
    mutationFn: (values: Values) =>
      saveDetails(caseNo, {
        title: values.title.trim(),
        site: values.site.trim(),
        url: orNull(values.url),
        publishedOn: values.publishedOn.format('YYYY-MM-DD'),
        documentNo: orNull(values.documentNo),
        contactPhone: orNull(values.contactPhone),
        contactAddress: orNull(values.contactAddress),
      }),
    onSuccess: (next) => {
      onDirty(false);
      queryClient.setQueryData(keys.casePart(caseNo, 'notice-draft'), next);
    },
  });
  const required = (label: string) => [
    { required: true, whitespace: true, message: t('notices.objection.required', { label }) },
  ];
  const optional = t('notices.panel.optional');
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      initialValues={{
        ...notice,
        publishedOn: notice.publishedOn ? dayjs(notice.publishedOn) : dayjs(preview.page.issuedOn ?? undefined),
      }}
      onValuesChange={() => onDirty(true)}
      onFinish={(values) => command.mutate(values)}
    >
      <Form.Item name="title" label={t('notices.panel.noticeTitle')} rules={required(t('notices.panel.noticeTitle'))}>
        <Input maxLength={200} />
      </Form.Item>
      <div className={css.pair}>
        <Form.Item name="site" label={t('notices.panel.site')} rules={required(t('notices.panel.site'))}>
          <Input maxLength={200} placeholder={t('notices.panel.sitePlaceholder')} />
        </Form.Item>
        <Form.Item
          name="publishedOn"
          label={t('notices.panel.from')}
          rules={[{ required: true, message: t('notices.objection.required', { label: t('notices.panel.from') }) }]}
        >
          <DatePicker style={{ width: '100%' }} allowClear={false} />
        </Form.Item>
        <Form.Item name="url" label={t('notices.panel.url')}>
          <Input maxLength={500} placeholder={optional} />
        </Form.Item>
        <Form.Item name="documentNo" label={t('notices.panel.documentNo')}>
          <Input maxLength={100} placeholder={optional} />
        </Form.Item>
        <Form.Item name="contactPhone" label={t('notices.panel.phone')} extra={t('notices.panel.phoneHint')}>
          <Input maxLength={40} placeholder={optional} />
        </Form.Item>
        <Form.Item name="contactAddress" label={t('notices.panel.address')}>
          <Input maxLength={200} placeholder={optional} />
        </Form.Item>
      </div>
      {command.error && <ProblemNotice error={command.error} />}
      <Button type="primary" htmlType="submit" loading={command.isPending}>
        {t('notices.panel.save')}
      </Button>
    </Form>
  );
}

function Checks({ preview }: { preview: NoticePreview }) {
  const t = useT();
  if (preview.violations.length === 0) {
    return (
      <Notice tone="good" title={t('notices.panel.passed')}>
        <p>{t('notices.panel.passedScan', { n: preview.scanned })}</p>
      </Notice>
    );
  }
  return (
    <Notice tone="bad" title={t('notices.panel.blocked', { n: preview.violations.length })}>
      <ul>
        {preview.violations.map((violation, index) => (
          <ViolationItem key={`${violation.code}-${index}`} violation={violation} />
        ))}
      </ul>
    </Notice>
  );
}

/** The officer's panel: what is entered, how the period is computed, what the scan found, and the very page the public will see. */
export function NoticePanel({ caseNo, canWork }: { caseNo: string; canWork: boolean }) {
  const t = useT();
  const preview = useQuery(previewQuery(caseNo));
  const [dirty, setDirty] = useState(false);
  return (
    <Await query={preview} rows={8}>
      {(data) => (
        <div className={css.stack}>
          <Panel title={t('notices.panel.title')}>
            <p className={css.lead}>{t('notices.panel.lead')}</p>
            {canWork && <Details key={data.notice.id} caseNo={caseNo} preview={data} onDirty={setDirty} />}
          </Panel>
          <Panel title={t('notices.panel.checks')}>
            <div className={css.stack}>
              {dirty && <Notice tone="warn" title={t('notices.panel.unsaved')} />}
              {data.page.persons === 0 && <Notice tone="warn" title={t('notices.panel.empty')} />}
              <Facts
                facts={[
                  [
                    t('notices.panel.period'),
                    data.page.periodText ??
                      (data.workingDays === null ? null : t('notices.panel.workingDays', { n: data.workingDays })),
                  ],
                ]}
              />
              <Checks preview={data} />
            </div>
          </Panel>
          <Panel
            title={t('notices.panel.preview')}
            extra={
              <Button icon={<FilePdfOutlined />} href={draftPrintUrl(caseNo)} target="_blank" rel="noreferrer">
                {t('notices.panel.previewPdf')}
              </Button>
            }
          >
            <NoticeSheet page={data.page} rows={data.page.rows} headingLevel={3} />
          </Panel>
        </div>
      )}
    </Await>
  );
}
