import type { Cases } from '../furnish';
import { click, failing, refused, nothing, type State } from './state';

/** The officer's desk. */
export function inboxStates({ taken, takenTask }: Cases): State[] {
  const task = `/inbox?scope=mine&task=${takenTask}&case=${taken}`;
  return [
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
  ];
}
