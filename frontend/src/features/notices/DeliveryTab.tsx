import { DownloadOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { asProblem } from '@/shared/api';
import { formatBytes, formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Facts, Notice, Panel, ProblemState, Tag, type Column } from '@/shared/ui';
import { archiveQuery, archiveUrl, deliveriesQuery, type ArchiveView, type DeliveryView } from './api';
import css from './notices.module.css';

function Deliveries({ caseNo }: { caseNo: string }) {
  const t = useT();
  const deliveries = useQuery(deliveriesQuery(caseNo));
  const columns: Column<DeliveryView>[] = [
    { key: 'title', title: t('notices.delivery.document'), render: (row) => row.title },
    { key: 'recipient', title: t('notices.delivery.recipient'), render: (row) => row.recipient },
    { key: 'channel', title: t('notices.delivery.channel'), nowrap: true, render: (row) => row.channel },
    {
      key: 'deliveredAt',
      title: t('notices.delivery.deliveredAt'),
      nowrap: true,
      render: (row) => formatDateTime(row.deliveredAt),
    },
    {
      key: 'openedAt',
      title: t('notices.delivery.openedAt'),
      render: (row) =>
        row.openedAt ? (
          t('notices.delivery.openedBy', { at: formatDateTime(row.openedAt), name: row.openedBy ?? '' })
        ) : (
          <Tag tone="soon">{t('notices.delivery.notOpened')}</Tag>
        ),
    },
  ];
  return (
    <Panel title={t('notices.delivery.title')}>
      <p className={css.lead}>{t('notices.delivery.lead')}</p>
      <Await
        query={deliveries}
        small
        isEmpty={(list) => list.length === 0}
        empty={<Empty small title={t('notices.delivery.empty')} />}
      >
        {(list) => (
          <DataTable caption={t('notices.delivery.title')} columns={columns} rows={list} rowKey={(row) => row.id} />
        )}
      </Await>
    </Panel>
  );
}

function Archived({ archive }: { archive: ArchiveView }) {
  const t = useT();
  return (
    <div className={css.stack}>
      <p className={css.lead}>{t('notices.archive.lead')}</p>
      {archive.failure && <Notice tone="warn" title={archive.failure} />}
      {archive.state === 'READY' && (
        <Facts
          facts={[
            [t('notices.archive.entries'), t('notices.archive.entriesCount', { n: archive.entries })],
            [t('notices.archive.size'), formatBytes(archive.bytes)],
            [t('notices.archive.builtAt'), archive.builtAt && formatDateTime(archive.builtAt)],
            [
              t('notices.archive.sha256'),
              <span key="hash" className={css.hash}>
                {archive.sha256}
              </span>,
            ],
          ]}
        />
      )}
      <p className={css.buttons}>
        <Button icon={<DownloadOutlined />} href={archiveUrl(archive.caseNo)} type="primary">
          {t('notices.archive.download')}
        </Button>
        <span className={css.soft}>{t('notices.archive.audited')}</span>
      </p>
    </div>
  );
}

function Archive({ caseNo }: { caseNo: string }) {
  const t = useT();
  const archive = useQuery({
    ...archiveQuery(caseNo),
    refetchInterval: (query) => (query.state.data?.state === 'PENDING' ? 3000 : false),
  });
  const none = asProblem(archive.error);
  if (archive.isError && none.status === 403) return null;
  return (
    <Panel
      title={t('notices.archive.title')}
      extra={
        archive.data && (
          <Tag tone={archive.data.state === 'READY' ? 'good' : 'soon'}>
            {t(`notices.archive.state.${archive.data.state}`)}
          </Tag>
        )
      }
    >
      {archive.data ? (
        <Archived archive={archive.data} />
      ) : archive.isPending || none.status === 404 ? (
        <p className={css.soft}>{t('notices.archive.none')}</p>
      ) : (
        <ProblemState error={archive.error} small onRetry={() => void archive.refetch()} />
      )}
    </Panel>
  );
}

/** What was delivered to the applicant, and for officers the archive. */
export function DeliveryTab({ caseNo, officer }: { caseNo: string; officer: boolean }) {
  return (
    <div className={css.stack}>
      <Deliveries caseNo={caseNo} />
      {officer && <Archive caseNo={caseNo} />}
    </div>
  );
}
