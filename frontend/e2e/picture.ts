import { expect, test } from '@playwright/test';
import { signIn, url } from './support/desk';
import { Filings, Person } from './support/office';

const firms = [
  ['lijingong', '示例精工机械（北京）有限公司（演示）', '数控车床操作技能提升培训'],
  ['zhaoheng', '示例恒远纺织（北京）有限公司（演示）', '细纱挡车岗位技能提升培训'],
  ['qianshun', '示例和顺餐饮管理（北京）有限公司（演示）', '中式烹调岗位技能提升培训'],
] as const;

const short = {
  classes: [
    {
      name: '一班',
      trainingType: 'NON_GRADED',
      occupation: '数控车工',
      plannedHours: 19,
      dailySchedule: [
        { date: '2021-09-01', hours: 10 },
        { date: '2021-09-02', hours: 9 },
      ],
    },
  ],
};

test('the desk of an officer on an ordinary day', async ({ browser }) => {
  test.setTimeout(600_000);
  const reviewer = await Person.signedIn('chenchu');
  const desks = new Map<string, Filings>();
  for (const [login] of firms) desks.set(login, new Filings(await Person.signedIn(login), reviewer));
  let opened = '';
  for (const round of [0, 1, 2]) {
    for (const [login, unit, projectName] of firms) {
      const plan = { applicantUnit: unit, unitName: unit, projectName };
      const desk = desks.get(login);
      if (round === 1 && login === 'lijingong') opened = (await desk?.taken({ ...plan, ...short })) ?? '';
      else await desk?.filed(plan);
    }
    if (round < 2) await reviewer.post('/api/clock/moves', { to: 'NEXT_WORKING_DAY' });
  }
  const task = await desks.get('lijingong')?.task(reviewer, opened);
  const page = await signIn(browser, 'chenchu');
  await page.goto(url(`/inbox?task=${task}&case=${opened}`));
  await expect(page.getByRole('button', { name: '释放', exact: true })).toBeVisible();
  await expect(page.getByRole('option').nth(4)).toBeVisible();
  await page.waitForTimeout(1500);
  await page.screenshot({ path: '../docs/inbox.png' });
});
