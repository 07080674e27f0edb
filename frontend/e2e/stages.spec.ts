import { expect, test } from '@playwright/test';
import { see } from './support/eyes';
import { day } from './support/people';
import { Procedure } from './support/procedure';
import {
  approvalStates,
  benefitStates,
  claimStates,
  closedStates,
  comparisonStates,
  disbursementStates,
  noticeDraftStates,
  publicStates,
  releaseStates,
  trainingStates,
  transferStates,
} from './support/states/stages';

/** One case with its classes at every step of the training, one that goes on to the end; looked at wherever they stand. */
test('every stage after the filing is accessible at both widths', async ({ browser }) => {
  test.setTimeout(1_800_000);
  const people = await Procedure.begin();
  const { applicant, centre, city } = people;
  const filedOn = await people.today();
  const training = await people.approved(['non-graded', 'non-graded', 'non-graded', 'graded'], filedOn);
  const caseNo = await people.approved(['non-graded', 'graded'], filedOn);
  await people.moveTo(day(filedOn, 3), '18:00');

  const classes = await people.halfTrained(training);
  const inspection = await people.inspecting(training);
  const found = await see(browser, () => trainingStates({ caseNo: training, ...classes, inspection }));

  await people.trained(caseNo);
  found.push(...(await see(browser, () => claimStates(caseNo))));

  await people.claimed(caseNo);
  const review = await people.take(centre, caseNo, 'userTask_initialReview');
  found.push(...(await see(browser, () => benefitStates(caseNo, review))));

  await people.initiallyReviewed(caseNo);
  await people.reReviewed(caseNo);
  const comparison = await people.take(city, caseNo, 'userTask_compare');
  await people.hit(caseNo);
  found.push(...(await see(browser, () => comparisonStates(caseNo, comparison))));

  await people.compared(caseNo);
  const publishing = await people.take(city, caseNo, 'userTask_publishNotice');
  found.push(...(await see(browser, () => noticeDraftStates(caseNo, publishing))));

  const noticeId = await people.published(caseNo);
  found.push(...(await see(browser, () => publicStates(caseNo, noticeId))));

  // a holiday makes the period longer: the notice itself says when it is over
  const { endsOn } = await city.get<{ endsOn: string }>(`/api/public/notices/${noticeId}`);
  await people.moveTo(day(endsOn, 1), '10:00');
  const approval = await people.take(city, caseNo, 'userTask_approve');
  found.push(...(await see(browser, () => approvalStates(caseNo, approval))));

  await people.approvedFunds(caseNo);
  found.push(...(await see(browser, () => transferStates(caseNo))));
  const transfer = await people.batched(caseNo, 'transfer');
  found.push(...(await see(browser, releaseStates)));
  await people.confirmed('transfer', await people.released('transfer', transfer));

  const payment = await people.released('disbursement', await people.batched(caseNo, 'disbursement'));
  found.push(...(await see(browser, () => disbursementStates(caseNo))));

  await people.confirmed('disbursement', payment);
  expect((await applicant.get<{ status: string }>(`/api/cases/${caseNo}`)).status).toBe('CLOSED');
  found.push(...(await see(browser, () => closedStates(caseNo, noticeId))));
  expect(found).toEqual([]);
});
