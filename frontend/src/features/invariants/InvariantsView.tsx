import { CheckCircleFilled, CloseCircleFilled } from '@ant-design/icons';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { api, call } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Await, Notice, Page, Panel } from '@/shared/ui';
import css from './invariants.module.css';

const invariantsQuery = queryOptions({
  queryKey: ['invariants'],
  queryFn: () => call(api.GET('/api/invariants')),
  staleTime: 0,
});

/** Whether accounts and data hold together; what does not hold is named. */
export function InvariantsView() {
  const t = useT();
  const reports = useQuery(invariantsQuery);
  return (
    <Page
      title={t('money.invariants.title')}
      lead={t('money.invariants.lead')}
      actions={
        <Button loading={reports.isFetching} onClick={() => void reports.refetch()}>
          {t('money.invariants.again')}
        </Button>
      }
    >
      <Await query={reports}>
        {(list) => {
          const broken = list.filter((one) => !one.holds).length;
          return (
            <>
              {broken === 0 ? (
                <Notice tone="good" title={t('money.invariants.all')}>
                  <p>{t('money.invariants.allHint', { n: list.length })}</p>
                </Notice>
              ) : (
                <Notice tone="bad" title={t('money.invariants.broken', { n: broken })}>
                  <p>{t('money.invariants.brokenHint')}</p>
                </Notice>
              )}
              <Panel title={t('money.invariants.list')}>
                <ul className={css.list}>
                  {list.map((one) => (
                    <li key={`${one.id}-${one.name}`} className={css.line}>
                      <span className={one.holds ? css.good : css.bad} aria-hidden="true">
                        {one.holds ? <CheckCircleFilled /> : <CloseCircleFilled />}
                      </span>
                      <div>
                        <p>
                          <strong>{one.id}</strong> {one.name}
                          <span className={css.soft}>
                            {' · '}
                            {one.holds ? t('money.invariants.holds') : t('money.invariants.fails')}
                          </span>
                        </p>
                        {one.offenders.length > 0 && (
                          <ul className={css.offenders}>
                            {one.offenders.map((offender) => (
                              <li key={offender}>{offender}</li>
                            ))}
                          </ul>
                        )}
                      </div>
                    </li>
                  ))}
                </ul>
                <p className={css.soft}>{t('money.invariants.command')}</p>
              </Panel>
            </>
          );
        }}
      </Await>
    </Page>
  );
}
