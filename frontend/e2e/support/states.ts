import type { Page } from '@playwright/test';
import { Filings, Person } from './office';

/** One picture of a page: who looks, where, what he opens, and what the server answers instead of itself. */
export interface State {
  name: string;
  login: string | null;
  path: string;
  act?: (page: Page) => Promise<unknown>;
  answer?: { url: string; status?: number; json?: unknown };
  only?: 'wide' | 'phone';
}

const click = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
const failing = (url: string) => ({ url, status: 500, json: { status: 500, code: 'INTERNAL', traceId: '7f3a91c2' } });
const refused = (url: string) => ({ url, status: 403, json: { status: 403, code: 'FORBIDDEN' } });
const nothing = (url: string) => ({ url, json: { rows: [], next: null, count: 0, countCapped: false } });
const none = (url: string) => ({ url, json: [] });

interface Cases {
  draft: string;
  waiting: string;
  taken: string;
  takenTask: string;
  returned: string;
  passed: string;
  register: string;
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
  return {
    draft: await filings.draft(),
    waiting: await filings.filed(),
    taken,
    takenTask: await filings.task(reviewer, taken),
    returned: await filings.returned(),
    passed: await filings.passed(),
    register: 'hardship-enterprise',
  };
}

const tabs = (caseNo: string, login: string): State[] =>
  ['materials', 'diagram', 'documents', 'timeline', 'clauses'].map((tab) => ({
    name: `case-${tab}-${login}`,
    login,
    path: `/cases/${caseNo}/${tab}`,
  }));

/** Every page in its states: with data, empty, failing or refused, and with whatever it can open. */
export function statesOf(cases: Cases): State[] {
  const { draft, waiting, taken, takenTask, returned, passed } = cases;
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
    { name: 'shell-menu', login: 'lijingong', path: '/applications', act: click('打开菜单'), only: 'phone' },
    { name: 'shell-user', login: 'lijingong', path: '/applications', act: click(/的菜单$/) },
    { name: 'shell-clock', login: 'lijingong', path: '/applications', act: click(/演示时钟/) },
    {
      name: 'shell-password',
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
      login: 'lijingong',
      path: '/applications',
      answer: {
        url: '**/api/service-items',
        status: 401,
        json: { status: 401, code: 'NOT_SIGNED_IN' },
      },
    },
    { name: 'shell-membership', login: 'wudai', path: '/applications', act: click(/^切换身份/) },

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
        await page.getByRole('navigation', { name: '本环节步骤' }).getByRole('button').last().click();
        await page.getByRole('heading', { name: '提交内容核对' }).waitFor();
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
        await page
          .getByRole('navigation', { name: '本环节步骤' })
          .getByRole('button', { name: /上传材料/ })
          .click();
        await page
          .locator('input[type="file"]')
          .first()
          .setInputFiles({
            name: '照片.png',
            mimeType: 'image/png',
            buffer: Buffer.from('MZ this is a program'),
          });
        await page.getByRole('alert').first().waitFor();
      },
    },
    { name: 'apply-nothing', login: 'lijingong', path: `/applications/${waiting}` },
    { name: 'apply-failing', login: 'lijingong', path: `/applications/${draft}`, answer: failing('**/forms') },
    { name: 'apply-not-found', login: 'lijingong', path: '/applications/CYQY-2021-999999' },

    { name: 'inbox', login: 'chenchu', path: '/inbox' },
    { name: 'inbox-empty', login: 'chenchu', path: '/inbox?scope=finished', answer: nothing('**/api/inbox?*') },
    { name: 'inbox-filtered', login: 'chenchu', path: '/inbox?q=nothing-like-this' },
    { name: 'inbox-failing', login: 'chenchu', path: '/inbox', answer: failing('**/api/inbox?*') },
    { name: 'inbox-refused', login: 'chenchu', path: '/inbox', answer: refused('**/api/inbox?*') },
    { name: 'inbox-help', login: 'chenchu', path: '/inbox', act: (page) => page.keyboard.press('?') },
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
      login: 'chenchu',
      path: task,
      act: async (page) => {
        await page.locator('[data-outcome="REJECT"]').click();
        await page.getByRole('combobox', { name: '理由' }).click();
      },
    },
    {
      name: 'inbox-templates',
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
      answer: failing('**/timeline'),
    },
    { name: 'case-not-found', login: 'chenchu', path: '/cases/CYQY-2021-999999' },
    {
      name: 'case-diagram-step',
      login: 'chenchu',
      path: `/cases/${passed}/diagram`,
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
    { name: 'registers-failing', login: 'chenchu', path: '/registers', answer: failing('**/rows*') },
    {
      name: 'registers-enter',
      login: 'chenchu',
      path: '/registers',
      act: async (page) => {
        await click('登记')(page);
        await page.getByRole('dialog').getByRole('button', { name: '登记' }).click();
      },
    },
    {
      name: 'registers-date',
      login: 'chenchu',
      path: '/registers',
      act: async (page) => {
        await click('登记')(page);
        await page.getByRole('dialog').locator('.ant-picker').first().click();
      },
    },
    { name: 'registers-history', login: 'chenchu', path: '/registers', act: click(/的变更记录$/) },
    { name: 'registers-end', login: 'chenchu', path: '/registers', act: click('终止') },
    { name: 'registers-approve', login: 'yangfuhe', path: '/registers', act: click('审定通过') },
    { name: 'registers-reject', login: 'yangfuhe', path: '/registers', act: click('不通过') },

    { name: 'calendar', login: 'chenchu', path: '/calendar/2021' },
    { name: 'calendar-unknown', login: 'chenchu', path: '/calendar/2040' },
    { name: 'calendar-failing', login: 'chenchu', path: '/calendar/2021', answer: failing('**/api/calendar/*') },

    { name: 'people', login: 'sysadmin', path: '/identity' },
    { name: 'people-empty', login: 'sysadmin', path: '/identity', answer: nothing('**/api/people*') },
    { name: 'people-failing', login: 'sysadmin', path: '/identity', answer: failing('**/api/people*') },
    {
      name: 'people-add',
      login: 'sysadmin',
      path: '/identity',
      act: async (page) => {
        await click('新增人员')(page);
        await page.getByRole('dialog').getByRole('button', { name: '保存' }).click();
      },
    },
    { name: 'people-roles', login: 'secadmin', path: '/identity', act: click('增加身份') },
    { name: 'people-end', login: 'secadmin', path: '/identity', act: click(/^取消身份/) },
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
    { name: 'audit-failing', login: 'auditadmin', path: '/audit', answer: failing('**/verification') },

    { name: 'forbidden', login: 'lijingong', path: '/forbidden' },
    { name: 'not-found', login: 'lijingong', path: '/nowhere' },
  ];
}
