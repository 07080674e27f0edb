import { useMutation, useQuery } from '@tanstack/react-query';
import { App, Button, Popconfirm } from 'antd';
import { asProblem } from '@/shared/api';
import { codeText, useT } from '@/shared/i18n';
import { Await, DataTable, Empty, Panel, problemSentence, Tag } from '@/shared/ui';
import { approveMembership, endMembership, membershipLabel, refresh, rolesQuery, waitingQuery } from './api';
import css from './people.module.css';

/** What one security administrator asked for and another one must approve. */
export function Waiting() {
  const t = useT();
  const { message } = App.useApp();
  const waiting = useQuery(waitingQuery);
  const roles = useQuery(rolesQuery);
  const roleName = (id: string) => codeText('role', id) ?? roles.data?.find((role) => role.id === id)?.name ?? '';
  const command = useMutation({
    mutationFn: ({ run }: { run: () => Promise<unknown>; done: string }) => run(),
    onSuccess: (_, { done }) => void message.success(done),
    onError: (error) => void message.error(problemSentence(t, asProblem(error)), 6),
    onSettled: refresh,
  });
  return (
    <Panel flush label={t('people.tabs.waiting')} title={t('people.tabs.waiting')}>
      <p className={css.lead}>{t('people.waitingLead')}</p>
      <Await
        query={waiting}
        isEmpty={(list) => list.length === 0}
        empty={<Empty title={t('people.waitingEmpty')} hint={t('people.waitingEmptyHint')} />}
      >
        {(list) => (
          <DataTable
            caption={t('people.tabs.waiting')}
            rows={list}
            rowKey={(one) => one.membership.id}
            columns={[
              {
                key: 'name',
                title: t('people.name'),
                nowrap: true,
                render: (one) => <strong>{one.personName}</strong>,
              },
              { key: 'login', title: t('people.login'), nowrap: true, render: (one) => one.login },
              {
                key: 'membership',
                title: t('people.memberships'),
                render: ({ membership }) => (
                  <>
                    {membershipLabel(membership)} {membership.lead && <Tag tone="brand">{t('people.leadTag')}</Tag>}
                  </>
                ),
              },
              {
                key: 'roles',
                title: t('people.roles'),
                render: ({ membership }) =>
                  membership.roles.map(roleName).filter(Boolean).join(t('common.listSeparator')),
              },
              { key: 'by', title: t('people.requestedBy'), nowrap: true, render: (one) => one.requestedBy ?? '' },
              {
                key: 'actions',
                title: t('common.actions'),
                render: ({ membership, personName, mayApprove }) => (
                  <span className={css.actions}>
                    {mayApprove ? (
                      <Popconfirm
                        title={t('people.approveConfirm', { name: personName, label: membershipLabel(membership) })}
                        onConfirm={() =>
                          command.mutate({
                            run: () => approveMembership(membership.id),
                            done: t('people.membershipApproved'),
                          })
                        }
                      >
                        <Button size="small" type="primary">
                          {t('people.approve')}
                        </Button>
                      </Popconfirm>
                    ) : (
                      <span className={css.soft}>{t('people.approveOther')}</span>
                    )}
                    <Popconfirm
                      title={t('people.withdrawConfirm', { name: personName })}
                      onConfirm={() =>
                        command.mutate({ run: () => endMembership(membership.id), done: t('people.withdrawn') })
                      }
                    >
                      <Button size="small">{t(mayApprove ? 'people.refuse' : 'people.withdraw')}</Button>
                    </Popconfirm>
                  </span>
                ),
              },
            ]}
          />
        )}
      </Await>
    </Panel>
  );
}
