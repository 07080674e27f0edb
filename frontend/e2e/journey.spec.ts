import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { strFromU8 } from 'fflate';
import { FORM, MATERIALS, room, toPage, url } from './support/desk';
import {
  at,
  courses,
  decide,
  fillCourse,
  handIn,
  importRoster,
  journey,
  moveClock,
  openClass,
  openStep,
  pdf,
  people,
  put,
  refused,
  shot,
  submit,
  take,
  tick,
  xlsx,
  type Course,
} from './support/journey';
import { entriesOf } from './support/xlsx';

/** One case from the plan to the payment, with 45 people, by the people who do it. */
test.describe.configure({ mode: 'serial' });

test('the firm files a plan of two classes', async ({ browser }) => {
  const page = await at(browser, 'zhaoheng');
  await page.goto(url('/applications'));
  await page.locator('[data-item="CYQY"]').getByRole('button', { name: '开始申办' }).click();
  await expect(page).toHaveURL(/\/applications\/CYQY/);
  journey.caseNo = decodeURIComponent(new URL(page.url()).pathname.split('/').at(-1) ?? '');
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
  await toPage(page, FORM);
  await put(page, 'field_opinion', '情况属实，申请备案。');
  await put(page, 'field_signer', '赵示恒');
  await toPage(page, MATERIALS);
  await expect(page.getByRole('heading', { name: '上传材料' })).toBeVisible();
  const stamped = page.locator('input[type="file"][data-material^="cyqy-plan-stamped"]');
  const program = Buffer.from('MZ\x90\x00 a program', 'latin1');
  await stamped.setInputFiles({ name: '培训计划书.pdf', mimeType: 'application/pdf', buffer: program });
  await refused(page, '01-not-a-pdf', '培训计划书.pdf');
  await stamped.setInputFiles(pdf('培训计划书（盖章）.pdf'));
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
  await openStep(page, `开班登记（${courses[0].name}）`);
  await expect(page.getByText('先导入本班花名册')).toBeVisible();
  await shot(page, '05-open');
  await handIn(page);
  await refused(page, '02-not-opened', '开班', 'CYQY-');
  await page.getByRole('button', { name: '上一步' }).click();
  await page
    .getByLabel(`导入“${courses[0].name}”的花名册`)
    .and(page.locator('input'))
    .setInputFiles({ ...pdf('花名册.xlsx'), mimeType: 'application/octet-stream' });
  await refused(page, '03-not-a-workbook', '不是 xlsx 表格');
  const [first] = people;
  const wrong = first.map((one, n) =>
    n === 3
      ? { ...one, idNumber: one.idNumber.slice(0, 17) + (one.idNumber.endsWith('1') ? '2' : '1') }
      : n === 9
        ? { ...one, idNumber: first[8]!.idNumber }
        : one,
  );
  await importRoster(page, wrong, courses[0]);
  await expect(page.getByText('发现 3 类问题')).toBeVisible();
  await shot(page, '06-import-wrong');
  // one cell is mended on the spot
  const bad = page.locator('[role="gridcell"][aria-invalid="true"]').first();
  await bad.click();
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '身份证号' }).fill(first[3]!.idNumber);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: '只导入没有错误的 24 行' })).toBeVisible();
  await shot(page, '07-import-mended');
  // the rest is corrected in the sheet, which is brought again: only what differs is shown
  await page.getByRole('button', { name: '只导入没有错误的 24 行' }).click();
  await expect(page.getByText(/24 人/).first()).toBeVisible();
  await importRoster(page, first, courses[0]);
  await shot(page, '08-import-difference');
  await page.getByRole('button', { name: /^确认导入 25 行/ }).click();
  await expect(page.getByText(/25 人/).first()).toBeVisible();
  await openClass(page);
  await shot(page, '09-opened');
  await submit(page);
});

test('attendance is taken on three days, with photos, and the centre looks in', async ({ browser }) => {
  const page = await at(browser, 'zhaoheng');
  const officer = await at(browser, 'chenchu');
  let first: { name: string; mimeType: string; buffer: Buffer } = {
    name: 'photo.png',
    mimeType: 'image/png',
    buffer: readFileSync('dev/mock/sample.png'),
  };
  for (const [index, [date]] of courses[0].days.entries()) {
    const day = date
      .split('/')
      .map((part) => part.padStart(2, '0'))
      .join('-');
    await page.goto(url('/applications'));
    await moveClock(page, day);
    await openStep(page, `每日考勤和授课照片（${courses[0].name}）`);
    await page.locator(`[data-day="${day}"]`).waitFor();
    await page.locator(`[data-day="${day}"]`).click();
    const form = page.locator(`[data-form-day="${day}"]`);
    await form.getByLabel('第 1 节课时').fill(courses[0].days[index]![1]);
    await form.getByRole('button', { name: '全部到场' }).click();
    if (index === 1) await form.getByRole('checkbox', { name: people[0][24]!.name }).uncheck();
    const photo = form.locator('input[type="file"][multiple]');
    if (index === 1) {
      await photo.setInputFiles(first);
      await refused(page, '04-photo-again', '同一张照片', 'CYQY-2-1-c');
    }
    const taken = { name: `${day}.png`, mimeType: 'image/png', buffer: await page.screenshot() };
    first = index === 0 ? taken : first;
    await photo.setInputFiles(taken);
    await expect(form.getByRole('img', { name: /授课照片 1/ })).toBeVisible();
    if (index === 0) await shot(page, '10-attendance');
    await form.getByRole('button', { name: `保存 ${day} 的考勤` }).click();
    await expect(page.getByText(`${day} 的考勤已保存。`).first()).toBeVisible();
    if (index === 0) {
      await handIn(page);
      await refused(page, '05-days-missing', '2021-08-10', 'CYQY-');
    }
    if (index === 0) {
      await officer.goto(url(`/cases/${journey.caseNo}`));
      await officer.getByRole('button', { name: /检查/ }).first().click();
      await officer.getByRole('dialog').getByRole('textbox').fill('例行检查');
      await officer.getByRole('dialog').getByRole('button', { name: /检查/ }).click();
      await expect(officer.getByRole('dialog')).toBeHidden();
      await take(officer);
      await officer.getByLabel('被检查的班级').click();
      await officer.getByTitle(courses[0].name).click();
      await officer.getByLabel('实到人数').fill('25');
      await officer.getByLabel('核实课时').fill('7');
      await officer.getByText('未发现问题', { exact: true }).click();
      await officer.getByLabel('检查情况').fill('现场点名 25 人，授课内容与计划一致。');
      await officer.getByRole('button', { name: '保存检查记录' }).click();
      await expect(officer.getByText(/检查记录已保存/).first()).toBeVisible();
      await shot(officer, '11-inspection');
      await decide(officer, 'CONFIRM', '检查未发现问题。');
    }
  }
  await shot(page, '12-attendance-done');
  await submit(page);
});

test('both classes end; eighteen of twenty have a certificate', async ({ browser }) => {
  const page = await at(browser, 'zhaoheng');
  const finish = async (course: Course) => {
    await openStep(page, `结业登记（${course.name}）`);
    await page.getByRole('button', { name: '保存结业登记' }).click();
    await expect(page.getByText(/^结业已登记/)).toBeVisible();
    await submit(page);
  };
  await finish(courses[0]);
  await moveClock(page, '2021-08-12');
  await openStep(page, `开班登记（${courses[1].name}）`);
  await importRoster(page, people[1], courses[1]);
  await shot(page, '13-import-graded');
  await page.getByRole('button', { name: /^确认导入 20 行/ }).click();
  await expect(page.getByText(/20 人/).first()).toBeVisible();
  await openClass(page);
  await submit(page);
  await moveClock(page, '2021-08-18');
  await finish(courses[1]);
  await moveClock(page, '2021-09-13');
  await openStep(page, `登记取证情况（${courses[1].name}）`);
  for (const [index, one] of people[1].slice(0, 18).entries()) {
    await page
      .getByLabel(`${one.name} 的证书编号`)
      .nth(0)
      .fill(`YLBJ2021${String(index + 1).padStart(4, '0')}`);
  }
  await page.getByRole('combobox', { name: '种类', exact: true }).click();
  await page.getByTitle('职业技能等级证书').last().click();
  await page.getByLabel('发证日期', { exact: true }).fill('2021-09-10');
  await page.getByRole('button', { name: '填入空白处' }).click();
  await expect(page.getByText('已填写 18 / 20 人')).toBeVisible();
  await shot(page, '14-certificates');
  const last = page.getByLabel(`${people[1][17]!.name} 的证书编号`);
  await last.fill('YLBJ20210001');
  await page.getByRole('button', { name: '保存证书登记' }).click();
  await refused(page, '06-certificate-twice', '证书编号在本办件内重复', 'CYQY-3-2-1-3');
  await last.fill('YLBJ20210018');
  await page.getByRole('button', { name: '保存证书登记' }).click();
  await expect(page.getByText('证书已登记 18 人。').first()).toBeVisible();
  await submit(page);
});

test('the firm claims', async ({ browser }) => {
  const page = await at(browser, 'zhaoheng');
  await openStep(page, '申请培训补贴');
  await shot(page, '15-claim-roster');
  await toPage(page, FORM);
  await put(page, 'field_periodFrom', '2021/8/9');
  await put(page, 'field_periodTo', '2021/8/18');
  await put(page, 'field_accountName', '示例恒远纺织（北京）有限公司（演示）');
  await put(page, 'field_bankName', '示例银行朝阳支行');
  await put(page, 'field_accountNo', '0200000000000000001');
  await page.getByText('基本存款账户', { exact: true }).click();
  await tick(page, 'declared');
  await shot(page, '16-claim-form');
  await toPage(page, MATERIALS);
  await expect(page.getByRole('heading', { name: '上传材料' })).toBeVisible();
  await handIn(page);
  await refused(page, '07-materials-missing', '培训总结', 'CYQY-3-2-1-2');
  await toPage(page, MATERIALS);
  for (const material of [
    'cyqy-claim-stamped',
    'cyqy-summary',
    'cyqy-roster-stamped',
    'cyqy-contract',
    'cyqy-bank-account',
  ]) {
    const fields = page.locator(`input[type="file"][data-material^="${material}"]`);
    await expect(fields.first()).toBeAttached();
    for (let index = 0; index < (await fields.count()); index += 1) {
      const kept = page.waitForResponse(
        (answer) => answer.url().endsWith('/materials') && answer.request().method() === 'POST',
      );
      await fields.nth(index).setInputFiles(pdf(`${material}-${index + 1}.pdf`));
      expect((await kept).ok()).toBe(true);
    }
  }
  await shot(page, '17-claim-materials');
  await submit(page);
  await shot(page, '18-claim-receipt');
});

test('the centre checks the originals and passes; the section re-reviews', async ({ browser }) => {
  const page = await at(browser, 'chenchu');
  await take(page);
  await page.goto(url(`/cases/${journey.caseNo}/rosters`));
  await page.getByRole('button', { name: '全部已核对' }).click();
  await page
    .locator('.ant-popconfirm')
    .getByRole('button', { name: /确.?定/ })
    .click();
  await expect(page.getByText(/人没有核对/)).toBeHidden();
  await page.goto(url(`/cases/${journey.caseNo}`));
  await tick(page, 'complete', 'originalsChecked', 'accountChecked');
  await expect(page.getByText('26,500.00').first()).toBeVisible();
  await shot(page, '19-initial');
  // a warning is not passed over in silence
  await page.locator('[data-outcome="PASS"]').click();
  await page.getByLabel('办理意见', { exact: true }).fill('符合条件。');
  await page.getByRole('button', { name: /^提交“.*”$/ }).click();
  await refused(page, '08-warning-open', '检查记录不足', 'CYQY-2-2-c');
  await page.getByLabel('核实不成立').check();
  await page
    .getByLabel(/不成立的理由|理由/)
    .last()
    .fill('二班的检查安排在区级抽查中，另有记录。');
  await decide(page, 'PASS', '已核对劳动合同原件，符合条件。');
  await take(page);
  await put(page, 'field_receiptNo', '演示回执 2021-001');
  await put(page, 'field_enteredOn', '2021/9/13');
  await shot(page, '20-subsystem');
  await decide(page, 'CONFIRM', '已纳入培训子系统。');
  const section = await at(browser, 'yangfuhe');
  await take(section);
  await shot(section, '21-re-review');
  await decide(section, 'PASS', '复核合格。');
});

test('the city compares, excludes one person and publishes', async ({ browser }) => {
  const page = await at(browser, 'mashi');
  await take(page);
  await page.locator('section[aria-label="系统比对命中"] input[type="file"]').setInputFiles(
    xlsx('比对结果.xlsx', [
      ['身份证号', '来源', '说明'],
      [people[0][2]!.idNumber, '失业保险系统', '2021 年已享受同一培训补贴。'],
    ]),
  );
  await expect(page.getByText('2021 年已享受同一培训补贴。').first()).toBeVisible();
  await page.locator('[data-outcome="PASS"]').click();
  await page.getByLabel('办理意见', { exact: true }).fill('符合规定。');
  await page.getByRole('button', { name: /^提交“.*”$/ }).click();
  await refused(page, '09-hit-open', '命中', 'CYQY-3-5-a');
  await page.getByRole('button', { name: '剔除全部未处理的命中人员' }).click();
  const group = page.getByRole('group', { name: '剔除 1 人' });
  await group.getByRole('combobox').fill('系统比对发现');
  await page.locator('.ant-select-item-option', { hasText: '系统比对发现' }).first().click();
  await shot(page, '22-comparison');
  await group.getByRole('button', { name: '确认剔除' }).click();
  await expect(page.getByText('26,000.00').first()).toBeVisible();
  await shot(page, '23-comparison-done');
  await decide(page, 'PASS', '一人已在其他系统享受，予以剔除，其余符合规定。');
  await take(page);
  await page.getByLabel('发布网站').fill('市人力资源和社会保障局网站');
  await page.getByLabel('受理异议的地址').fill('联系人手机 19900000003');
  await page.getByRole('button', { name: '保存并检查' }).click();
  await refused(page, '10-notice-leak', '还不能发布');
  await page.getByLabel('受理异议的地址').fill('北京市朝阳区示例路 1 号');
  await page.getByRole('button', { name: '保存并检查' }).click();
  await expect(page.getByText('全部检查通过，可以发布')).toBeVisible();
  await shot(page, '24-notice');
  await decide(page, 'CONFIRM', '予以公示。');
});

test('anybody reads the notice, and it is gone after the period', async ({ browser }) => {
  const context = await room(browser);
  const visitor = await context.newPage();
  await visitor.goto(url('/notices'));
  await shot(visitor, '25-public-list');
  await visitor.locator('main li').getByRole('link', { name: /公示/ }).click();
  await expect(visitor.getByText('合计金额 26,000.00 元').first()).toBeVisible();
  await shot(visitor, '26-public-page');
  const seen = (await visitor.content()) + (await visitor.locator('body').innerText());
  for (const one of people.flat()) expect(seen).not.toContain(one.idNumber);
  const address = visitor.url();
  const officer = await at(browser, 'mashi');
  await officer.goto(url('/'));
  await moveClock(officer, '2021-09-27');
  await visitor.goto(address);
  await expect(visitor.getByText('公示期已经结束').first()).toBeVisible();
  await shot(visitor, '27-public-ended');
  await context.close();
});

test('the city approves and transfers, the section pays', async ({ browser }) => {
  const page = await at(browser, 'dengshi');
  await take(page);
  await put(page, 'field_approvalNo', '演示批复〔2021〕1号');
  await put(page, 'field_approvedOn', '2021/9/27');
  await put(page, 'field_approvedAmount', '26500');
  await page.locator('[data-outcome="PASS"]').click();
  await page.getByLabel('办理意见', { exact: true }).fill('同意拨付。');
  await page.getByRole('button', { name: /^提交“.*”$/ }).click();
  await refused(page, '11-above-assessed', '批准金额高于逐人核定的金额');
  await put(page, 'field_approvedAmount', '26000');
  await shot(page, '28-approve');
  await decide(page, 'PASS', '同意拨付。');
  const pay = async (maker: string, releaser: string, name: string) => {
    const desk = await at(browser, maker);
    await desk.goto(url('/payments'));
    await desk.getByRole('button', { name: '全选' }).click();
    await shot(desk, `29-${name}-waiting`);
    await desk.getByRole('button', { name: /^编制批次（1 笔/ }).click();
    await expect(desk.getByText('待第二人放行').first()).toBeVisible();
    const second = await at(browser, releaser);
    await second.goto(url('/payments'));
    await second.getByRole('button', { name: '核对无误，放行' }).click();
    await second.getByLabel('登录密码').fill('not-the-password');
    await second.getByRole('button', { name: '放行', exact: true }).click();
    await refused(second, `12-${name}-password`, '密码');
    await second.getByLabel('登录密码').fill('Banjian-2021');
    await shot(second, `30-${name}-release`);
    await second.getByRole('button', { name: '放行', exact: true }).click();
    await expect(second.getByText('已放行').first()).toBeVisible();
    await desk.goto(url('/payments'));
    await desk.getByRole('button', { name: '登记凭证', exact: true }).click();
    await desk.getByLabel('凭证号').fill(`演示凭证-${name}`);
    await desk.getByLabel('拨付日期').fill('2021-09-27');
    await desk.getByRole('button', { name: '登记', exact: true }).click();
    await expect(desk.getByText('没有等待凭证的拨付')).toBeVisible();
    await shot(desk, `31-${name}-paid`);
  };
  await pay('caocai', 'xiecai', 'city');
  await pay('tangcai', 'hancai', 'section');
});

test('the applicant reads where every yuan comes from, and the archive is opened', async ({ browser }) => {
  const page = await at(browser, 'zhaoheng');
  await page.goto(url(`/cases/${journey.caseNo}/money`));
  const sentence = page.getByText(/＝ 26,000\.00 元/).first();
  await expect(sentence).toContainText('6 人 × 1,000.00 元（三级，CYQY-3-1-a）');
  await expect(sentence).toContainText('10 人 × 750.00 元（四级，CYQY-3-1-a）');
  await expect(sentence).toContainText('2 人 × 500.00 元（五级，CYQY-3-1-a）');
  await expect(sentence).toContainText('23 人 × 500.00 元');
  await expect(sentence).toContainText('2 人等级培训而没有证书编号，计 0 元（CYQY-3-2-1-3）');
  await expect(sentence).toContainText('1 人非等级培训而不足20课时，计 0 元（CYQY-1-2-d）');
  await expect(sentence).toContainText('1 人已剔除');
  await expect(page.getByText('借贷相等，逐笔相加与账户余额一致')).toBeVisible();
  await shot(page, '32-applicant-money');
  // the first of the second class; names are masked here too
  const family = people[1][0]!.name.charAt(0);
  await page.getByRole('button', { name: new RegExp(`^第 1 行 ${family}.* 的金额怎么算的`) }).click();
  await expect(page.getByText('三级').first()).toBeVisible();
  await expect(page.getByText('CYQY-3-1-a').first()).toBeVisible();
  await shot(page, '33-explained');

  const officer = await at(browser, 'chenchu');
  await officer.goto(url(`/cases/${journey.caseNo}/delivery`));
  const download = officer.getByRole('link', { name: '下载案卷' });
  await expect(download).toBeVisible();
  await shot(officer, '34-archive');
  const coming = officer.waitForEvent('download');
  await download.click();
  const entries = entriesOf(await (await coming).path());
  const sums = Object.keys(entries).find((name) => /sha256/i.test(name)) ?? '';
  const lines = strFromU8(entries[sums]!).trim().split('\n');
  for (const line of lines) {
    const [sum, name] = [line.slice(0, 64), line.slice(64).trim().replace(/^\*/, '')];
    expect(createHash('sha256').update(entries[name]!).digest('hex'), name).toBe(sum);
  }
  expect(lines.length).toBeGreaterThan(30);
  expect(Object.keys(entries)).toContain('卷内文件目录.pdf');
});
