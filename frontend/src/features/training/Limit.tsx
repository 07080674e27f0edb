import type { TrainingView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { ClauseQuote, Tag } from '@/shared/ui';
import css from './training.module.css';

/** Until when training may take place, and how many days that leaves. */
export function Limit({ view, withClause }: { view: TrainingView; withClause?: boolean }) {
  const t = useT();
  const left = view.daysLeft;
  const words =
    left === null
      ? t('training.noLatestEnd')
      : left < 0
        ? t('training.over', { n: -left })
        : left === 1
          ? t('training.lastDay')
          : t('training.daysLeft', { n: left });
  return (
    <>
      <span className={css.limit}>
        <span>
          {t('training.latestEnd')} {view.latestEnd ?? ''}
        </span>
        <Tag tone={left === null ? 'plain' : left < 0 ? 'late' : left <= 14 ? 'soon' : 'brand'}>{words}</Tag>
      </span>
      {withClause && view.latestEndClause && <ClauseQuote id={view.latestEndClause} />}
    </>
  );
}
