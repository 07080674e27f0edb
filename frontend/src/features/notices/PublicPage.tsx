import { FilePdfOutlined, PrinterOutlined } from '@ant-design/icons';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { usePageTitle } from '@/shared/a11y';
import { asProblem } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Loading, Page, ProblemState } from '@/shared/ui';
import { documentUrl, publicPageQuery, publicRowsQuery, type NoticePage } from './api';
import { NoticeSheet } from './NoticeSheet';
import { ObjectionForm } from './ObjectionForm';
import css from './notices.module.css';

function Published({ page }: { page: NoticePage }) {
  const t = useT();
  usePageTitle(page.title);
  const [asked, setAsked] = useState(false);
  const rest = useInfiniteQuery({ ...publicRowsQuery(page.id, page.next ?? 0), enabled: asked && page.next !== null });
  const rows = [...page.rows, ...(rest.data?.pages.flatMap((one) => one.rows) ?? [])];
  const load = () => {
    if (asked) void rest.fetchNextPage();
    else setAsked(true);
  };
  return (
    <div className={css.column}>
      <NoticeSheet
        page={page}
        rows={rows}
        more={{ has: rows.length < page.persons, loading: rest.isFetching, load }}
        actions={
          <p className={css.buttons}>
            {page.document && (
              <Button icon={<FilePdfOutlined />} href={documentUrl(page.id)} target="_blank" rel="noreferrer">
                {t('notices.pdf')}
              </Button>
            )}
            <Button icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('notices.print')}
            </Button>
            {page.objectionsOpen && <Button href="#objection">{t('notices.objection.title')}</Button>}
          </p>
        }
      />
      {page.objectionsOpen && <ObjectionForm noticeId={page.id} />}
    </div>
  );
}

/** One notice during its period; afterwards a sentence that says so. */
export function PublicPage({ noticeId }: { noticeId: string }) {
  const t = useT();
  const page = useQuery(publicPageQuery(noticeId));
  if (page.data) return <Published page={page.data} />;
  if (page.isPending) return <Loading rows={10} />;
  const problem = asProblem(page.error);
  if (problem.code === 'NOTICE_ENDED') {
    return (
      <Page title={t('notices.endedTitle')}>
        <p>{problem.detail}</p>
        <p>
          <Link to="/notices">{t('notices.backToList')}</Link>
        </p>
      </Page>
    );
  }
  return (
    <Page title={t('notices.listTitle')}>
      <ProblemState error={page.error} onRetry={() => void page.refetch()} />
    </Page>
  );
}
