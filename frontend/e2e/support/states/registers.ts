import { click, failing, type State } from './state';

/** Registers and the working calendar. */
export function registerStates(): State[] {
  return [
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
    { name: 'calendar', login: 'chenchu', path: '/calendar/2021' },
    { name: 'policies', login: 'gaozheng', path: '/policies/CYQY' },
    { name: 'policies-clause', login: 'zhaoheng', path: '/policies/CYQY#CYQY-1-2-d' },
    {
      name: 'policies-failing',
      login: 'gaozheng',
      path: '/policies/CYQY',
      answer: failing('**/api/packs/CYQY/clause-sheet'),
    },
    { name: 'calendar-unknown', login: 'chenchu', path: '/calendar/2040' },
    { name: 'calendar-failing', login: 'chenchu', path: '/calendar/2021', answer: failing('**/api/calendar/*') },
  ];
}
