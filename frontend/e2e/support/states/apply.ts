import { expect } from '@playwright/test';
import { CHECK, MATERIALS, toPage } from '../desk';
import { click, failing, type State } from './state';

/** The applicant's own step. */
export function applyStates(draft: string, returned: string, waiting: string): State[] {
  return [
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
          await toPage(page, CHECK);
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
        await toPage(page, MATERIALS);
      },
    },
    {
      name: 'apply-material-remove',
      opens: '.ant-popover',
      login: 'lijingong',
      path: `/applications/${returned}`,
      act: async (page) => {
        await page.locator('.fjs-form').waitFor();
        await toPage(page, MATERIALS);
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
          await toPage(page, MATERIALS);
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
  ];
}
