import { click, help, failing, none, type State } from './state';

/** Signing in, the home of an applicant, what the shell opens, help, and pages that are not there. */
export function sessionStates(draft: string): State[] {
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
    ...['/applications', `/applications/${draft}`, '/cases'].map((path, index) => ({
      name: `help-applicant-${index}`,
      login: 'lijingong',
      path,
      act: help,
      opens: '[role="dialog"]',
    })),
    { name: 'help-other', login: 'lijingong', path: '/forbidden', act: help, opens: '[role="dialog"]' },

    { name: 'forbidden', login: 'lijingong', path: '/forbidden' },
    { name: 'not-found', login: 'lijingong', path: '/nowhere' },
  ];
}
