import { mkdirSync } from 'node:fs';
import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from '@playwright/test';
import { late, url } from './desk';
import { Person } from './office';
import type { State } from './states/state';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const widths = [1440, 390] as const;
/** SHOTS=1 keeps a picture of every state in shots/product; STATES names the states to run. */
const shots = process.env.SHOTS === '1' ? 'shots/product' : null;
const chosen = new RegExp(process.env.STATES ?? '');

/** Until nothing is on its way, nothing says that it is loading and nothing moves. */
export async function settled(page: Page, waiting: ReadonlySet<unknown>): Promise<void> {
  let quiet = 0;
  for (let step = 0; quiet < 3 && step < 200; step += 1) {
    await page.waitForTimeout(40);
    const busy = await page.evaluate(
      () =>
        document.querySelector(
          '[role="status"]:is([aria-label^="正在加载"], [aria-label^="Loading"]), .ant-btn-loading',
        ) !== null ||
        document
          .getAnimations()
          .some((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity),
    );
    quiet = busy || waiting.size > 0 ? 0 : quiet + 1;
  }
}

/** Until what was opened stands wholly within the window and is opaque. */
function opened(page: Page, selector: string) {
  return page.waitForFunction((wanted) => {
    const box = [...document.querySelectorAll<HTMLElement>(wanted)].find((one) => {
      const { width, height, left, right, top } = one.getBoundingClientRect();
      return width > 0 && height > 0 && left >= 0 && right <= window.innerWidth + 1 && top >= 0;
    });
    return box !== undefined && getComputedStyle(box).opacity === '1' && getComputedStyle(box).visibility === 'visible';
  }, selector);
}

async function look(page: Page, state: State, width: number, waiting: ReadonlySet<unknown>): Promise<string[]> {
  const { answer } = state;
  if (answer)
    await page.route(answer.url, (route) => route.fulfill({ status: answer.status ?? 200, json: answer.json }));
  try {
    await page.goto(url(state.path));
    await settled(page, waiting);
    if (state.act) {
      await state.act(page);
      if (state.opens) await opened(page, state.opens);
      await settled(page, waiting);
    }
    if (shots) await page.screenshot({ path: `${shots}/${state.name}-${width}.png` });
    const headings = await page.locator('h1').count();
    const untitled = (await page.title()).split(' · ').length < 2 || headings !== 1;
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(tags).analyze();
    const named = untitled ? [`${state.name} at ${width} px: title ${await page.title()}, ${headings} h1`] : [];
    return named.concat(
      violations.map(
        ({ id, nodes }) =>
          `${state.name} at ${width} px: ${id} ${nodes[0]?.html ?? ''} ${nodes[0]?.failureSummary ?? ''}`,
      ),
    );
  } catch (error) {
    return [`${state.name} at ${width} px: ${error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''}`];
  } finally {
    if (answer) await page.unroute(answer.url);
  }
}

/** A browser of this person at this width, and what it waits for. */
export async function pageOf(
  browser: Browser,
  login: string | null,
  width: number,
): Promise<[Page, ReadonlySet<unknown>]> {
  const context = await browser.newContext({
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    viewport: { width, height: width > 400 ? 900 : 844 },
    reducedMotion: 'reduce',
    storageState: login ? await (await Person.signedIn(login)).cookies() : undefined,
  });
  const page = await (await late(context)).newPage();
  page.setDefaultTimeout(30_000);
  const waiting = new Set<unknown>();
  page.on('request', (request) => waiting.add(request));
  const ended = (request: unknown) => void waiting.delete(request);
  page.on('requestfinished', ended);
  page.on('requestfailed', ended);
  return [page, waiting];
}

/**
 * Looks at every state at both widths side by side, each person at a browser of his own, and says what is wrong.
 *
 * @param statesAt the states for the number of the width
 */
export async function see(browser: Browser, statesAt: (place: number) => readonly State[]): Promise<string[]> {
  if (shots) mkdirSync(shots, { recursive: true });
  const found = await Promise.all(
    widths.map(async (width, place) => {
      const wrong: string[] = [];
      const states = statesAt(place).filter((state) => chosen.test(state.name));
      for (const login of new Set(states.map((state) => state.login))) {
        const [page, waiting] = await pageOf(browser, login, width);
        for (const state of states) {
          if (state.login !== login || state.only === (width > 400 ? 'phone' : 'wide')) continue;
          // a state that was not reached in time is tried once more; what axe finds is never tried again
          const first = await look(page, state, width, waiting);
          const late = first.some((one) => one.includes('Timeout'));
          wrong.push(...(late ? await look(page, state, width, waiting) : first));
        }
        await page.context().close();
      }
      return wrong;
    }),
  );
  return found.flat();
}
