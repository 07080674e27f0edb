import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useT } from '@/shared/i18n';
import { Await, Empty, Page } from '@/shared/ui';
import { publicListQuery } from './api';
import { DaysLeft } from './NoticeSheet';
import { useDay } from './useDay';
import css from './notices.module.css';

/** What is on public notice today. */
export function PublicList() {
  const t = useT();
  const day = useDay();
  const list = useQuery(publicListQuery);
  return (
    <Page title={t('notices.listTitle')} lead={t('notices.listLead')}>
      <Await
        query={list}
        isEmpty={(notices) => notices.length === 0}
        empty={<Empty title={t('notices.none')} hint={t('notices.noneHint')} />}
      >
        {(notices) => (
          <ul className={css.cards}>
            {notices.map((notice) => (
              <li key={notice.id} className={css.card}>
                <div className={css.cardHead}>
                  <Link to={`/notices/${encodeURIComponent(notice.id)}`} className={css.cardTitle}>
                    {notice.title}
                  </Link>
                  <DaysLeft days={notice.daysLeft} />
                </div>
                <p>
                  {notice.applicantName} · {notice.serviceTitle}
                  {notice.persons > 0 && ` · ${t('notices.persons', { n: notice.persons })}`}
                </p>
                <p className={css.soft}>
                  {t('notices.periodLabel')}{' '}
                  {t('notices.period', { from: day(notice.publishedOn), to: day(notice.endsOn) })}
                  {' · '}
                  {notice.publisher}
                  {' · '}
                  {notice.indexNo}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Await>
    </Page>
  );
}
