import { useMutation, useQueries, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import type { CaseRow, CaseView, ServiceItemView } from '@/shared/api';
import { formatDate } from '@/shared/format';
import { useIdempotencyKey } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import {
  Await,
  ClauseTexts,
  Due,
  Empty,
  Loading,
  Page,
  Panel,
  ProblemNotice,
  StageLine,
  StatusTag,
  Tag,
  ViolationItem,
} from '@/shared/ui';
import { caseQuery, itemClausesQuery, openCase, ownCasesQuery, serviceItemsQuery, sortCases } from './api';
import css from './home.module.css';

function CaseCard({ row, view, waiting }: { row: CaseRow; view: CaseView | undefined; waiting: boolean }) {
  const t = useT();
  const task = view?.tasks.find((one) => one.mine) ?? view?.tasks[0];
  return (
    <li className={css.card} data-case={row.caseNo}>
      <div className={css.cardHead}>
        <div>
          <p className={css.cardTitle}>
            <Link to={`/cases/${encodeURIComponent(row.caseNo)}`}>{row.title}</Link>
          </p>
          <p className={css.soft}>{row.caseNo}</p>
        </div>
        <StatusTag status={row.status} resultName={row.resultName} result={view?.result} />
      </div>
      {view && <StageLine stages={view.stages} />}
      <div className={css.cardFoot}>
        <p>
          {row.status === 'CLOSED' ? (
            <span className={css.soft}>{formatDate(view?.closedAt ?? row.updatedAt)}</span>
          ) : (
            <>
              <span className={css.soft}>
                {t('home.now')}
                {t('common.colon')}
              </span>
              {task?.name ?? row.stepName ?? row.stageName}
              {!waiting && task && (
                <span className={css.soft}>
                  {t('common.comma')}
                  {t('home.by', { unit: task.unitName })}
                </span>
              )}{' '}
              {(task?.dueState ?? row.dueState) !== 'NONE' && (
                <Due
                  dueOn={task?.dueOn ?? row.dueOn}
                  left={task?.workingDaysLeft ?? row.workingDaysLeft}
                  state={task?.dueState ?? row.dueState}
                  explanation={task?.dueText ?? row.dueText}
                />
              )}
            </>
          )}
        </p>
        {waiting ? (
          <Link to={`/applications/${encodeURIComponent(row.caseNo)}`}>
            <Button type="primary">{t(row.status === 'CORRECTING' ? 'home.correct' : 'home.continue')}</Button>
          </Link>
        ) : (
          <Link to={`/cases/${encodeURIComponent(row.caseNo)}/timeline`}>
            <Button>{t('home.view')}</Button>
          </Link>
        )}
      </div>
    </li>
  );
}

function Item({ item }: { item: ServiceItemView }) {
  const t = useT();
  const navigate = useNavigate();
  const [key] = useIdempotencyKey();
  const clauses = useQuery({ ...itemClausesQuery(item.code), enabled: item.refusal !== null });
  const command = useMutation({
    mutationFn: () => openCase(item.code, key),
    onSuccess: (opened) => navigate(`/applications/${encodeURIComponent(opened.caseNo)}`),
  });
  return (
    <ClauseTexts clauses={clauses.data ?? []}>
      <li className={css.card} data-item={item.code}>
        <div className={css.cardHead}>
          <div>
            <p className={css.cardTitle}>{item.title}</p>
            <p className={css.soft}>
              {item.regionName} · {item.legalBasis}
            </p>
          </div>
          <Tag tone={item.startable ? 'good' : 'late'}>
            {t(item.startable ? 'home.startable' : 'home.notStartable')}
          </Tag>
        </div>
        {item.refusal && !command.error && (
          <ul>
            <ViolationItem violation={item.refusal} />
          </ul>
        )}
        <ProblemNotice error={command.error} />
        <div className={css.cardFoot}>
          <p className={css.soft}>
            {item.inForceTo
              ? t('home.inForce', { from: item.inForceFrom, to: item.inForceTo })
              : t('home.inForceOpen', { from: item.inForceFrom })}
            {' · '}
            {t('home.version', { version: item.version })}
          </p>
          <Button
            type={item.startable ? 'primary' : 'default'}
            loading={command.isPending}
            onClick={() => command.mutate()}
          >
            {t('home.start')}
          </Button>
        </div>
      </li>
    </ClauseTexts>
  );
}

/** What waits for the applicant, what runs, what can be applied for. */
export function ApplicantHome({ unitName }: { unitName: string }) {
  const t = useT();
  const cases = useQuery(ownCasesQuery);
  const items = useQuery(serviceItemsQuery);
  const rows = useMemo(() => (cases.data?.rows ?? []).slice(0, 30), [cases.data]);
  const details = useQueries({ queries: rows.map((row) => caseQuery(row.caseNo)) });
  const views = new Map(details.flatMap((query) => (query.data ? [[query.data.caseNo, query.data] as const] : [])));
  const loading = cases.isPending || details.some((query) => query.isPending);
  const { waits, runs, ended } = sortCases(rows, views);
  const list = (shown: CaseRow[], waiting: boolean) => (
    <ul className={css.cards}>
      {shown.map((row) => (
        <CaseCard key={row.caseNo} row={row} view={views.get(row.caseNo)} waiting={waiting} />
      ))}
    </ul>
  );
  return (
    <Page
      title={t('home.title')}
      lead={
        loading || cases.error
          ? unitName
          : waits.length > 0
            ? t('home.lead', { unit: unitName, n: waits.length })
            : t('home.leadNone', { unit: unitName })
      }
    >
      <div className={css.columns}>
        <div className={css.column}>
          <Panel title={t('home.waits')}>
            <Await query={cases}>
              {() =>
                loading ? (
                  <Loading rows={3} />
                ) : waits.length === 0 ? (
                  <Empty small title={t('home.waitsEmpty')} hint={t('home.waitsEmptyHint')} />
                ) : (
                  list(waits, true)
                )
              }
            </Await>
          </Panel>
          <Panel title={t('home.runs')}>
            <Await query={cases}>
              {() =>
                loading ? (
                  <Loading rows={3} />
                ) : runs.length === 0 ? (
                  <Empty small title={t('home.runsEmpty')} hint={t('home.runsEmptyHint')} />
                ) : (
                  list(runs, false)
                )
              }
            </Await>
          </Panel>
          {ended.length > 0 && !loading && <Panel title={t('home.ended')}>{list(ended, false)}</Panel>}
        </div>
        <Panel title={t('home.can')}>
          <Await
            query={items}
            isEmpty={(list) => list.length === 0}
            empty={<Empty small title={t('home.canEmpty')} hint={t('home.canEmptyHint')} />}
          >
            {(list) => (
              <ul className={css.cards}>
                {list.map((item) => (
                  <Item key={item.code} item={item} />
                ))}
              </ul>
            )}
          </Await>
        </Panel>
      </div>
    </Page>
  );
}
