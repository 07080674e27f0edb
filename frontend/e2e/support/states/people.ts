import { click, failing, nothing, none, type State } from './state';

/** People, offices, roles and the audit trail. */
export function peopleStates(passed: string): State[] {
  return [
    { name: 'people', login: 'sysadmin', path: '/identity' },
    { name: 'people-empty', login: 'sysadmin', path: '/identity', answer: nothing('**/api/people*') },
    { name: 'people-failing', login: 'sysadmin', path: '/identity', answer: failing('**/api/people*') },
    {
      name: 'people-add',
      opens: '[role="dialog"]',
      login: 'sysadmin',
      path: '/identity',
      act: async (page) => {
        await click('新增人员')(page);
        await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
      },
    },
    { name: 'people-roles', opens: '[role="dialog"]', login: 'secadmin', path: '/identity', act: click('增加身份') },
    { name: 'people-end', opens: '.ant-popover', login: 'secadmin', path: '/identity', act: click(/^取消身份/) },
    { name: 'people-waiting', login: 'secadmin2', path: '/identity/waiting' },
    { name: 'people-waiting-own', login: 'secadmin', path: '/identity/waiting' },
    { name: 'people-waiting-empty', login: 'secadmin', path: '/identity/waiting', answer: none('**/api/memberships') },
    {
      name: 'people-approve',
      login: 'secadmin2',
      path: '/identity/waiting',
      act: click('批准'),
      opens: '.ant-popover',
    },
    {
      name: 'people-office-add',
      login: 'sysadmin',
      path: '/identity/offices',
      opens: '[role="dialog"]',
      act: async (page) => {
        await click('新增机构')(page);
        await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
      },
    },
    {
      name: 'people-organisation-change',
      login: 'sysadmin',
      path: '/identity/organisations',
      opens: '[role="dialog"]',
      act: click(/^修改单位/),
    },
    ...['offices', 'organisations', 'roles', 'packs'].map((tab) => ({
      name: `people-${tab}`,
      login: 'sysadmin',
      path: `/identity/${tab}`,
    })),
    { name: 'people-offices-empty', login: 'sysadmin', path: '/identity/offices', answer: none('**/api/offices') },

    { name: 'audit', login: 'auditadmin', path: '/audit' },
    { name: 'audit-case', login: 'auditadmin', path: `/audit?caseNo=${passed}` },
    {
      name: 'audit-empty',
      login: 'auditadmin',
      path: '/audit?caseNo=CYQY-2021-999999',
      answer: none('**/api/audit-trail?*'),
    },
    { name: 'audit-failing', login: 'auditadmin', path: '/audit', answer: failing('**/api/audit-trail/verification') },
  ];
}
