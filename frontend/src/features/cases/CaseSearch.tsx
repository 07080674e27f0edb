import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { CaseRow } from '@/shared/api';
import { formatCount, formatDate, formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { Await, DataTable, Due, Empty, Page, Panel, StatusTag, type Column } from '@/shared/ui';
import { casesQuery, serviceItemsQuery, type CaseFilter } from './api';
import css from './cases.module.css';

const statuses = ['DRAFT', 'OPEN', 'CORRECTING', 'CLOSED'] as const;

interface CaseSearchProps {
  filter: CaseFilter;
  onFilter: (filter: CaseFilter) => void;
}

/** All cases one may see; the filter is the page's address. */
export function CaseSearch({ filter, onFilter }: CaseSearchProps) {
  const t = useT();
  const [text, setText] = useState(filter.q);
  const [shownFor, setShownFor] = useState(filter.q);
  if (shownFor !== filter.q) {
    setShownFor(filter.q);
    setText(filter.q);
  }
  const cases = useInfiniteQuery({ ...casesQuery(filter), placeholderData: keepPreviousData });
  const items = useQuery(serviceItemsQuery);
  const filtered = Boolean(filter.q || filter.status || filter.serviceItem);
  const columns: Column<CaseRow>[] = [
    {
      key: 'caseNo',
      title: t('cases.columns.caseNo'),
      nowrap: true,
      render: (row) => <Link to={`/cases/${encodeURIComponent(row.caseNo)}`}>{row.caseNo}</Link>,
    },
    { key: 'title', title: t('cases.columns.title'), render: (row) => row.title },
    { key: 'applicant', title: t('cases.columns.applicant'), render: (row) => row.applicantName },
    {
      key: 'status',
      title: t('cases.columns.status'),
      nowrap: true,
      render: (row) => <StatusTag status={row.status} resultName={row.resultName} />,
    },
    {
      key: 'stage',
      title: t('cases.columns.stage'),
      nowrap: true,
      render: (row) => (row.status === 'CLOSED' ? row.stageName : (row.stepName ?? row.stageName)),
    },
    {
      key: 'due',
      title: t('cases.columns.due'),
      nowrap: true,
      render: (row) =>
        row.status === 'CLOSED' ? (
          ''
        ) : (
          <Due dueOn={row.dueOn} left={row.workingDaysLeft} state={row.dueState} explanation={row.dueText} plain />
        ),
    },
    { key: 'amount', title: t('cases.columns.amount'), align: 'right', render: (row) => formatMoney(row.amount) },
    { key: 'updated', title: t('cases.columns.updated'), nowrap: true, render: (row) => formatDate(row.updatedAt) },
  ];
  return (
    <Page title={t('cases.searchTitle')} lead={t('cases.searchLead')}>
      <Panel
        flush
        label={t('cases.searchTitle')}
        title={
          <form
            role="search"
            className={css.filters}
            onSubmit={(event) => {
              event.preventDefault();
              onFilter({ ...filter, q: text.trim() });
            }}
          >
            <Input
              allowClear
              value={text}
              onChange={(event) => setText(event.target.value)}
              placeholder={t('cases.searchPlaceholder')}
              aria-label={t('cases.keyword')}
            />
            <Select
              aria-label={t('cases.status')}
              value={filter.status}
              onChange={(status) => onFilter({ ...filter, q: text.trim(), status })}
              options={[
                { value: '', label: `${t('cases.status')}${t('common.colon')}${t('common.all')}` },
                ...statuses.map((status) => ({ value: status, label: t(`common.status.${status}`) })),
              ]}
            />
            <Select
              aria-label={t('cases.serviceItem')}
              value={filter.serviceItem}
              onChange={(serviceItem) => onFilter({ ...filter, q: text.trim(), serviceItem })}
              options={[
                { value: '', label: `${t('cases.serviceItem')}${t('common.colon')}${t('common.all')}` },
                ...(items.data ?? []).map((item) => ({ value: item.code, label: item.title })),
              ]}
            />
            <Button type="primary" htmlType="submit">
              {t('common.search')}
            </Button>
            {filtered && (
              <Button
                onClick={() => {
                  setText('');
                  onFilter({ q: '', status: '', serviceItem: '' });
                }}
              >
                {t('common.reset')}
              </Button>
            )}
          </form>
        }
      >
        <Await
          query={cases}
          isEmpty={(data) => data.pages[0]?.rows.length === 0}
          empty={<Empty title={t('cases.empty')} hint={t('cases.emptyHint')} />}
        >
          {(data) => {
            const first = data.pages[0];
            return (
              <DataTable
                caption={t('cases.searchTitle')}
                columns={columns}
                rows={data.pages.flatMap((page) => page.rows)}
                rowKey={(row) => row.caseNo}
                more={{
                  has: cases.hasNextPage,
                  loading: cases.isFetchingNextPage,
                  load: () => void cases.fetchNextPage(),
                }}
                footer={
                  first && (
                    <span>
                      {first.countCapped
                        ? t('cases.capped', { n: formatCount(first.count) })
                        : t('common.total', { n: formatCount(first.count) })}
                    </span>
                  )
                }
              />
            );
          }}
        </Await>
      </Panel>
    </Page>
  );
}
