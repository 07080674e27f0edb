// Pictures of every page and state from the fixtures, to be looked at: npm run build && npm run shots [name filter]
import { mkdirSync, existsSync, writeFileSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { chromiumLaunch } from './chromium.mjs';

const filter = process.argv[2] ?? '';
const out = new URL('../shots/', import.meta.url);
mkdirSync(out, { recursive: true });
const server = await preview({
  mode: 'mock',
  preview: { port: Number(process.env.PORT ?? 4180), strictPort: true, host: '127.0.0.1' },
});
const base = `http://127.0.0.1:${server.config.preview.port}`;
const browser = await chromium.launch(await chromiumLaunch());

const sample = new URL('../dev/mock/sample.pdf', import.meta.url);
if (!existsSync(sample)) {
  const page = await browser.newPage();
  await page.setContent(
    '<body style="font-family:sans-serif"><h1 style="text-align:center">培训计划书</h1><table border=1 cellspacing=0 cellpadding=8 width=100%><tr><td>申请单位<td>示例精工机械（北京）有限公司<tr><td>培训项目<td>数控车床操作技能提升培训<tr><td>学员人数<td>46</table><p>区人力社保部门意见：同意备案。</p></body>',
  );
  writeFileSync(sample, await page.pdf({ format: 'A4' }));
  await page.close();
}

const click = (selector) => async (page) => {
  await page.locator(selector).first().click();
  await page.waitForTimeout(500);
};
const c = 'CYQY-2021-000012';
const pages = [
  ['sign-in', 'none', '/sign-in'],
  ['home', 'applicant', '/applications'],
  ['home-empty', 'applicant.empty', '/applications'],
  ['apply-form', 'applicant', '/applications/CYQY-2021-000013'],
  ['apply-correct', 'applicant', '/applications/CYQY-2021-000009'],
  [
    'apply-materials',
    'applicant',
    '/applications/CYQY-2021-000009',
    click('nav[aria-label="本环节步骤"] li:nth-child(3) button'),
  ],
  ['inbox', 'reviewer', '/inbox'],
  ['inbox-open', 'reviewer', `/inbox?task=t-1&case=${c}`],
  ['inbox-empty', 'reviewer.empty', '/inbox'],
  ['inbox-error', 'reviewer.error', '/inbox'],
  ['inbox-many', 'reviewer.many', '/inbox'],
  ['inbox-help', 'reviewer', '/inbox', (page) => page.keyboard.press('?').then(() => page.waitForTimeout(500))],
  ['case-work', 'reviewer', `/cases/${c}`],
  [
    'case-correct',
    'reviewer',
    `/cases/${c}`,
    async (page) => {
      await page.locator('[data-outcome="CORRECT"]').click();
      await page.getByRole('button', { name: '标记补正：班级和课时' }).first().click();
      await page.waitForTimeout(300);
    },
  ],
  [
    'case-files',
    'reviewer',
    `/cases/${c}`,
    async (page) => {
      await page.getByText('材料（', { exact: false }).first().click();
      await page.waitForTimeout(1500);
    },
  ],
  ['case-materials', 'reviewer', `/cases/${c}/materials`],
  ['case-diagram', 'reviewer', `/cases/${c}/diagram`],
  ['case-documents', 'reviewer', `/cases/${c}/documents`],
  ['case-timeline', 'reviewer', `/cases/${c}/timeline`],
  ['case-clauses', 'reviewer', `/cases/${c}/clauses`],
  ['roster-import', 'applicant', `/cases/${c}/rosters`],
  ['roster-many', 'applicant.many', `/cases/${c}/rosters`],
  [
    'roster-people',
    'reviewer',
    `/cases/${c}/rosters`,
    async (page) => {
      await page.getByRole('gridcell').nth(6).click();
      await page.waitForTimeout(300);
    },
  ],
  ['case-money', 'reviewer', `/cases/${c}/money`],
  ['payments', 'finance', '/payments'],
  ['payments-empty', 'finance.empty', '/payments'],
  ['invariants', 'admin', '/invariants'],
  ['search', 'reviewer', '/cases'],
  ['search-empty', 'reviewer.empty', '/cases?q=x'],
  ['registers', 'admin', '/registers'],
  [
    'registers-enter',
    'admin',
    '/registers',
    async (page) => {
      await page.getByRole('button', { name: '登记' }).first().click();
      await page.waitForTimeout(500);
    },
  ],
  ['calendar', 'reviewer', '/calendar/2021'],
  ['calendar-unknown', 'reviewer', '/calendar/2030'],
  ['people', 'admin', '/identity'],
  ['audit', 'admin', `/audit?caseNo=${c}`],
  ['forbidden', 'admin.forbidden', '/identity'],
  ['not-found', 'reviewer', '/nowhere'],
  ['large-inbox', 'reviewer', `/inbox?task=t-1&case=${c}`, null, true],
  ['large-apply', 'applicant', '/applications/CYQY-2021-000013', null, true],
];
for (const [name, mode, path, act, large] of pages) {
  if (filter && !new RegExp(filter).test(name)) continue;
  for (const width of (process.env.WIDTHS ?? '1440,390').split(',').map(Number)) {
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      locale: 'zh-CN',
      reducedMotion: 'reduce',
    });
    await context.addCookies([{ name: 'mock', value: mode, url: base }]);
    if (large) await context.addInitScript(() => localStorage.setItem('banjian.type', 'large'));
    const page = await context.newPage();
    page.on('pageerror', (error) => console.log(name, width, 'ERROR', error.message));
    page.on(
      'console',
      (message) =>
        message.type() === 'error' &&
        !/status of (4|5)/.test(message.text()) &&
        console.log(name, width, message.text().slice(0, 300)),
    );
    await page.goto(base + path, { waitUntil: 'networkidle' });
    await page.waitForTimeout(600);
    if (act) await act(page).catch((error) => console.log(name, width, 'ACT', error.message.split('\n')[0]));
    if (process.env.AXE === '1') {
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      for (const v of violations)
        console.log(
          name,
          width,
          'AXE',
          v.id,
          v.nodes.length,
          v.nodes
            .slice(0, 2)
            .map((n) => n.html.slice(0, 160) + ' | ' + (n.any[0]?.message ?? n.all[0]?.message ?? '').slice(0, 140))
            .join(' || '),
        );
    }
    await page.screenshot({ path: new URL(`${name}-${width}.png`, out).pathname, fullPage: process.env.FULL === '1' });
    await context.close();
  }
}
await browser.close();
await server.close();
process.exit(0);
