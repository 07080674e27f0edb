import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { asProblem, statusOf, type MembershipView, type PersonAdminView } from '@/shared/api';
import { useDebounced } from '@/shared/hooks';
import { codeText, useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Page, Panel, problemSentence, Tabs, Tag } from '@/shared/ui';
import {
  endMembership,
  membershipLabel,
  packsQuery,
  peopleQuery,
  refresh,
  rolesQuery,
  setLock,
  waitingQuery,
} from './api';
import { MembershipDrawer, PersonDrawer } from './PersonForm';
import { Offices, Organisations } from './Units';
import { Waiting } from './Waiting';
import css from './people.module.css';

export const peopleTabs = ['people', 'waiting', 'offices', 'organisations', 'roles', 'packs'] as const;
export type PeopleTab = (typeof peopleTabs)[number];

type Open = { kind: 'person'; person: PersonAdminView | null } | { kind: 'membership'; person: PersonAdminView } | null;

function Memberships({
  memberships,
  onEnd,
}: {
  memberships: readonly MembershipView[];
  onEnd?: (membership: MembershipView) => void;
}) {
  const t = useT();
  return (
    <ul className={css.memberships}>
      {memberships.map((membership) => {
        const label = membershipLabel(membership);
        return (
          <li key={membership.id}>
            <span>
              {label} {membership.lead && <Tag tone="brand">{t('people.leadTag')}</Tag>}
              {membership.state === 'PENDING' && <Tag tone="soon">{t('people.waitingTag')}</Tag>}
            </span>
            {onEnd && (
              <Popconfirm title={t('people.endMembershipConfirm', { label })} onConfirm={() => onEnd(membership)}>
                <button type="button" className={css.end} aria-label={t('people.endMembership', { label })}>
                  ×
                </button>
              </Popconfirm>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** What who looks may do: accounts are kept by one administrator, roles are given by another. */
export interface Powers {
  accounts: boolean;
  roles: boolean;
}

function People({ may }: { may: Powers }) {
  const t = useT();
  const { message } = App.useApp();
  const [search, setSearch] = useState('');
  const q = useDebounced(search.trim(), 300);
  const people = useInfiniteQuery(peopleQuery(q));
  const [open, setOpen] = useState<Open>(null);
  const command = useMutation({
    mutationFn: (run: () => Promise<unknown>) => run(),
    onSuccess: refresh,
    onError: (error) => void message.error(problemSentence(t, asProblem(error)), 6),
  });
  return (
    <Panel
      flush
      label={t('people.tabs.people')}
      title={
        <Input
          allowClear
          value={search}
          onChange={(event) => setSearch(event.target.value)}
          placeholder={t('people.search')}
          aria-label={t('people.search')}
        />
      }
      extra={
        <>
          <span className={css.soft}>{t('people.masked')}</span>
          {may.accounts && (
            <Button type="primary" onClick={() => setOpen({ kind: 'person', person: null })}>
              {t('people.add')}
            </Button>
          )}
        </>
      }
    >
      <Await
        query={people}
        isEmpty={(data) => data.pages[0]?.rows.length === 0}
        empty={<Empty title={t('people.empty')} hint={t('people.emptyHint')} />}
      >
        {(data) => (
          <DataTable
            caption={t('people.tabs.people')}
            rows={data.pages.flatMap((page) => page.rows)}
            rowKey={(person) => person.id}
            more={{
              has: people.hasNextPage,
              loading: people.isFetchingNextPage,
              load: () => void people.fetchNextPage(),
            }}
            columns={[
              {
                key: 'name',
                title: t('people.name'),
                nowrap: true,
                render: (person) => <strong>{person.name}</strong>,
              },
              { key: 'login', title: t('people.login'), nowrap: true, render: (person) => person.login },
              { key: 'phone', title: t('people.phone'), nowrap: true, render: (person) => person.phone ?? '' },
              {
                key: 'memberships',
                title: t('people.memberships'),
                render: (person) => (
                  <Memberships
                    memberships={person.memberships}
                    onEnd={may.roles ? (membership) => command.mutate(() => endMembership(membership.id)) : undefined}
                  />
                ),
              },
              {
                key: 'status',
                title: t('people.statusLabel'),
                nowrap: true,
                render: (person) => (
                  <Tag tone={person.status === 'ACTIVE' ? 'good' : 'late'}>
                    {t(`people.status.${statusOf(person)}`)}
                  </Tag>
                ),
              },
              {
                key: 'actions',
                title: t('common.actions'),
                render: (person) => (
                  <span className={css.actions}>
                    {may.accounts && (
                      <Button size="small" onClick={() => setOpen({ kind: 'person', person })}>
                        {t('people.edit')}
                      </Button>
                    )}
                    {may.roles && (
                      <Button size="small" onClick={() => setOpen({ kind: 'membership', person })}>
                        {t('people.addMembership')}
                      </Button>
                    )}
                    {may.accounts && (
                      <Button
                        size="small"
                        onClick={() => command.mutate(() => setLock(person.id, person.status === 'ACTIVE'))}
                      >
                        {t(person.status === 'ACTIVE' ? 'people.lock' : 'people.unlock')}
                      </Button>
                    )}
                  </span>
                ),
              },
            ]}
          />
        )}
      </Await>
      {open?.kind === 'person' && <PersonDrawer person={open.person} onClose={() => setOpen(null)} />}
      {open?.kind === 'membership' && <MembershipDrawer person={open.person} onClose={() => setOpen(null)} />}
    </Panel>
  );
}

function Roles() {
  const t = useT();
  const roles = useQuery(rolesQuery);
  return (
    <Panel flush label={t('people.tabs.roles')}>
      <Await
        query={roles}
        isEmpty={(list) => list.length === 0}
        empty={<Empty title={t('people.rolesEmpty')} hint={t('people.rolesEmptyHint')} />}
      >
        {(list) => (
          <DataTable
            caption={t('people.tabs.roles')}
            rows={list}
            rowKey={(role) => role.id}
            columns={[
              {
                key: 'name',
                title: t('people.roleName'),
                nowrap: true,
                render: (role) => <strong>{codeText('role', role.id) ?? role.name}</strong>,
              },
              { key: 'description', title: t('people.roleDescription'), render: (role) => role.description },
            ]}
          />
        )}
      </Await>
    </Panel>
  );
}

function Packs() {
  const t = useT();
  const packs = useQuery(packsQuery);
  return (
    <Panel flush label={t('people.tabs.packs')}>
      <Await
        query={packs}
        isEmpty={(list) => list.length === 0}
        empty={<Empty title={t('people.packsEmpty')} hint={t('people.packsEmptyHint')} />}
      >
        {(list) => (
          <DataTable
            caption={t('people.tabs.packs')}
            rows={list}
            rowKey={(pack) => `${pack.code}-${pack.version}`}
            columns={[
              { key: 'title', title: t('people.packTitle'), render: (pack) => <strong>{pack.title}</strong> },
              { key: 'version', title: t('people.packVersion'), nowrap: true, render: (pack) => pack.version },
              {
                key: 'period',
                title: t('people.packInForce'),
                nowrap: true,
                render: (pack) =>
                  pack.inForceTo
                    ? t('registers.period', { from: pack.inForceFrom, to: pack.inForceTo })
                    : t('registers.periodOpen', { from: pack.inForceFrom }),
              },
              {
                key: 'hash',
                title: t('people.packHash'),
                render: (pack) => <span title={pack.hash}>{pack.hash.slice(0, 16)}</span>,
              },
            ]}
          />
        )}
      </Await>
    </Panel>
  );
}

interface PeopleViewProps {
  tab: PeopleTab;
  onTab: (tab: PeopleTab) => void;
  may: Powers;
}

/** People and where they act; offices, organisations and roles to look up. */
export function PeopleView({ tab, onTab, may }: PeopleViewProps) {
  const t = useT();
  const waiting = useQuery({ ...waitingQuery, enabled: may.roles });
  const count = waiting.data?.length ?? 0;
  const shown = tab === 'waiting' && !may.roles ? 'people' : tab;
  return (
    <Page title={t('people.title')} lead={t(may.roles ? 'people.leadRoles' : 'people.leadAccounts')}>
      <Tabs
        label={t('people.title')}
        active={shown}
        onChange={onTab}
        tabs={peopleTabs
          .filter((key) => key !== 'waiting' || may.roles)
          .map((key) => ({
            key,
            label: key === 'waiting' && count > 0 ? t('people.waitingCount', { n: count }) : t(`people.tabs.${key}`),
          }))}
      >
        {shown === 'people' && <People may={may} />}
        {shown === 'waiting' && <Waiting />}
        {shown === 'offices' && <Offices mayChange={may.accounts} />}
        {shown === 'organisations' && <Organisations mayChange={may.accounts} />}
        {shown === 'roles' && <Roles />}
        {shown === 'packs' && <Packs />}
      </Tabs>
    </Page>
  );
}
