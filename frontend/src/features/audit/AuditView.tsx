import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useState } from 'react';
import { api, call } from '@/shared/api';
import { formatCount, formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Page, Panel } from '@/shared/ui';
import { actionOf, objectOf, roleOf } from './words';
import css from './audit.module.css';

interface AuditViewProps {
  caseNo: string;
  onCaseNo: (caseNo: string) => void;
}

/** Is the chain of the trail intact, and what was done on one case. */
export function AuditView({ caseNo, onCaseNo }: AuditViewProps) {
  const t = useT();
  const [text, setText] = useState(caseNo);
  const chain = useQuery({
    queryKey: ['audit', 'chain'],
    queryFn: () => call(api.GET('/api/audit-trail/verification')),
    staleTime: 0,
  });
  const trail = useQuery({
    queryKey: ['audit', 'case', caseNo],
    queryFn: () => call(api.GET('/api/audit-trail', { params: { query: { caseNo } } })),
    enabled: caseNo !== '',
  });
  return (
    <Page title={t('audit.title')} lead={t('audit.lead')}>
      <Panel>
        <Await query={chain}>
          {(report) => (
            <div className={css.chain} role="status">
              <span className={report.intact ? css.good : css.bad} aria-hidden="true">
                {report.intact ? <CheckCircleFilled /> : <CloseCircleFilled />}
              </span>
              <div>
                <p className={css.verdict}>
                  {report.intact ? t('audit.intact') : t('audit.broken', { seq: report.firstBrokenSeq ?? 0 })}
                </p>
                <p className={css.soft}>
                  {report.intact
                    ? t('audit.intactHint', { n: formatCount(report.entries) })
                    : t('audit.brokenHint', { seq: report.firstBrokenSeq ?? 0 })}
                </p>
              </div>
              <Button onClick={() => void chain.refetch()} loading={chain.isFetching}>
                {t('audit.verify')}
              </Button>
            </div>
          )}
        </Await>
      </Panel>
      <Panel
        flush={caseNo !== ''}
        title={t('audit.byCase')}
        extra={
          <Input.Search
            allowClear
            value={text}
            onChange={(event) => setText(event.target.value)}
            onSearch={(value) => onCaseNo(value.trim())}
            enterButton={t('audit.show')}
            placeholder={t('audit.caseNo')}
            aria-label={t('audit.caseNo')}
          />
        }
      >
        {caseNo === '' ? (
          <Empty small title={t('audit.askTitle')} hint={t('audit.askHint')} />
        ) : (
          <Await
            query={trail}
            isEmpty={(list) => list.length === 0}
            empty={<Empty title={t('audit.empty')} hint={t('audit.emptyHint')} />}
          >
            {(list) => (
              <DataTable
                caption={t('audit.byCase')}
                rows={list}
                rowKey={(entry) => String(entry.seq)}
                columns={[
                  { key: 'seq', title: t('audit.columns.seq'), align: 'right', render: (entry) => entry.seq },
                  {
                    key: 'at',
                    title: t('audit.columns.at'),
                    nowrap: true,
                    render: (entry) => formatDateTime(entry.at),
                  },
                  { key: 'actor', title: t('audit.columns.actor'), nowrap: true, render: (entry) => entry.actorName },
                  {
                    key: 'role',
                    title: t('audit.columns.role'),
                    render: (entry) => t(`audit.roles.${roleOf(entry.role)}`),
                  },
                  {
                    key: 'action',
                    title: t('audit.columns.action'),
                    render: (entry) => t(`audit.actions.${actionOf(entry.action)}`),
                  },
                  {
                    key: 'object',
                    title: t('audit.columns.object'),
                    render: (entry) => t(`audit.objects.${objectOf(entry.objectType)}`),
                  },
                  {
                    key: 'detail',
                    title: t('audit.columns.detail'),
                    render: (entry) => (
                      <details>
                        <summary>{t('audit.technical')}</summary>
                        <code className={css.detail}>
                          {entry.action} {entry.objectType} {entry.objectId} {JSON.stringify(entry.detail)}
                        </code>
                      </details>
                    ),
                  },
                ]}
              />
            )}
          </Await>
        )}
      </Panel>
    </Page>
  );
}
