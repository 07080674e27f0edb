import { mkdirSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { signIn, url } from './support/desk';
import { pageOf, settled } from './support/eyes';
import { Filings, Person } from './support/office';
import { day } from './support/people';
import { Procedure } from './support/procedure';

/** SHOTS=1 keeps a picture of every page in shots/english. */
const shots = process.env.SHOTS === '1' ? 'shots/english' : null;

interface Place {
  name: string;
  login: string | null;
  path: string;
  act?: (page: Page) => Promise<unknown>;
  /** Looked at on a phone as well. */
  phone?: true;
}

const press = (name: string | RegExp) => (page: Page) => page.getByRole('button', { name }).first().click();

/** Chinese that stands where nothing says so, or that no answer of the server brought; and what is wider than the window. */
function faults(page: Page, known: string): Promise<string[]> {
  return page.evaluate((said) => {
    const chinese = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;
    const words = /[\u3400-\u9fff]+/g;
    const found: string[] = [];
    const judge = (element: Element, text: string, what: string) => {
      if (!chinese.test(text)) return;
      if (element.closest('[lang]')?.getAttribute('lang') !== 'zh-CN') found.push(`${what} not marked: ${text}`);
      const own = element.closest('button')?.getAttribute('lang') === 'zh-CN' && '中文'.startsWith(text);
      for (const [word] of text.matchAll(words))
        if (!own && !said.includes(word)) found.push(`${what} of ours: ${word}`);
    };
    for (const element of document.querySelectorAll('title, body *')) {
      if (element.closest('script, style, textarea, [class*="textLayer"]')) continue;
      for (const name of ['aria-label', 'title', 'placeholder', 'alt'])
        judge(element, element.getAttribute(name) ?? '', name);
      for (const node of element.childNodes)
        if (node.nodeType === Node.TEXT_NODE) judge(element, node.nodeValue?.trim() ?? '', 'text');
    }
    if (document.documentElement.lang !== 'en') found.push(`the page says it is ${document.documentElement.lang}`);
    if (document.documentElement.scrollWidth > window.innerWidth + 1)
      found.push(`${document.documentElement.scrollWidth} px wide`);
    for (const button of document.querySelectorAll<HTMLElement>('button, [role="tab"], nav a'))
      if (button.clientWidth > 0 && button.scrollWidth > button.clientWidth + 2)
        found.push(`too long: ${button.textContent}`);
    return found;
  }, known);
}

test('the whole product in English, with the words of the office marked as Chinese', async ({ browser }) => {
  test.setTimeout(900_000);
  if (shots) mkdirSync(shots, { recursive: true });

  // by hand: the switch on the sign-in page, and the same on the way back
  const page = await signIn(browser, 'lijingong');
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Applications' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Applications' })).toBeVisible();
  await page.getByRole('button', { name: '中文' }).click();
  await expect(page.getByRole('heading', { level: 1, name: '办件申报' })).toBeVisible();
  await page.context().close();

  const filings = new Filings(await Person.signedIn('lijingong'), await Person.signedIn('chenchu'));
  const draft = await filings.draft();
  const waiting = await filings.filed();
  const people = await Procedure.begin();
  const today = await people.today();
  const caseNo = await people.approved(['non-graded'], today);
  await people.moveTo(day(today, 3), '18:00');
  await people.trained(caseNo);
  await people.claimed(caseNo);
  const review = await people.take(people.centre, caseNo, 'userTask_initialReview');
  const desk = `/inbox?scope=mine&task=${review}&case=${caseNo}`;
  const before: Place[] = [
    { name: 'sign-in', login: null, path: '/sign-in', phone: true },
    { name: 'home', login: 'lijingong', path: '/applications', phone: true },
    { name: 'apply', login: 'lijingong', path: `/applications/${draft}`, phone: true },
    {
      name: 'apply-faults',
      login: 'lijingong',
      path: `/applications/${draft}`,
      act: press('Next'),
    },
    { name: 'help', login: 'lijingong', path: '/applications', act: (at) => at.keyboard.press('?') },
    { name: 'rosters', login: 'chenchu', path: `/cases/${caseNo}/rosters` },
    { name: 'training', login: 'chenchu', path: `/cases/${caseNo}/training` },
    { name: 'inbox', login: 'chenchu', path: '/inbox', phone: true },
    { name: 'task', login: 'chenchu', path: desk, phone: true },
    { name: 'case', login: 'chenchu', path: `/cases/${waiting}`, phone: true },
    ...['materials', 'money', 'diagram', 'documents', 'timeline', 'clauses'].map((tab) => ({
      name: `case-${tab}`,
      login: 'chenchu',
      path: `/cases/${caseNo}/${tab}`,
    })),
    { name: 'cases', login: 'chenchu', path: '/cases' },
    { name: 'registers', login: 'chenchu', path: '/registers' },
    { name: 'calendar', login: 'chenchu', path: '/calendar' },
    { name: 'audit', login: 'auditadmin', path: `/audit?caseNo=${caseNo}` },
    { name: 'people', login: 'sysadmin', path: '/identity' },
    ...['offices', 'organisations', 'roles', 'packs'].map((tab) => ({
      name: `people-${tab}`,
      login: 'sysadmin',
      path: `/identity/${tab}`,
    })),
    { name: 'invariants', login: 'sysadmin', path: '/invariants' },
    { name: 'forbidden', login: 'sysadmin', path: '/inbox' },
  ];
  const wrong: string[] = [];
  let known = '';
  const visit = async (places: readonly Place[]) => {
    for (const width of [1440, 390])
      for (const login of new Set(places.filter((one) => width > 400 || one.phone).map((one) => one.login))) {
        const [at, busy] = await pageOf(browser, login, width);
        await at.addInitScript(() => localStorage.setItem('banjian.language', 'en'));
        const reading: Promise<unknown>[] = [];
        at.on('response', (response) => {
          if (response.url().includes('/api/') && response.headers()['content-type']?.includes('json'))
            reading.push(
              response.text().then(
                (text) => (known += text),
                () => undefined,
              ),
            );
        });
        for (const place of places.filter((one) => one.login === login && (width > 400 || one.phone))) {
          await at.goto(url(place.path));
          await settled(at, busy);
          if (place.act) {
            await place.act(at);
            await settled(at, busy);
          }
          await Promise.all(reading.splice(0));
          if (shots) await at.screenshot({ path: `${shots}/${place.name}-${width}.png` });
          wrong.push(...(await faults(at, known)).map((fault) => `${place.name} at ${width} px: ${fault}`));
        }
        await at.context().close();
      }
  };
  await visit(before);

  await people.initiallyReviewed(caseNo);
  await people.reReviewed(caseNo);
  await people.take(people.city, caseNo, 'userTask_compare');
  await people.hit(caseNo);
  await people.compared(caseNo);
  const publishing = await people.take(people.city, caseNo, 'userTask_publishNotice');
  await visit([{ name: 'notice-draft', login: 'mashi', path: `/inbox?scope=mine&task=${publishing}&case=${caseNo}` }]);
  const noticeId = await people.published(caseNo);
  await visit([
    { name: 'public-notices', login: null, path: '/notices' },
    { name: 'public-notice', login: null, path: `/notices/${noticeId}`, phone: true, act: press('Submit objection') },
    { name: 'case-notice', login: 'mashi', path: `/cases/${caseNo}/notice` },
  ]);
  await people.moveTo(day(await people.today(), 12), '10:00');
  await people.take(people.city, caseNo, 'userTask_approve');
  await people.approvedFunds(caseNo);
  await people.batched(caseNo, 'transfer');
  await visit([
    { name: 'payments', login: 'caocai', path: '/payments', phone: true },
    { name: 'payments-release', login: 'xiecai', path: '/payments' },
    { name: 'case-delivery', login: 'chenchu', path: `/cases/${caseNo}/delivery` },
    { name: 'case-ledger', login: 'caocai', path: `/cases/${caseNo}/money` },
  ]);
  expect(wrong).toEqual([]);
});
