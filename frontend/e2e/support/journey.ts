import { readFileSync } from 'node:fs';
import { expect, type Browser, type Page } from '@playwright/test';
import { CHECK, signIn, toPage, url } from './desk';
import { sheet, trainee, type Trainee } from './trainees';
import { workbook } from './xlsx';

/** The case of this journey. */
export const journey = { caseNo: '' };

const pages: Record<string, Page> = {};
export const at = async (browser: Browser, login: string): Promise<Page> =>
  (pages[login] ??= await signIn(browser, login));

export const pdf = (name: string) => ({
  name,
  mimeType: 'application/pdf',
  buffer: readFileSync('dev/mock/sample.pdf'),
});

export async function shot(page: Page, name: string): Promise<void> {
  if (!process.env.SHOTS) return;
  await page.waitForTimeout(800);
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.screenshot({ path: `shots/journey/${name}.png`, fullPage: true });
}

export async function put(page: Page, id: string, value: string, nth = 0): Promise<void> {
  const field = page.locator(`input[id*="${id}"]:visible, textarea[id*="${id}"]:visible`).nth(nth);
  // a date field that was just added draws itself once more and forgets what was typed in that moment
  await expect(async () => {
    await field.fill(value);
    await field.blur();
    await page.waitForTimeout(200);
    await expect(field).toHaveValue(value, { timeout: 500 });
  }).toPass();
}

export interface Course {
  name: string;
  kind: string;
  occupation: string;
  level?: string;
  hours: string;
  days: [string, string][];
}

export const courses: [Course, Course] = [
  {
    name: '安全操作一班',
    kind: '非等级技能培训',
    occupation: '数控设备安全操作',
    hours: '20',
    days: [
      ['2021/8/9', '7'],
      ['2021/8/10', '7'],
      ['2021/8/11', '6'],
    ],
  },
  {
    name: '数控车工二班',
    kind: '职业技能等级培训',
    occupation: '数控车工',
    level: '四级（中级工）',
    hours: '40',
    days: [
      ['2021/8/12', '8'],
      ['2021/8/13', '8'],
      ['2021/8/16', '8'],
      ['2021/8/17', '8'],
      ['2021/8/18', '8'],
    ],
  },
];

/** Goes to the last page of the step and hands it in. */
export async function handIn(page: Page): Promise<void> {
  await toPage(page, CHECK);
  await page.getByRole('button', { name: '提交', exact: true }).click();
}

export async function submit(page: Page): Promise<void> {
  await handIn(page);
  await expect(page.getByRole('heading', { name: '提交成功' })).toBeVisible();
}

export async function fillCourse(page: Page, course: Course, n: number): Promise<void> {
  await put(page, `field_class_name_${n}`, course.name);
  await page.locator('label', { hasText: course.kind }).nth(n).click();
  await put(page, `field_class_occupation_${n}`, course.occupation);
  if (course.level) {
    await page
      .locator('.fjs-form-field-select', { has: page.locator(`[id*="field_class_level_${n}"]`) })
      .locator('.fjs-select-display')
      .click();
    await page.getByText(course.level, { exact: true }).click();
  }
  await put(page, `field_class_plannedHours_${n}`, course.hours);
  for (const [index, [date, hours]] of course.days.entries()) {
    if (index > 0)
      await page.getByRole('group', { name: '每日课时安排' }).nth(n).getByRole('button', { name: '新增一行' }).click();
    await put(page, `field_day_date_${n}_${index}`, date);
    await put(page, `field_day_hours_${n}_${index}`, hours);
  }
}

/** A refusal as a person reads it: what happened, why (the clause), what to do now. Nothing else has changed. */
export async function refused(page: Page, name: string, ...says: string[]): Promise<void> {
  const box = page.getByRole('alert').filter({ hasText: says[0] }).first();
  await expect(box).toBeVisible();
  for (const text of says) await expect(box).toContainText(text);
  await shot(page, `refused-${name}`);
}

export const people: [Trainee[], Trainee[]] = [
  Array.from({ length: 25 }, (_, n) => trainee(n)),
  Array.from({ length: 20 }, (_, n) =>
    trainee(25 + n, {
      level: n < 6 ? '三级' : n < 16 ? '四级' : '五级',
      certificateNo: '',
    }),
  ),
];

export async function moveClock(page: Page, day: string): Promise<void> {
  const clock = page.getByRole('button', { name: /^演示时钟/ });
  await expect(clock).toBeVisible();
  if (((await clock.getAttribute('aria-label')) ?? '').slice(-10) >= day) return;
  await clock.click();
  const field = page.getByRole('textbox', { name: '拨到指定日期' });
  await field.fill(day);
  await field.press('Enter');
  await page.getByRole('button', { name: '拨到此日' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^演示时钟 ${day}`) })).toBeVisible();
}

/** An officer opens the step of the case from his inbox and takes it. */
export async function take(page: Page): Promise<void> {
  await page.goto(url('/inbox'));
  await page.locator(`[data-case="${journey.caseNo}"]`).first().click();
  await page.getByRole('button', { name: '签收', exact: true }).click();
  await expect(page.getByRole('button', { name: '释放', exact: true })).toBeVisible();
}

export async function decide(page: Page, outcome: string, opinion: string): Promise<void> {
  const words = page.getByLabel('办理意见', { exact: true });
  await expect(words).toBeVisible();
  const choice = page.locator(`[data-outcome="${outcome}"]`);
  if (await choice.isVisible()) await choice.click();
  await words.fill(opinion);
  const answer = page.waitForResponse((response) => response.url().endsWith('/decisions'));
  await page.getByRole('button', { name: /^提交“.*”$/ }).click();
  const { status } = { status: (await answer).status() };
  expect(status, await (await answer).text()).toBe(201);
}

export async function tick(page: Page, ...fields: string[]): Promise<void> {
  for (const field of fields) await page.locator(`input[type="checkbox"][id*="field_${field}"]`).check();
}

export async function openStep(page: Page, step: string): Promise<void> {
  await page.goto(url(`/applications/${journey.caseNo}`));
  const heading = page.getByRole('heading', { level: 1, name: new RegExp(step.replace(/[（）]/g, '.')) });
  const choice = page.getByRole('navigation', { name: /等您办理/ }).getByRole('button', { name: step });
  await expect(heading.or(choice).first()).toBeVisible();
  if (await choice.isVisible()) await choice.click();
  await expect(heading).toBeVisible();
}
export const xlsx = (name: string, rows: readonly (readonly string[])[]) => ({
  name,
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  buffer: workbook(rows),
});

export async function importRoster(page: Page, list: readonly Trainee[], course: Course): Promise<void> {
  await page
    .getByLabel(`导入“${course.name}”的花名册`)
    .and(page.locator('input'))
    .setInputFiles(xlsx(`${course.name}花名册.xlsx`, sheet(list)));
  await expect(page.getByRole('heading', { name: '检查结果' })).toBeVisible();
}

export async function openClass(page: Page): Promise<void> {
  await page.getByLabel('培训地点').fill('北京市朝阳区酒仙桥路甲 12 号 2 层');
  await page.getByRole('button', { name: '保存开班登记' }).click();
  await expect(page.getByText(/^开班已登记/)).toBeVisible();
}
