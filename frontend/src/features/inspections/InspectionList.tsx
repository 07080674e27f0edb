import { useQuery } from '@tanstack/react-query';
import { formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, Empty, Panel, Tag } from '@/shared/ui';
import { inspectionsQuery } from './api';
import css from './inspections.module.css';

/** The inspections of a case, each with what does not agree with the attendance. */
export function InspectionList({ caseNo }: { caseNo: string }) {
  const t = useT();
  const inspections = useQuery(inspectionsQuery(caseNo));
  const count = inspections.data?.length ?? 0;
  return (
    <Panel
      title={t('inspections.title')}
      extra={count > 0 && <span className={css.soft}>{t('inspections.summary', { n: count })}</span>}
    >
      <Await
        query={inspections}
        small
        isEmpty={(all) => all.length === 0}
        empty={<Empty small title={t('inspections.empty')} hint={t('inspections.emptyHint')} />}
      >
        {(all) => (
          <ul>
            {all.map((one) => (
              <li key={one.id} className={css.item} data-inspection={one.id}>
                <p className={css.head}>
                  <strong>
                    {one.date} {one.className}
                  </strong>
                  <Tag tone={one.inOrder ? 'good' : 'late'}>
                    {t(one.inOrder ? 'inspections.inOrderYes' : 'inspections.inOrderNo')}
                  </Tag>
                  {one.difference === null && (
                    <Tag>{t(one.recordedPresent === null ? 'inspections.notCompared' : 'inspections.agrees')}</Tag>
                  )}
                </p>
                <p>{t('inspections.counted', { n: one.presentCount, hours: Number(one.hoursChecked) })}</p>
                {one.difference && <p className={css.differs}>{t('inspections.differs', { text: one.difference })}</p>}
                <p className={css.finding}>{one.finding}</p>
                <p className={css.soft}>
                  {t('inspections.by', {
                    who: one.inspector,
                    unit: one.inspectorUnit,
                    time: formatDateTime(one.recordedAt),
                  })}
                  {one.place && ` · ${one.place}`}
                  {one.revision > 1 && ` · ${t('inspections.revision', { n: one.revision })}`}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Await>
    </Panel>
  );
}
