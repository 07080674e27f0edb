import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Browser, type Page } from '@playwright/test';
import { CHECK, FORM, MATERIALS, signIn, toPage, url } from './support/desk';

test.describe.configure({ mode: 'serial' });

const stamped = {
  name: '培训计划书（盖章）.pdf',
  mimeType: 'application/pdf',
  buffer: readFileSync('dev/mock/sample.pdf'),
};

interface Plan {
  start: string;
  end: string;
  hours: string;
}

async function put(page: Page, id: string, value: string): Promise<void> {
  const field = page.locator(`input[id*="${id}"]:visible, textarea[id*="${id}"]:visible`).first();
  await field.fill(value);
  await field.blur();
  await page.waitForTimeout(200);
}

async function choose(page: Page, label: string): Promise<void> {
  await page.getByText(label, { exact: true }).first().click();
}

async function fillPlan(page: Page, plan: Plan): Promise<void> {
  await expect(page.locator('.fjs-form')).toBeVisible();
  await put(page, 'field_projectName', '数控车床操作技能提升培训');
  await put(page, 'field_trainingStart', plan.start);
  await put(page, 'field_trainingEnd', plan.end);
  await put(page, 'field_place', '北京市朝阳区酒仙桥路甲 10 号');
  await put(page, 'field_traineeCount', '46');
  await put(page, 'field_classCount', '1');
  await choose(page, '依托内部培训部门自行开展');
  await choose(page, '集中培训');
  await page.locator('.fjs-select-display').first().click();
  await page.getByText('企业职工教育经费', { exact: true }).first().click();
  await put(page, 'field_unit_contact', '钱示顺');
  await put(page, 'field_unit_mobile', '19900000005');
  await put(page, 'field_unit_email', 'qs@example.com');
  await put(page, 'field_unit_businessAddress', '北京市朝阳区酒仙桥路甲 10 号');
  await put(page, 'field_unitTeachers_name', '曹示教');
  await put(page, 'field_unitTeachers_age', '45');
  await put(page, 'field_unitTeachers_title', '高级技师');
  await put(page, 'field_unitTeachers_employer', '示例和顺餐饮管理（北京）有限公司');
  await put(page, 'field_class_name', '一班');
  await choose(page, '非等级技能培训');
  await put(page, 'field_class_occupation', '数控车工');
  await put(page, 'field_class_plannedHours', plan.hours);
  await put(page, 'field_day_date', plan.start);
  await put(page, 'field_day_hours', plan.hours);
  await put(page, 'field_feasibility', '设备、场地和教师均已落实，四十六名职工可以参加。');
  await put(page, 'field_contentAndMode', '理论与实操结合，集中面授。');
}

async function submit(page: Page): Promise<void> {
  await page.getByRole('button', { name: '提交', exact: true }).click();
  await expect(page.getByRole('heading', { name: '提交成功' })).toBeVisible();
  await expect(page.getByText('回执编号')).toBeVisible();
}

/** The applicant's part: start, plan, opinion, stamped plan, hand in. Returns the case number. */
async function file(page: Page, plan: Plan): Promise<string> {
  await page.goto(url('/applications'));
  await page.locator('[data-item="CYQY"]').getByRole('button', { name: '开始申办' }).click();
  await expect(page).toHaveURL(/\/applications\/CYQY/);
  const caseNo = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
  await fillPlan(page, plan);
  await expect(page.getByText(/已保存 \d\d:\d\d/).first()).toBeVisible();
  await toCheck(page);
  await submit(page);
  await page.getByRole('button', { name: '继续办理下一环节' }).click();
  await expect(page.getByRole('heading', { name: /提出备案申请/ })).toBeVisible();
  await toPage(page, FORM);
  await put(page, 'field_opinion', '情况属实，申请备案。');
  await put(page, 'field_signer', '钱示顺');
  await toPage(page, MATERIALS);
  await expect(page.getByRole('heading', { name: '上传材料' })).toBeVisible();
  await page.locator('input[type="file"][data-material^="cyqy-plan-stamped"]').setInputFiles(stamped);
  await expect(page.getByRole('link', { name: /培训计划书（盖章）\.pdf/ })).toBeVisible();
  await toCheck(page);
  await submit(page);
  return caseNo;
}

async function toCheck(page: Page): Promise<void> {
  await toPage(page, CHECK);
  await expect(page.getByRole('heading', { name: '提交内容核对' })).toBeVisible();
}

async function openTask(page: Page, caseNo: string): Promise<void> {
  await page.goto(url('/inbox'));
  await page.locator(`[data-case="${caseNo}"]`).click();
  await expect(page.getByRole('heading', { level: 2, name: /朝阳区支持困难企业/ })).toBeVisible();
}

async function take(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: '签收', exact: true });
  await button.click();
  await expect(page.getByRole('button', { name: '释放', exact: true })).toBeVisible();
}

async function decide(page: Page, name: RegExp): Promise<void> {
  const answer = page.waitForResponse((response) => response.url().endsWith('/decisions'));
  await page.getByRole('button', { name }).click();
  expect((await answer).status()).toBe(201);
}

let caseNo = '';
const pages: Record<string, Page> = {};
async function at(browser: Browser, login: string): Promise<Page> {
  return (pages[login] ??= await signIn(browser, login));
}

test('a plan is filed, returned with two items marked, corrected, approved, and its stamped book is there', async ({
  browser,
}) => {
  test.setTimeout(900_000);
  const applicant = await at(browser, 'qianshun');
  caseNo = await file(applicant, { start: '2021/9/1', end: '2021/10/29', hours: '20' });

  const reviewer = await at(browser, 'chenchu');
  await openTask(reviewer, caseNo);
  await take(reviewer);
  await reviewer.getByRole('button', { name: '标记补正：办班地点' }).click();
  await reviewer.getByRole('button', { name: '标记补正：培训项目可行性' }).click();
  await expect(reviewer.locator('[data-outcome="CORRECT"] input')).toBeChecked();
  await reviewer.getByLabel('对“办班地点”的补正要求').fill('写明楼层和房间号。');
  await reviewer.getByLabel('对“培训项目可行性”的补正要求').fill('补充设备清单。');
  await reviewer.getByLabel('办理意见', { exact: true }).fill('请按所列两项补正。');
  await decide(reviewer, /^提交“.*补正”$/);

  await applicant.goto(url(`/applications/${caseNo}`));
  await expect(applicant.getByText('请补正以下 2 项')).toBeVisible();
  await expect(applicant.getByText('写明楼层和房间号。').first()).toBeVisible();
  await expect(applicant.locator('input[id*="field_place"]')).toBeEditable();
  await expect(applicant.locator('input[id*="field_projectName"]')).not.toBeEditable();
  await put(applicant, 'field_place', '北京市朝阳区酒仙桥路甲 10 号 3 层 302 室');
  await put(applicant, 'field_feasibility', '设备、场地和教师均已落实；数控车床 38 台，清单见企业台账。');
  const explanation = applicant.locator('textarea[id*="field_explanation"]');
  await toPage(applicant, FORM);
  await explanation.fill('已按要求补正两项。');
  await explanation.blur();
  await toCheck(applicant);
  await submit(applicant);

  await openTask(reviewer, caseNo);
  const taken = reviewer.getByRole('button', { name: '释放', exact: true });
  await expect(taken.or(reviewer.getByRole('button', { name: '签收', exact: true })).first()).toBeVisible();
  if (!(await taken.isVisible())) await take(reviewer);
  for (const label of [
    '完整：清单中的材料齐全',
    '规范：按附件2填写，签字、盖章齐全',
    '有效：材料真实，协议和资质在有效期内',
  ]) {
    await reviewer.getByLabel(label).check();
  }
  await reviewer.locator('[data-outcome="PASS"]').click();
  await reviewer.getByLabel('办理意见', { exact: true }).fill('经核对，符合要求，同意备案。');
  await decide(reviewer, /^提交“.*”$/);

  await applicant.goto(url(`/cases/${caseNo}/documents`));
  await expect(applicant.getByRole('button', { name: /查看《培训计划书》第 \d 份/ }).first()).toBeVisible();
  await applicant
    .getByRole('button', { name: /查看《培训计划书》第 \d 份/ })
    .first()
    .click();
  const sheet = applicant.locator('figure canvas').first();
  await expect(sheet).toBeVisible();
  await expect(
    applicant
      .locator('figure')
      .getByText(/培训计划/)
      .first(),
  ).toBeAttached();
});

test('a firm that is not on the list cannot begin, and reads why', async ({ browser }) => {
  const page = await signIn(browser, 'sunmao');
  const item = page.locator('[data-item="CYQY"]');
  await expect(item.getByText('暂不能申办')).toBeVisible();
  await expect(item.getByText('CYQY-0-purpose').first()).toBeVisible();
  await item.getByRole('button', { name: '开始申办' }).click();
  await expect(item.getByRole('alert')).toContainText('困难企业名单');
  await page.context().close();
});

test('a plan with 19 hours cannot pass and is refused with the clause', async ({ browser }) => {
  test.setTimeout(900_000);
  const applicant = await at(browser, 'qianshun');
  const second = await file(applicant, { start: '2021/9/1', end: '2021/10/29', hours: '19' });
  const reviewer = await at(browser, 'chenchu');
  await openTask(reviewer, second);
  await take(reviewer);
  await expect(reviewer.locator('[data-code="HOURS_BELOW_20"]')).toContainText('CYQY-1-2-d');
  await expect(reviewer.locator('[data-outcome="PASS"] input')).toBeDisabled();
  await reviewer.locator('[data-outcome="REJECT"]').click();
  await reviewer.getByRole('combobox', { name: '理由' }).click();
  await reviewer
    .locator('.ant-select-item-option', { hasText: '20课时' })
    .first()
    .evaluate((option: HTMLElement) => option.click());
  await reviewer.getByLabel('办理意见', { exact: true }).fill('课时不足，不予备案。');
  await decide(reviewer, /^提交“.*”$/);
  await applicant.goto(url(`/cases/${second}/timeline`));
  await expect(applicant.getByText('课时不足，不予备案。').first()).toBeVisible();
  await expect(applicant.getByText('CYQY-1-2-d').first()).toBeVisible();
});

test('a task is taken and released by keyboard only', async ({ browser }) => {
  test.setTimeout(900_000);
  const applicant = await at(browser, 'qianshun');
  await file(applicant, { start: '2021/9/1', end: '2021/10/29', hours: '20' });
  const reviewer = await at(browser, 'chenchu');
  await reviewer.goto(url('/inbox'));
  await expect(reviewer.getByRole('option').first()).toBeVisible();
  await reviewer.keyboard.press('j');
  await reviewer.keyboard.press('Enter');
  await expect(reviewer.getByRole('button', { name: '签收', exact: true })).toBeVisible();
  await reviewer.keyboard.press('c');
  await expect(reviewer.getByRole('button', { name: '释放', exact: true })).toBeVisible();
  await reviewer.keyboard.press('u');
  await expect(reviewer.getByRole('button', { name: '签收', exact: true })).toBeVisible();
  await reviewer.keyboard.press('?');
  await expect(reviewer.getByRole('dialog', { name: '帮助：待办' })).toBeVisible();
});

test('the marks of bpmn.io stay visible', async ({ browser }) => {
  const reviewer = await at(browser, 'chenchu');
  await reviewer.goto(url(`/cases/${caseNo}/diagram`));
  const mark = reviewer.locator('.bjs-powered-by');
  await expect(mark).toBeVisible();
  await mark.scrollIntoViewIfNeeded();
  const seen = await mark.evaluate((element) => {
    const box = element.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    return top !== null && element.contains(top);
  });
  expect(seen).toBe(true);
  writeFileSync(test.info().outputPath('diagram.png'), await reviewer.screenshot());
});
