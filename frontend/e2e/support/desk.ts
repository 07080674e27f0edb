import { expect, type Browser, type BrowserContext, type Page } from '@playwright/test';

export const url = (path: string) => `${process.env.BANJIAN_URL ?? ''}${path}`;

/**
 * With JITTER=n every answer of the server comes up to n milliseconds late: what a journey does too early then fails here,
 * and not on somebody's slow machine.
 */
export async function late(context: BrowserContext): Promise<BrowserContext> {
  const most = Number(process.env.JITTER ?? 0);
  if (most > 0)
    await context.route('**/api/**', async (route) => {
      await new Promise((wait) => setTimeout(wait, Math.random() * most));
      await route.continue().catch(() => undefined);
    });
  return context;
}

/** A browser of somebody's own. */
export const room = async (browser: Browser, viewport = { width: 1440, height: 900 }): Promise<BrowserContext> =>
  late(await browser.newContext({ locale: 'zh-CN', viewport, reducedMotion: 'reduce' }));

/** A person at a browser of his own, signed in by one click on his demo account. */
export async function signIn(browser: Browser, login: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const page = await (await room(browser, viewport)).newPage();
  await page.goto(url('/sign-in'));
  await page.locator(`[data-login="${login}"]`).click();
  await expect(
    page.getByRole('navigation', { name: '工作台' }).or(page.getByRole('button', { name: '打开菜单' })),
  ).toBeVisible();
  return page;
}

/** Fills a field of a form-js form by its label, the nth where there are several. */
export async function fill(page: Page, label: string, value: string, nth = 0): Promise<void> {
  const field = page.getByLabel(label).nth(nth);
  await field.fill(value);
  await field.blur();
}

/** Opens a page of the applicant's step by its name in the list of pages; the last where several are called so. */
export async function toPage(page: Page, name: RegExp): Promise<void> {
  const entry = page.getByRole('navigation', { name: '本环节步骤' }).getByRole('button', { name }).last();
  await expect(async () => {
    await entry.click({ timeout: 5000 });
    await expect(entry).toHaveAttribute('aria-current', 'step', { timeout: 5000 });
  }).toPass();
}

export const FORM = /填写《/;
export const MATERIALS = /上传材料/;
export const CHECK = /核对并提交/;
