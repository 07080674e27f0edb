import { Filings, Person } from './office';

export interface Cases {
  /** One for each width: two browsers must not save one draft at the same time. */
  drafts: string[];
  waiting: string;
  taken: string;
  takenTask: string;
  returneds: string[];
  passed: string;
}

/** Cases and rows for the pages to show, made through the API in a few seconds. */
export async function furnish(): Promise<Cases> {
  const [signer, reviewer] = [await Person.signedIn('lijingong'), await Person.signedIn('chenchu')];
  const filings = new Filings(signer, reviewer);
  const taken = await filings.taken({
    classes: [
      {
        name: '数控一班',
        trainingType: 'NON_GRADED',
        occupation: '数控车工',
        plannedHours: 19,
        dailySchedule: [{ date: '2021-09-01', hours: 19 }],
      },
    ],
  });
  const rows = '/api/registers/hardship-enterprise/rows';
  const { rows: pending } = await reviewer.get<{ rows: object[] }>(`${rows}?state=PENDING`);
  if (pending.length === 0)
    await reviewer.post(rows, {
      key: '91110105DEMA000485',
      values: { name: '示例未列名单商贸（北京）有限公司（演示）' },
      validFrom: '2021-07-01',
      validTo: '2022-12-31',
      legalBasis: '演示数据：虚构的依据，不具有法律效力',
    });
  const security = await Person.signedIn('secadmin');
  const waiting = await security.get<object[]>('/api/memberships');
  if (waiting.length === 0)
    await security.post('/api/memberships', {
      personId: 'person-gao-zheng',
      officeId: 'office-chaoyang-section',
      roles: ['POLICY_EDITOR'],
      lead: false,
    });
  return {
    drafts: [await filings.draft(), await filings.draft()],
    waiting: await filings.filed(),
    taken,
    takenTask: await filings.task(reviewer, taken),
    returneds: [await filings.returned(), await filings.returned()],
    passed: await filings.passed(),
  };
}
