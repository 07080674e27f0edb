import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Input, Popconfirm, Select } from 'antd';
import { useState } from 'react';
import { NavLink } from 'react-router';
import { asProblem, type RegisterKindView, type RegisterRowView } from '@/shared/api';
import { formatDateTime } from '@/shared/format';
import { usePhone } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Page, Panel, problemSentence, Tag, type Column } from '@/shared/ui';
import { decideRow, kindsQuery, refresh, rowsQuery, type RowFilter } from './api';
import { EndRow, EnterRow, RejectRow } from './forms';
import css from './registers.module.css';

const states = ['PENDING', 'ACTIVE', 'REJECTED', 'ENDED'] as const;
const tones = { DRAFT: 'plain', PENDING: 'soon', ACTIVE: 'good', REJECTED: 'late', ENDED: 'plain' } as const;

function History({ row, onClose }: { row: RegisterRowView; onClose: () => void }) {
  const t = useT();
  const phone = usePhone();
  return (
    <Drawer open onClose={onClose} size={phone ? '100%' : 440} title={t('registers.historyOf', { key: row.key })}>
      <ol className={css.history}>
        {row.history.map((event, index) => (
          <li key={index}>
            <p className={css.soft}>
              {formatDateTime(event.at)} · {event.who}
            </p>
            <p>{event.text}</p>
          </li>
        ))}
      </ol>
      {row.history.length === 0 && <Empty small title={t('registers.historyEmpty')} />}
    </Drawer>
  );
}

type Dialog = { kind: 'history' | 'reject' | 'end'; row: RegisterRowView } | null;

function Rows({
  register,
  personName,
  today,
  filter,
  onFilter,
}: {
  register: RegisterKindView;
  personName: string;
  /** Today by the legal clock. */
  today: string;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}) {
  const t = useT();
  const { message } = App.useApp();
  const rows = useInfiniteQuery(rowsQuery(register.id, filter));
  const [entering, setEntering] = useState(false);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [search, setSearch] = useState(filter.q);
  const approve = useMutation({
    mutationFn: (row: RegisterRowView) => decideRow(register.id, row.id, true, null),
    onSuccess: async () => {
      void message.success(t('registers.approved'));
      await refresh();
    },
    onError: (error) => void message.error(problemSentence(t, asProblem(error)), 6),
  });
  const columns: Column<RegisterRowView>[] = [
    {
      key: 'key',
      title: register.keyLabel,
      nowrap: true,
      render: (row) => <strong className={css.key}>{row.key}</strong>,
    },
    ...register.columns.map((column): Column<RegisterRowView> => ({
      key: column.id,
      title: column.label,
      align: column.type === 'number' ? 'right' : undefined,
      render: (row) => {
        const value = (row.values as Record<string, unknown>)[column.id];
        return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
      },
    })),
    {
      key: 'period',
      title: t('registers.validity'),
      render: (row) =>
        row.validTo
          ? t('registers.period', { from: row.validFrom, to: row.validTo })
          : t('registers.periodOpen', { from: row.validFrom }),
    },
    {
      key: 'basis',
      title: t('registers.legalBasis'),
      render: (row) => (
        <>
          {row.legalBasis} {row.demo && <Tag tone="soon">{t('registers.demo')}</Tag>}
        </>
      ),
    },
    {
      key: 'state',
      title: t('registers.stateLabel'),
      nowrap: true,
      render: (row) => <Tag tone={tones[row.state]}>{t(`registers.state.${row.state}`)}</Tag>,
    },
    {
      key: 'who',
      title: `${t('registers.enteredBy')} / ${t('registers.approvedBy')}`,
      render: (row) => [row.enteredBy, row.approvedBy].filter(Boolean).join(' / '),
    },
    {
      key: 'actions',
      title: t('common.actions'),
      render: (row) => (
        <span className={css.actions}>
          {row.state === 'PENDING' && register.mayApprove && (
            <>
              <Popconfirm
                title={`${t('registers.approve')}${t('common.colon')}${row.key}`}
                onConfirm={() => approve.mutate(row)}
              >
                <Button
                  size="small"
                  type="primary"
                  disabled={row.enteredBy === personName}
                  title={row.enteredBy === personName ? t('registers.selfApprove') : undefined}
                >
                  {t('registers.approve')}
                </Button>
              </Popconfirm>
              <Button size="small" onClick={() => setDialog({ kind: 'reject', row })}>
                {t('registers.reject')}
              </Button>
            </>
          )}
          {row.state === 'ACTIVE' && register.mayEnter && (
            <Button size="small" onClick={() => setDialog({ kind: 'end', row })}>
              {t('registers.end')}
            </Button>
          )}
          <Button
            size="small"
            onClick={() => setDialog({ kind: 'history', row })}
            aria-label={t('registers.historyOf', { key: row.key })}
          >
            {t('registers.history')}
          </Button>
        </span>
      ),
    },
  ];
  return (
    <Panel
      flush
      label={register.name}
      title={register.name}
      extra={
        <>
          <Input.Search
            allowClear
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            onSearch={(q) => onFilter({ ...filter, q: q.trim() })}
            placeholder={t('registers.search')}
            aria-label={t('registers.search')}
            style={{ width: '14rem' }}
          />
          <Select
            aria-label={t('registers.stateLabel')}
            value={filter.state}
            onChange={(state) => onFilter({ ...filter, state })}
            style={{ minWidth: '9rem' }}
            options={[
              { value: '', label: `${t('registers.stateLabel')}${t('common.colon')}${t('common.all')}` },
              ...states.map((state) => ({ value: state, label: t(`registers.state.${state}`) })),
            ]}
          />
          {register.mayEnter && (
            <Button type="primary" onClick={() => setEntering(true)}>
              {t('registers.enter')}
            </Button>
          )}
        </>
      }
    >
      <p className={css.description}>{register.description}</p>
      <Await
        query={rows}
        isEmpty={(data) => data.pages[0]?.rows.length === 0}
        empty={<Empty title={t('registers.empty')} hint={t('registers.emptyHint')} />}
      >
        {(data) => (
          <DataTable
            caption={register.name}
            columns={columns}
            rows={data.pages.flatMap((page) => page.rows)}
            rowKey={(row) => row.id}
            more={{ has: rows.hasNextPage, loading: rows.isFetchingNextPage, load: () => void rows.fetchNextPage() }}
          />
        )}
      </Await>
      <EnterRow kind={register} open={entering} today={today} onClose={() => setEntering(false)} />
      {dialog?.kind === 'history' && <History row={dialog.row} onClose={() => setDialog(null)} />}
      {dialog?.kind === 'reject' && (
        <RejectRow registerId={register.id} row={dialog.row} onClose={() => setDialog(null)} />
      )}
      {dialog?.kind === 'end' && (
        <EndRow registerId={register.id} row={dialog.row} today={today} onClose={() => setDialog(null)} />
      )}
    </Panel>
  );
}

interface RegistersViewProps {
  registerId: string | undefined;
  personName: string;
  /** Today by the legal clock. */
  today: string;
  filter: RowFilter;
  onFilter: (filter: RowFilter) => void;
}

/** Rows that officials keep, each with its basis, its validity and two names. */
export function RegistersView({ registerId, personName, today, filter, onFilter }: RegistersViewProps) {
  const t = useT();
  const kinds = useQuery(kindsQuery);
  return (
    <Page title={t('registers.title')} lead={t('registers.lead')}>
      <Await
        query={kinds}
        isEmpty={(list) => list.length === 0}
        empty={
          <Panel>
            <Empty title={t('registers.noKinds')} hint={t('registers.noKindsHint')} />
          </Panel>
        }
      >
        {(list) => {
          const register = list.find((kind) => kind.id === registerId) ?? list[0];
          if (!register) return null;
          return (
            <div className={css.columns}>
              <nav className={css.kinds} aria-label={t('registers.kinds')}>
                <ul>
                  {list.map((kind) => (
                    <li key={kind.id}>
                      <NavLink
                        to={`/registers/${kind.id}`}
                        className={[css.kind, kind.id === register.id ? css.kindOn : ''].join(' ')}
                        aria-current={kind.id === register.id ? 'page' : undefined}
                      >
                        <span>{kind.name}</span>
                        <span className={css.soft}>
                          {t('registers.active', { n: kind.active })}
                          {kind.pending > 0 && ` · ${t('registers.pending', { n: kind.pending })}`}
                        </span>
                      </NavLink>
                    </li>
                  ))}
                </ul>
              </nav>
              <Rows
                key={register.id}
                register={register}
                personName={personName}
                today={today}
                filter={filter}
                onFilter={onFilter}
              />
            </div>
          );
        }}
      </Await>
    </Page>
  );
}
