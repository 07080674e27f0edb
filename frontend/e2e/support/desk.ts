import { expect, type Browser, type Page } from '@playwright/test';

export const url = (path: string) => `${process.env.BANJIAN_URL ?? ''}${path}`;

/** A person at a browser of his own, signed in by one click on his demo account. */
export async function signIn(browser: Browser, login: string, viewport = { width: 1440, height: 900 }): Promise<Page> {
  const context = await browser.newContext({ locale: 'zh-CN', viewport, reducedMotion: 'reduce' });
  const page = await context.newPage();
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
