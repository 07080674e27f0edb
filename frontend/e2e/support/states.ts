import { expect, type Page } from '@playwright/test';
import { Filings, Person } from './office';

/** One picture of a page: who looks, where, what he opens, and what the server answers instead of itself. */
export interface State {
  name: string;
  login: string | null;
  path: string;
  act?: (page: Page) => Promise<unknown>;
  /** What the act opens; it must be wholly there before the page is judged. */
  opens?: string;
  answer?: { url: string; status?: number; json?: unknown };
  only?: 'wide' | 'phone';
}

const click = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const help = async (page: Page) => {
  const button = page.getByRole('button', { name: '本页帮助' });
  if (await button.isVisible()) return button.click();
  await page.getByRole('button', { name: /的菜单$/ }).click();
  return page.getByRole('menuitem', { name: '本页帮助' }).click();
};
const failing = (url: string) => ({ url, status: 500, json: { status: 500, code: 'INTERNAL', traceId: '7f3a91c2' } });
const refused = (url: string) => ({ url, status: 403, json: { status: 403, code: 'FORBIDDEN' } });
const nothing = (url: string) => ({ url, json: { rows: [], next: null, count: 0, countCapped: false } });
const none = (url: string) => ({ url, json: [] });

interface Cases {
  /** One for each width: two browsers must not save one draft at the same time. */
  drafts: string[];
  waiting: string;
  taken: string;
  takenTask: string;
  returneds: string[];
  passed: string;
}

/** Cases and rows for the pages to show, made through the API in a few seconds. */
export async function furnish(): Promise<Cases> {
  const [signer, reviewer] = [await Person.signedIn('lijingong'), await Person.signedIn('chenchu')];
  const filings = new Filings(signer, reviewer);
  const taken = await filings.taken({
    classes: [
      {
        name: '数控一班',
        trainingType: 'NON_GRADED',
        occupation: '数控车工',
        plannedHours: 19,
        dailySchedule: [{ date: '2021-09-01', hours: 19 }],
      },
    ],
  });
  const rows = '/api/registers/hardship-enterprise/rows';
  const { rows: pending } = await reviewer.get<{ rows: object[] }>(`${rows}?state=PENDING`);
  if (pending.length === 0)
    await reviewer.post(rows, {
      key: '91110105DEMA000485',
      values: { name: '示例未列名单商贸（北京）有限公司（演示）' },
      validFrom: '2021-07-01',
      validTo: '2022-12-31',
      legalBasis: '演示数据：虚构的依据，不具有法律效力',
    });
  const security = await Person.signedIn('secadmin');
  const waiting = await security.get<object[]>('/api/memberships');
  if (waiting.length === 0)
    await security.post('/api/memberships', {
      personId: 'person-gao-zheng',
      officeId: 'office-chaoyang-section',
      roles: ['POLICY_EDITOR'],
      lead: false,
    });
  return {
    drafts: [await filings.draft(), await filings.draft()],
    waiting: await filings.filed(),
    taken,
    takenTask: await filings.task(reviewer, taken),
    returneds: [await filings.returned(), await filings.returned()],
    passed: await filings.passed(),
  };
}

const tabs = (caseNo: string, login: string): State[] =>
  ['materials', 'diagram', 'documents', 'timeline', 'clauses'].map((tab) => ({
    name: `case-${tab}-${login}`,
    login,
    path: `/cases/${caseNo}/${tab}`,
  }));

/** Every page in its states: with data, empty, failing or refused, and with whatever it can open. */
export function statesOf(cases: Cases, place: number): State[] {
  const { waiting, taken, takenTask, passed } = cases;
  const [draft = '', returned = ''] = [cases.drafts[place], cases.returneds[place]];
  const task = `/inbox?scope=mine&task=${takenTask}&case=${taken}`;
  return [
    { name: 'sign-in', login: null, path: '/sign-in' },
    {
      name: 'sign-in-refused',
      login: null,
      path: '/sign-in',
      act: async (page) => {
        await page.getByLabel('用户名').fill('zhangxian');
        await page.getByLabel('密码', { exact: true }).fill('not-the-password-1');
        await page.getByRole('button', { name: '登录', exact: true }).click();
        await page.getByRole('alert').waitFor();
      },
    },
    { name: 'sign-in-fields', login: null, path: '/sign-in', act: click('登录') },

    { name: 'home', login: 'lijingong', path: '/applications' },
    { name: 'home-empty', login: 'zhouhai', path: '/applications', answer: none('**/api/service-items') },
    { name: 'home-not-startable', login: 'sunmao', path: '/applications', act: click('开始申办') },
    { name: 'home-failing', login: 'lijingong', path: '/applications', answer: failing('**/api/cases') },
    {
      name: 'shell-menu',
      opens: '[role="dialog"]',
      login: 'lijingong',
      path: '/applications',
      act: click('打开菜单'),
      only: 'phone',
    },
    { name: 'shell-user', opens: '.ant-dropdown', login: 'lijingong', path: '/applications', act: click(/的菜单$/) },
    { name: 'shell-clock', opens: '.ant-popover', login: 'lijingong', path: '/applications', act: click(/演示时钟/) },
    {
      name: 'shell-password',
      opens: '[role="dialog"]',
      login: 'lijingong',
      path: '/applications',
      act: async (page) => {
        await click(/的菜单$/)(page);
        await page.getByRole('menuitem', { name: '修改密码' }).click();
        await page.getByRole('dialog').waitFor();
        await page.getByRole('dialog').getByRole('button', { name: '修改密码' }).click();
      },
    },
    {
      name: 'shell-expired',
      opens: '[role="dialog"]',
      login: 'lijingong',
      path: '/applications',
      answer: {
        url: '**/api/service-items',
        status: 401,
        json: { status: 401, code: 'NOT_SIGNED_IN' },
      },
    },
    {
      name: 'shell-membership',
      opens: '.ant-dropdown',
      login: 'wudai',
      path: '/applications',
      act: click(/^切换身份/),
    },

    { name: 'apply-form', login: 'lijingong', path: `/applications/${draft}` },
    {
      name: 'apply-form-faults',
      login: 'lijingong',
      path: `/applications/${draft}`,
      act: async (page) => {
        await page.locator('input[id*="field_projectName"]').fill('');
        await click('下一步')(page);
        await page.getByRole('alert').first().waitFor();
      },
    },
    {
      name: 'apply-check',
      login: 'lijingong',
      path: `/applications/${draft}`,
      act: async (page) => {
        await page.locator('.fjs-form').waitFor();
        // what another state left out is filled in again; a click before the form is ready stays on it
        await page.locator('input[id*="field_projectName"]').fill('数控车工岗位技能提升');
        await expect(async () => {
          await page.getByRole('navigation', { name: '本环节步骤' }).getByRole('button').last().click();
          await page.getByRole('heading', { name: '提交内容核对' }).waitFor({ timeout: 4_000 });
        }).toPass({ timeout: 60_000 });
      },
    },
    { name: 'apply-correct', login: 'lijingong', path: `/applications/${returned}` },
    {
      name: 'apply-materials',
      login: 'lijingong',
      path: `/applications/${returned}`,
      act: async (page) => {
        await page.locator('.fjs-form').waitFor();
        await page
          .getByRole('navigation', { name: '本环节步骤' })
          .getByRole('button', { name: /上传材料/ })
          .click();
      },
    },
    {
      name: 'apply-material-remove',
      opens: '.ant-popover',
      login: 'lijingong',
      path: `/applications/${returned}`,
      act: async (page) => {
        await page.locator('.fjs-form').waitFor();
        await page
          .getByRole('navigation', { name: '本环节步骤' })
          .getByRole('button', { name: /上传材料/ })
          .click();
        await page
          .getByRole('button', { name: /^删除 / })
          .first()
          .click();
      },
    },
    {
      name: 'apply-material-refused',
      login: 'lijingong',
      path: `/applications/${returned}`,
      act: async (page) => {
        await page.locator('.fjs-form').waitFor();
        await expect(async () => {
          await page
            .getByRole('navigation', { name: '本环节步骤' })
            .getByRole('button', { name: /上传材料/ })
            .click();
          await page
            .locator('input[type="file"]')
            .first()
            .setInputFiles(
              { name: '照片.png', mimeType: 'image/png', buffer: Buffer.from('MZ this is a program') },
              { timeout: 5_000 },
            );
          await page.getByRole('alert').first().waitFor({ timeout: 5_000 });
        }).toPass({ timeout: 60_000 });
      },
    },
    { name: 'apply-nothing', login: 'lijingong', path: `/applications/${waiting}` },
    {
      name: 'apply-failing',
      login: 'lijingong',
      path: `/applications/${draft}`,
      answer: failing('**/api/cases/*/forms'),
    },
    { name: 'apply-not-found', login: 'lijingong', path: '/applications/CYQY-2021-999999' },

    { name: 'inbox', login: 'chenchu', path: '/inbox' },
    { name: 'inbox-empty', login: 'chenchu', path: '/inbox?scope=finished', answer: nothing('**/api/inbox?*') },
    { name: 'inbox-filtered', login: 'chenchu', path: '/inbox?q=nothing-like-this' },
    { name: 'inbox-failing', login: 'chenchu', path: '/inbox', answer: failing('**/api/inbox?*') },
    { name: 'inbox-refused', login: 'chenchu', path: '/inbox', answer: refused('**/api/inbox?*') },
    {
      name: 'inbox-help',
      opens: '[role="dialog"]',
      login: 'chenchu',
      path: '/inbox',
      act: (page) => page.keyboard.press('?'),
    },
    { name: 'inbox-task', login: 'chenchu', path: task },
    {
      name: 'inbox-correct',
      login: 'chenchu',
      path: task,
      act: async (page) => {
        await page.locator('[data-outcome="CORRECT"]').click();
        await page.getByRole('button', { name: '标记补正：办班地点' }).click();
        await click(/^提交“/)(page);
      },
    },
    {
      name: 'inbox-reject',
      opens: '.ant-select-dropdown',
      login: 'chenchu',
      path: task,
      act: async (page) => {
        await page.locator('[data-outcome="REJECT"]').click();
        await page.getByRole('combobox', { name: '理由' }).click();
      },
    },
    {
      name: 'inbox-templates',
      opens: '.ant-dropdown',
      login: 'chenchu',
      path: task,
      act: async (page) => {
        await page.locator('[data-outcome="CORRECT"]').click();
        await click('常用语')(page);
      },
    },
    {
      name: 'inbox-files',
      login: 'chenchu',
      path: task,
      act: async (page) => {
        await page
          .getByText(/^材料（/)
          .first()
          .click();
        await page.locator('figure canvas').first().waitFor();
      },
    },
    {
      name: 'inbox-reassign',
      opens: '.ant-select-dropdown',
      login: 'liuzuzhang',
      path: `/cases/${taken}`,
      act: async (page) => {
        await click('转办')(page);
        await page.getByRole('dialog').getByRole('combobox').click();
      },
    },

    { name: 'search', login: 'chenchu', path: '/cases' },
    { name: 'search-applicant', login: 'lijingong', path: '/cases' },
    { name: 'search-empty', login: 'chenchu', path: '/cases?q=nothing-like-this' },
    { name: 'search-failing', login: 'chenchu', path: '/cases', answer: failing('**/api/cases*') },
    {
      name: 'search-status',
      opens: '.ant-select-dropdown',
      login: 'chenchu',
      path: '/cases',
      act: (page) => page.getByRole('combobox', { name: '状态' }).click(),
    },
    { name: 'case-work', login: 'chenchu', path: `/cases/${taken}` },
    { name: 'case-closed', login: 'chenchu', path: `/cases/${passed}` },
    { name: 'case-applicant', login: 'lijingong', path: `/cases/${returned}` },
    ...tabs(passed, 'chenchu'),
    { name: 'case-documents-empty', login: 'chenchu', path: `/cases/${taken}/documents` },
    { name: 'case-failing', login: 'chenchu', path: `/cases/${taken}`, answer: failing(`**/api/cases/${taken}`) },
    {
      name: 'case-timeline-failing',
      login: 'chenchu',
      path: `/cases/${taken}/timeline`,
      answer: failing('**/api/cases/*/timeline'),
    },
    { name: 'case-not-found', login: 'chenchu', path: '/cases/CYQY-2021-999999' },
    {
      name: 'case-diagram-step',
      login: 'chenchu',
      path: `/cases/${taken}/diagram`,
      act: (page) => page.getByRole('list', { name: '环节' }).getByRole('button').nth(1).click(),
    },
    {
      name: 'case-evaluation',
      login: 'chenchu',
      path: `/cases/${taken}/timeline`,
      act: (page) => page.locator('details summary').first().click(),
    },

    { name: 'registers', login: 'chenchu', path: '/registers' },
    { name: 'registers-empty', login: 'chenchu', path: '/registers?q=nothing-like-this' },
    { name: 'registers-failing', login: 'chenchu', path: '/registers', answer: failing('**/api/registers/*/rows*') },
    {
      name: 'registers-enter',
      opens: '[role="dialog"]',
      login: 'chenchu',
      path: '/registers',
      act: async (page) => {
        await click('登记')(page);
        await page.getByRole('dialog').getByRole('button', { name: '登记' }).click();
      },
    },
    {
      name: 'registers-date',
      opens: '.ant-picker-dropdown',
      login: 'chenchu',
      path: '/registers',
      act: async (page) => {
        await click('登记')(page);
        await page.getByRole('dialog').locator('.ant-picker').first().click();
      },
    },
    {
      name: 'registers-history',
      opens: '[role="dialog"]',
      login: 'chenchu',
      path: '/registers',
      act: click(/的变更记录$/),
    },
    { name: 'registers-end', opens: '[role="dialog"]', login: 'chenchu', path: '/registers', act: click('终止') },
    { name: 'registers-approve', opens: '.ant-popover', login: 'yangfuhe', path: '/registers', act: click('审定通过') },
    { name: 'registers-reject', opens: '[role="dialog"]', login: 'yangfuhe', path: '/registers', act: click('不通过') },

    ...['/applications', `/applications/${draft}`, '/cases'].map((path, index) => ({
      name: `help-applicant-${index}`,
      login: 'lijingong',
      path,
      act: help,
      opens: '[role="dialog"]',
    })),
    { name: 'help-other', login: 'lijingong', path: '/forbidden', act: help, opens: '[role="dialog"]' },

    { name: 'calendar', login: 'chenchu', path: '/calendar/2021' },
    { name: 'calendar-unknown', login: 'chenchu', path: '/calendar/2040' },
    { name: 'calendar-failing', login: 'chenchu', path: '/calendar/2021', answer: failing('**/api/calendar/*') },

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

    { name: 'forbidden', login: 'lijingong', path: '/forbidden' },
    { name: 'not-found', login: 'lijingong', path: '/nowhere' },
  ];
}
