import { readFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { signIn, url } from './support/desk';
import { sheet, trainee, type Trainee } from './support/trainees';
import { workbook } from './support/xlsx';

/** One case from the plan to the payment, with 45 people, by the people who do it. */
test.describe.configure({ mode: 'serial' });

let caseNo = process.env.JOURNEY_CASE ?? '';
const pages: Record<string, Page> = {};
const at = async (browser: Browser, login: string): Promise<Page> =>
  (pages[login] ??= await signIn(browser, login));

const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: readFileSync('dev/mock/sample.pdf') });

async function shot(page: Page, name: string): Promise<void> {
  if (process.env.SHOTS) await page.screenshot({ path: `shots/journey/${name}.png`, fullPage: true });
}

async function put(page: Page, id: string, value: string, nth = 0): Promise<void> {
  const field = page.locator(`input[id*="${id}"]:visible, textarea[id*="${id}"]:visible`).nth(nth);
  // a date field that was just added draws itself once more and forgets what was typed in that moment
  await expect(async () => {
    await field.fill(value);
    await field.blur();
    await page.waitForTimeout(200);
    await expect(field).toHaveValue(value, { timeout: 500 });
  }).toPass();
}


interface Course {
  name: string;
  kind: string;
  occupation: string;
  level?: string;
  hours: string;
  days: [string, string][];
}

const courses: [Course, Course] = [
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

async function submit(page: Page, name = '提交'): Promise<void> {
  const next = page.getByRole('button', { name: '下一步' });
  await expect(page.getByRole('navigation', { name: '本环节步骤' })).toBeVisible();
  await page.waitForTimeout(600);
  for (let step = 0; step < 4 && (await next.isVisible()); step += 1) {
    await next.click();
    await page.waitForTimeout(600);
  }
  await expect(page.getByRole('heading', { name: '提交内容核对' }).or(page.getByText('提交后')).first()).toBeVisible();
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { name: '提交成功' })).toBeVisible();
}

async function fillCourse(page: Page, course: Course, n: number): Promise<void> {
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

const people: [Trainee[], Trainee[]] = [
  Array.from({ length: 25 }, (_, n) => trainee(n)),
  Array.from({ length: 20 }, (_, n) =>
    trainee(25 + n, {
      level: n < 6 ? '三级' : n < 16 ? '四级' : '五级',
      certificateNo: '',
    }),
  ),
];

async function moveClock(page: Page, day: string): Promise<void> {
  await page.getByRole('button', { name: /^演示时钟/ }).click();
  const field = page.getByRole('textbox', { name: '拨到指定日期' });
  await field.fill(day);
  await field.press('Enter');
  await page.getByRole('button', { name: '拨到此日' }).click();
  await expect(page.getByRole('button', { name: new RegExp(`^演示时钟 ${day}`) })).toBeVisible();
}

/** An officer opens the step of the case from his inbox and takes it. */
async function take(page: Page): Promise<void> {
  await page.goto(url('/inbox'));
  await page.locator(`[data-case="${caseNo}"]`).first().click();
  await page.getByRole('button', { name: '签收', exact: true }).click();
  await expect(page.getByRole('button', { name: '释放', exact: true })).toBeVisible();
}

async function decide(page: Page, outcome: string, opinion: string): Promise<void> {
  const choice = page.locator(`[data-outcome="${outcome}"]`);
  if (await choice.isVisible()) await choice.click();
  await page.getByLabel('办理意见', { exact: true }).fill(opinion);
  const answer = page.waitForResponse((response) => response.url().endsWith('/decisions'));
  await page.getByRole('button', { name: /^提交“.*”$/ }).click();
  const { status } = { status: (await answer).status() };
  expect(status, await (await answer).text()).toBe(201);
}

async function tick(page: Page, ...fields: string[]): Promise<void> {
  for (const field of fields) await page.locator(`input[type="checkbox"][id*="field_${field}"]`).check();
}

async function openStep(page: Page, step: string): Promise<void> {
  await page.goto(url(`/applications/${caseNo}`));
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const choice = page.getByRole('navigation', { name: /等您办理/ }).getByRole('button', { name: step });
  await page.waitForTimeout(1000);
  if (await choice.isVisible()) await choice.click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(step.replace(/[（）]/g, '.')) })).toBeVisible();
}
test('the firm files a plan of two classes', async ({ browser }) => {
  const page = await at(browser, 'zhaoheng');
  await page.goto(url('/applications'));
  await page.locator('[data-item="CYQY"]').getByRole('button', { name: '开始申办' }).click();
  await expect(page).toHaveURL(/\/applications\/CYQY/);
  caseNo = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  console.log(caseNo);
  await expect(page.locator('.fjs-form')).toBeVisible();
  await put(page, 'field_projectName', '数控岗位技能提升培训');
  await put(page, 'field_trainingStart', '2021/8/9');
  await put(page, 'field_trainingEnd', '2021/10/29');
  await put(page, 'field_place', '北京市朝阳区酒仙桥路甲 12 号 2 层');
  await put(page, 'field_traineeCount', '45');
  await put(page, 'field_classCount', '2');
  await page.getByText('依托内部培训部门自行开展', { exact: true }).click();
  await page.getByText('集中培训', { exact: true }).click();
  await page.locator('.fjs-select-display').first().click();
  await page.getByText('企业职工教育经费', { exact: true }).first().click();
  await put(page, 'field_unit_contact', '王示纺');
  await put(page, 'field_unit_mobile', '19900000003');
  await put(page, 'field_unit_email', 'fangzhi@example.com');
  await put(page, 'field_unit_businessAddress', '北京市朝阳区酒仙桥路甲 12 号');
  await put(page, 'field_unitTeachers_name', '曹示教');
  await put(page, 'field_unitTeachers_age', '45');
  await put(page, 'field_unitTeachers_title', '高级技师');
  await put(page, 'field_unitTeachers_employer', '示例恒远纺织（北京）有限公司');
  await fillCourse(page, courses[0], 0);
  await page.getByRole('group', { name: '班级和课时' }).getByRole('button', { name: '新增一行' }).last().click();
  await fillCourse(page, courses[1], 1);
  await put(page, 'field_feasibility', '设备、场地和教师均已落实，四十五名职工可以参加。');
  await put(page, 'field_contentAndMode', '理论与实操结合，集中面授。');
  await shot(page, '01-plan');
  await expect(page.getByText(/已保存 \d\d:\d\d/).first()).toBeVisible();
  await submit(page);
  await shot(page, '02-receipt');
  await page.getByRole('button', { name: '继续办理下一环节' }).click();
  await expect(page.getByRole('heading', { name: /提出备案申请/ })).toBeVisible();
});

test('it hands the stamped plan in', async ({ browser }) => {
  const page = await at(browser, 'zhaoheng');
  await openStep(page, '提出备案申请');
  const opinion = page.locator('textarea[id*="field_opinion"]');
  await expect(page.locator('.fjs-form')).toBeVisible();
  for (let step = 0; step < 3 && !(await opinion.isVisible()); step += 1) {
    await page.getByRole('button', { name: '下一步' }).click();
    await page.waitForTimeout(1000);
  }
  await put(page, 'field_opinion', '情况属实，申请备案。');
  await put(page, 'field_signer', '赵示恒');
  await page.getByRole('button', { name: '下一步' }).click();
  await page.locator('input[type="file"][data-material^="cyqy-plan-stamped"]').setInputFiles(pdf('培训计划书（盖章）.pdf'));
  await expect(page.getByRole('link', { name: /培训计划书（盖章）\.pdf/ })).toBeVisible();
  await submit(page);
});

test('the centre files it', async ({ browser }) => {
  const page = await at(browser, 'chenchu');
  await take(page);
  await tick(page, 'complete', 'standard', 'valid');
  await shot(page, '04-review');
  await decide(page, 'PASS', '材料完整、规范、有效，同意备案。');
});

test('the first class opens with a roster that has to be mended', async ({ browser }) => {
  const page = await at(browser, 'zhaoheng');
  await moveClock(page, '2021-08-09');
  await openStep(page, '开班');
  await shot(page, '05-open');
});
