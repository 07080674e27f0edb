import type { Page } from '@playwright/test';

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

export const click = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();
export const help = async (page: Page) => {
  const button = page.getByRole('button', { name: '本页帮助' });
  if (await button.isVisible()) return button.click();
  await page.getByRole('button', { name: /的菜单$/ }).click();
  return page.getByRole('menuitem', { name: '本页帮助' }).click();
};
export const failing = (url: string) => ({
  url,
  status: 500,
  json: { status: 500, code: 'INTERNAL', traceId: '7f3a91c2' },
});
export const refused = (url: string) => ({ url, status: 403, json: { status: 403, code: 'FORBIDDEN' } });
export const nothing = (url: string) => ({ url, json: { rows: [], next: null, count: 0, countCapped: false } });
export const none = (url: string) => ({ url, json: [] });
