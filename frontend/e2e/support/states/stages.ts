import { none, type State } from './state';

/** What the applicant does after the filing: classes side by side, each at another step. */
export interface TrainingCase {
  caseNo: string;
  /** The open tasks in the order of the classes: opening, attendance, completion, certificates. */
  tasks: readonly string[];
  inspection: string;
  day: string;
}

const apply = (caseNo: string, task: string) => `/applications/${caseNo}?task=${task}`;
const desk = (caseNo: string, task: string) => `/inbox?scope=mine&task=${task}&case=${caseNo}`;
const button =
  (name: string | RegExp, last = false) =>
  (page: Parameters<NonNullable<State['act']>>[0]) => {
    const found = page.getByRole('button', { name });
    return (last ? found.last() : found.first()).click();
  };

export function trainingStates({ caseNo, tasks, inspection, day }: TrainingCase): State[] {
  const [opening = '', attendance = '', completion = '', certificates = ''] = tasks;
  return [
    { name: 'training-opening', login: 'lijingong', path: apply(caseNo, opening) },
    {
      name: 'training-import-errors',
      login: 'lijingong',
      path: apply(caseNo, opening),
      act: (page) => page.getByText(/^只看/).first().click(),
    },
    { name: 'training-attendance', login: 'lijingong', path: apply(caseNo, attendance) },
    {
      name: 'training-attendance-day',
      login: 'lijingong',
      path: apply(caseNo, attendance),
      act: (page) => page.locator(`[data-day="${day}"]`).click(),
    },
    { name: 'training-completion', login: 'lijingong', path: apply(caseNo, completion) },
    { name: 'training-certificates', login: 'lijingong', path: apply(caseNo, certificates) },
    {
      name: 'training-check',
      login: 'lijingong',
      path: apply(caseNo, completion),
      act: (page) => page.getByRole('navigation', { name: '本环节步骤' }).getByRole('button', { name: /核对/ }).click(),
    },
    { name: 'home-training', login: 'lijingong', path: '/applications' },
    { name: 'case-rosters', login: 'chenchu', path: `/cases/${caseNo}/rosters` },
    { name: 'case-training', login: 'chenchu', path: `/cases/${caseNo}/training` },
    {
      name: 'case-training-none',
      login: 'chenchu',
      path: `/cases/${caseNo}/training`,
      answer: none('**/api/cases/*/inspections'),
    },
    { name: 'case-diagram-training', login: 'chenchu', path: `/cases/${caseNo}/diagram` },
    { name: 'inspection', login: 'chenchu', path: desk(caseNo, inspection) },
  ];
}

export const claimStates = (caseNo: string): State[] => [
  { name: 'claim-roster', login: 'lijingong', path: `/applications/${caseNo}` },
  ...[/填写/, /上传材料/, /核对/].map((step, index) => ({
    name: `claim-step-${index + 2}`,
    login: 'lijingong',
    path: `/applications/${caseNo}`,
    act: (page: Parameters<NonNullable<State['act']>>[0]) =>
      page.getByRole('navigation', { name: '本环节步骤' }).getByRole('button', { name: step }).first().click(),
  })),
];

export const benefitStates = (caseNo: string, task: string): State[] => [
  { name: 'benefits', login: 'chenchu', path: desk(caseNo, task) },
  { name: 'benefits-explained', login: 'chenchu', path: desk(caseNo, task), act: button(/金额怎么算的$/) },
  {
    name: 'benefits-exclude',
    login: 'chenchu',
    path: desk(caseNo, task),
    act: (page) =>
      page
        .getByRole('checkbox', { name: /^选择第/ })
        .first()
        .check(),
  },
  { name: 'case-money-applicant', login: 'lijingong', path: `/cases/${caseNo}/money` },
  {
    name: 'case-money-explained',
    login: 'lijingong',
    path: `/cases/${caseNo}/money`,
    act: button(/金额怎么算的$/, true),
  },
];

export const comparisonStates = (caseNo: string, task: string): State[] => [
  { name: 'comparison', login: 'mashi', path: desk(caseNo, task) },
  { name: 'comparison-add', login: 'mashi', path: desk(caseNo, task), act: button('登记一条') },
];

export const noticeDraftStates = (caseNo: string, task: string): State[] => [
  { name: 'notice-draft', login: 'mashi', path: desk(caseNo, task) },
];

export const publicStates = (caseNo: string, noticeId: string): State[] => [
  { name: 'public-notices', login: null, path: '/notices' },
  { name: 'public-notices-empty', login: null, path: '/notices', answer: none('**/api/public/notices') },
  { name: 'public-notice', login: null, path: `/notices/${noticeId}` },
  { name: 'public-objection-faults', login: null, path: `/notices/${noticeId}`, act: button(/提交/) },
  { name: 'public-objection-status', login: null, path: '/notices/objection-status' },
  { name: 'public-objection-status-faults', login: null, path: '/notices/objection-status', act: button('查询') },
  { name: 'public-notice-unknown', login: null, path: '/notices/nothing-like-this' },
  { name: 'case-notice', login: 'mashi', path: `/cases/${caseNo}/notice` },
  { name: 'case-delivery', login: 'lijingong', path: `/cases/${caseNo}/delivery` },
];

export const approvalStates = (caseNo: string, task: string): State[] => [
  { name: 'approval', login: 'mashi', path: desk(caseNo, task) },
];

export const transferStates = (caseNo: string): State[] => [
  { name: 'transfer', login: 'caocai', path: `/cases/${caseNo}` },
  { name: 'payments-waiting', login: 'caocai', path: '/payments' },
  {
    name: 'payments-batch',
    login: 'caocai',
    path: '/payments',
    act: button('全选'),
  },
];

export const releaseStates = (): State[] => [
  { name: 'payments-release', login: 'xiecai', path: '/payments' },
  { name: 'payments-maker', login: 'caocai', path: '/payments' },
  { name: 'payments-city', login: 'mashi', path: '/payments' },
];

export const disbursementStates = (caseNo: string): State[] => [
  { name: 'disbursement', login: 'tangcai', path: `/cases/${caseNo}` },
  { name: 'payments-vouchers', login: 'tangcai', path: '/payments' },
  { name: 'case-money-advance', login: 'chenchu', path: `/cases/${caseNo}/money` },
];

export const closedStates = (caseNo: string, noticeId: string): State[] => [
  { name: 'closed-archive', login: 'chenchu', path: `/cases/${caseNo}/delivery` },
  { name: 'closed-money', login: 'chenchu', path: `/cases/${caseNo}/money` },
  { name: 'closed-diagram', login: 'chenchu', path: `/cases/${caseNo}/diagram` },
  { name: 'closed-documents', login: 'chenchu', path: `/cases/${caseNo}/documents` },
  { name: 'closed-timeline', login: 'lijingong', path: `/cases/${caseNo}/timeline` },
  { name: 'closed-materials', login: 'chenchu', path: `/cases/${caseNo}/materials` },
  { name: 'closed-notice', login: null, path: `/notices/${noticeId}` },
  { name: 'payments-budget', login: 'hancai', path: '/payments' },
  { name: 'invariants', login: 'sysadmin', path: '/invariants' },
  {
    name: 'invariants-failing',
    login: 'sysadmin',
    path: '/invariants',
    answer: { url: '**/api/invariants', status: 500, json: { status: 500, code: 'INTERNAL', traceId: '7f3a91c2' } },
  },
];
