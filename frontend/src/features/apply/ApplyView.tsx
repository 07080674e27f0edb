import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { usePageTitle } from '@/shared/a11y';
import type { ReceiptView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { Await, ClauseTexts, Empty, Page, Panel } from '@/shared/ui';
import { caseQuery, clausesQuery, formsQuery, taskQuery } from './api';
import { Desk, type ApplyProps } from './Desk';
import { Receipt } from './Receipt';
import { stepName } from './stepName';
import css from './apply.module.css';

/** The applicant's step: fill in, bring the materials, look over, hand in, receive the receipt. */
export function ApplyView({ caseNo, ...props }: ApplyProps & { caseNo: string }) {
  const t = useT();
  const file = useQuery(caseQuery(caseNo));
  const clauses = useQuery(clausesQuery(caseNo));
  const forms = useQuery(formsQuery(caseNo));
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  const [params, setParams] = useSearchParams();
  const mine = file.data?.tasks.filter((one) => one.mine) ?? [];
  const summary = mine.find((one) => one.id === params.get('task')) ?? mine[0];
  const task = useQuery({ ...taskQuery(summary?.id ?? ''), enabled: summary !== undefined && receipt === null });
  const title = summary ? t('apply.title', { step: stepName(t, summary) }) : (file.data?.title ?? caseNo);
  usePageTitle(title);
  useEffect(() => {
    if (receipt) window.scrollTo(0, 0);
  }, [receipt]);
  if (receipt && file.data) return <Receipt receipt={receipt} file={file.data} />;
  return (
    <Page
      title={title}
      lead={file.data && `${file.data.title} · ${file.data.caseNo}`}
      actions={<Link to={`/cases/${encodeURIComponent(caseNo)}`}>{t('apply.goCase')}</Link>}
    >
      {mine.length > 1 && receipt === null && (
        <nav className={css.chooser} aria-label={t('apply.chooser', { n: mine.length })}>
          <span>{t('apply.chooser', { n: mine.length })}</span>
          {mine.map((one) => (
            <Button
              key={one.id}
              type={one.id === summary?.id ? 'primary' : 'default'}
              ghost={one.id === summary?.id}
              aria-current={one.id === summary?.id ? 'step' : undefined}
              onClick={() => setParams({ task: one.id }, { replace: true })}
            >
              {stepName(t, one)}
            </Button>
          ))}
        </nav>
      )}
      <Await query={file}>
        {(data) =>
          summary === undefined ? (
            <Panel>
              <Empty
                title={t('apply.nothing')}
                hint={t('apply.nothingHint')}
                action={<Link to={`/cases/${encodeURIComponent(caseNo)}/timeline`}>{t('apply.goCase')}</Link>}
              />
            </Panel>
          ) : (
            <Await query={task}>
              {(opened) => (
                <Await query={forms}>
                  {(list) => (
                    <ClauseTexts clauses={clauses.data ?? []}>
                      <Desk key={opened.id} file={data} task={opened} forms={list} onReceipt={setReceipt} {...props} />
                    </ClauseTexts>
                  )}
                </Await>
              )}
            </Await>
          )
        }
      </Await>
    </Page>
  );
}
