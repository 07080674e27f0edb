import type { ReactNode } from 'react';
import { formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { DataTable, Tag, type Column } from '@/shared/ui';
import type { NoticeLine, NoticePage } from './api';
import { useDay } from './useDay';
import css from './notices.module.css';

export function DaysLeft({ days }: { days: number | null }) {
  const t = useT();
  if (days === null) return null;
  return (
    <Tag tone={days <= 1 ? 'soon' : 'brand'}>
      {days <= 1 ? t('notices.lastDay') : t('notices.daysLeft', { n: days })}
    </Tag>
  );
}

interface NoticeSheetProps {
  page: NoticePage;
  rows: readonly NoticeLine[];
  more?: { has: boolean; loading: boolean; load: () => void };
  headingLevel?: 1 | 3;
  actions?: ReactNode;
}

/** A notice as it is read: document head, title, text, period, list. The officer's preview and the public page are this one sheet. */
export function NoticeSheet({ page, rows, more, headingLevel = 1, actions }: NoticeSheetProps) {
  const t = useT();
  const day = useDay();
  const Heading = headingLevel === 1 ? 'h1' : 'h3';
  const withLevel = rows.some((row) => row.level);
  const columns: Column<NoticeLine>[] = [
    { key: 'seq', title: t('notices.columns.seq'), nowrap: true, render: (row) => row.seq },
    { key: 'name', title: t('notices.columns.name'), nowrap: true, render: (row) => row.name },
    { key: 'idTail', title: t('notices.columns.idTail'), nowrap: true, render: (row) => row.idTail },
    { key: 'className', title: t('notices.columns.className'), render: (row) => row.className },
    ...(withLevel ? [{ key: 'level', title: t('notices.columns.level'), render: (row: NoticeLine) => row.level }] : []),
    {
      key: 'amount',
      title: t('notices.columns.amount'),
      align: 'right',
      render: (row) => (row.amount === null ? '' : formatMoney(row.amount)),
    },
  ];
  const head: [string, string][] = [
    [t('notices.indexNo'), page.indexNo ?? t('notices.afterPublishing')],
    [t('notices.publisher'), page.publisher ?? ''],
    [t('notices.issuedOn'), day(page.issuedOn)],
    [t('notices.documentNo'), page.documentNo ?? t('notices.noDocumentNo')],
  ];
  return (
    <article className={css.sheet}>
      <dl className={css.head}>
        {head.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Heading className={css.title}>{page.title}</Heading>
      {page.paragraphs.map((text) => (
        <p key={text} className={css.paragraph}>
          {text}
        </p>
      ))}
      <div className={css.period}>
        <span className={css.periodLabel}>{t('notices.periodLabel')}</span>
        {page.publishedOn && page.endsOn ? (
          <>
            <strong>{t('notices.period', { from: day(page.publishedOn), to: day(page.endsOn) })}</strong>
            <DaysLeft days={page.daysLeft} />
          </>
        ) : (
          <strong>{t('notices.periodUnknown')}</strong>
        )}
        {page.correctedOn && <strong>{t('notices.corrected', { day: day(page.correctedOn) })}</strong>}
        {page.periodText && <span className={css.soft}>{page.periodText}</span>}
      </div>
      <dl className={css.contact}>
        {page.site && (
          <div>
            <dt>{t('notices.site')}</dt>
            <dd>{page.url ? <a href={page.url}>{page.site}</a> : page.site}</dd>
          </div>
        )}
        {page.contactPhone && (
          <div>
            <dt>{t('notices.phone')}</dt>
            <dd>{page.contactPhone}</dd>
          </div>
        )}
        {page.contactAddress && (
          <div>
            <dt>{t('notices.address')}</dt>
            <dd>{page.contactAddress}</dd>
          </div>
        )}
      </dl>
      {actions}
      {page.persons > 0 && (
        <section aria-label={t('notices.listCaption')} className={css.list}>
          <div className={css.listHead}>
            <h2>{t('notices.listHead', { n: page.persons })}</h2>
            {page.total && <span>{t('notices.total', { amount: formatMoney(page.total) })}</span>}
          </div>
          <DataTable
            caption={t('notices.listCaption')}
            columns={columns}
            rows={rows}
            rowKey={(row) => String(row.seq)}
            more={more}
            footer={<span className={css.soft}>{t('notices.masked')}</span>}
          />
        </section>
      )}
    </article>
  );
}
