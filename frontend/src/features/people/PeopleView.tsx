import { useInfiniteQuery, useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Input, Popconfirm } from 'antd';
import { useState } from 'react';
import { asProblem, statusOf, type MembershipView, type PersonAdminView } from '@/shared/api';
import { useDebounced } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Page, Panel, problemSentence, Tabs, Tag } from '@/shared/ui';
import {
  endMembership,
  officesQuery,
  organisationsQuery,
  packsQuery,
  peopleQuery,
  refresh,
  rolesQuery,
  setLock,
} from './api';
import { MembershipDrawer, PersonDrawer } from './PersonForm';
import css from './people.module.css';

export const peopleTabs = ['people', 'offices', 'organisations', 'roles', 'packs'] as const;
export type PeopleTab = (typeof peopleTabs)[number];

type Open = { kind: 'person'; person: PersonAdminView | null } | { kind: 'membership'; person: PersonAdminView } | null;

function Memberships({
  memberships,
  onEnd,
}: {
  memberships: readonly MembershipView[];
  onEnd: (membership: MembershipView) => void;
}) {
  const t = useT();
  return (
    <ul className={css.memberships}>
      {memberships.map((membership) => {
        const label = membership.label.startsWith(membership.unitName)
          ? membership.label
          : `${membership.unitName} · ${membership.label}`;
        return (
          <li key={membership.id}>
            <span>
              {membership.unitName} · {membership.label}{' '}
              {membership.lead && <Tag tone="brand">{t('people.leadTag')}</Tag>}
            </span>
            <Popconfirm title={t('people.endMembershipConfirm', { label })} onConfirm={() => onEnd(membership)}>
              <button type="button" className={css.end} aria-label={t('people.endMembership', { label })}>
                ×
              </button>
            </Popconfirm>
          </li>
        );
      })}
    </ul>
  );
}

function People() {
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
          <Button type="primary" onClick={() => setOpen({ kind: 'person', person: null })}>
            {t('people.add')}
          </Button>
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
                    onEnd={(membership) => command.mutate(() => endMembership(membership.id))}
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
                    <Button size="small" onClick={() => setOpen({ kind: 'person', person })}>
                      {t('people.edit')}
                    </Button>
                    <Button size="small" onClick={() => setOpen({ kind: 'membership', person })}>
                      {t('people.addMembership')}
                    </Button>
                    <Button
                      size="small"
                      onClick={() => command.mutate(() => setLock(person.id, person.status === 'ACTIVE'))}
                    >
                      {t(person.status === 'ACTIVE' ? 'people.lock' : 'people.unlock')}
                    </Button>
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

function Offices() {
  const t = useT();
  const offices = useQuery(officesQuery);
  return (
    <Panel flush label={t('people.tabs.offices')}>
      <Await query={offices} isEmpty={(list) => list.length === 0} empty={<Empty />}>
        {(list) => (
          <DataTable
            caption={t('people.tabs.offices')}
            rows={list}
            rowKey={(office) => office.id}
            columns={[
              { key: 'name', title: t('people.officeName'), render: (office) => <strong>{office.name}</strong> },
              { key: 'kind', title: t('people.officeKind'), render: (office) => office.kindName },
              { key: 'region', title: t('people.region'), nowrap: true, render: (office) => office.region },
              {
                key: 'parent',
                title: t('people.parent'),
                render: (office) => list.find((one) => one.id === office.parentId)?.name ?? '',
              },
            ]}
          />
        )}
      </Await>
    </Panel>
  );
}

function Organisations() {
  const t = useT();
  const organisations = useQuery(organisationsQuery);
  return (
    <Panel flush label={t('people.tabs.organisations')}>
      <Await query={organisations} isEmpty={(list) => list.length === 0} empty={<Empty />}>
        {(list) => (
          <DataTable
            caption={t('people.tabs.organisations')}
            rows={list}
            rowKey={(organisation) => organisation.id}
            columns={[
              {
                key: 'name',
                title: t('people.officeName'),
                render: (organisation) => <strong>{organisation.name}</strong>,
              },
              {
                key: 'code',
                title: t('people.creditCode'),
                nowrap: true,
                render: (organisation) => organisation.creditCode,
              },
              { key: 'region', title: t('people.region'), nowrap: true, render: (organisation) => organisation.region },
            ]}
          />
        )}
      </Await>
    </Panel>
  );
}

function Roles() {
  const t = useT();
  const roles = useQuery(rolesQuery);
  return (
    <Panel flush label={t('people.tabs.roles')}>
      <Await query={roles} isEmpty={(list) => list.length === 0} empty={<Empty />}>
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
                render: (role) => <strong>{role.name}</strong>,
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
      <Await query={packs} isEmpty={(list) => list.length === 0} empty={<Empty />}>
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

/** People and where they act; offices, organisations and roles to look up. */
export function PeopleView({ tab, onTab }: { tab: PeopleTab; onTab: (tab: PeopleTab) => void }) {
  const t = useT();
  return (
    <Page title={t('people.title')}>
      <Tabs
        label={t('people.title')}
        active={tab}
        onChange={onTab}
        tabs={peopleTabs.map((key) => ({ key, label: t(`people.tabs.${key}`) }))}
      >
        {tab === 'people' && <People />}
        {tab === 'offices' && <Offices />}
        {tab === 'organisations' && <Organisations />}
        {tab === 'roles' && <Roles />}
        {tab === 'packs' && <Packs />}
      </Tabs>
    </Page>
  );
}
