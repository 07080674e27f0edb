import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { signIn, url } from './support/desk';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const sizes = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];

async function clean(page: Page, place: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze();
  expect(
    violations.map((violation) => `${place}: ${violation.id} ${violation.nodes[0]?.html ?? ''}`),
    place,
  ).toEqual([]);
}

for (const viewport of sizes) {
  test(`every desk is accessible at ${viewport.width} px, with data, empty, refused and failing`, async ({
    browser,
  }) => {
    const people: Record<string, string[]> = {
      qianshun: ['/applications', '/forbidden', '/nowhere'],
      chenchu: [
        '/inbox',
        '/inbox?scope=finished',
        '/cases',
        '/cases?q=nothing-like-this',
        '/registers',
        '/calendar/2021',
        '/calendar/2040',
      ],
      secadmin: ['/identity', '/identity/offices'],
      auditadmin: ['/audit'],
    };
    for (const [login, paths] of Object.entries(people)) {
      const page = await signIn(browser, login, viewport);
      for (const path of paths) {
        await page.goto(url(path));
        await clean(page, `${login} ${path}`);
      }
      if (login === 'chenchu') {
        await page.route('**/api/inbox?*', (route) =>
          route.fulfill({ status: 500, json: { status: 500, code: 'INTERNAL' } }),
        );
        await page.goto(url('/inbox'));
        await clean(page, 'inbox failing');
      }
      await page.context().close();
    }
  });
}
