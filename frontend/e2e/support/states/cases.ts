import type { Cases } from '../furnish';
import { failing, type State } from './state';

const tabs = (caseNo: string, login: string): State[] =>
  ['materials', 'diagram', 'documents', 'timeline', 'clauses'].map((tab) => ({
    name: `case-${tab}-${login}`,
    login,
    path: `/cases/${caseNo}/${tab}`,
  }));

/** Search, and a case with its tabs. */
export function caseStates({ taken, passed }: Cases, returned: string): State[] {
  return [
    { name: 'search', login: 'chenchu', path: '/cases' },
    { name: 'search-applicant', login: 'lijingong', path: '/cases' },
    { name: 'search-empty', login: 'chenchu', path: '/cases?q=nothing-like-this' },
    { name: 'search-failing', login: 'chenchu', path: '/cases', answer: failing('**/api/cases*') },
    {
      name: 'search-status',
      opens: '.ant-select-dropdown',
      login: 'chenchu',
      path: '/cases',
      act: (page) => page.getByRole('combobox', { name: '状态' }).click(),
    },
    { name: 'case-work', login: 'chenchu', path: `/cases/${taken}` },
    { name: 'case-closed', login: 'chenchu', path: `/cases/${passed}` },
    { name: 'case-applicant', login: 'lijingong', path: `/cases/${returned}` },
    ...tabs(passed, 'chenchu'),
    { name: 'case-documents-empty', login: 'chenchu', path: `/cases/${taken}/documents` },
    { name: 'case-failing', login: 'chenchu', path: `/cases/${taken}`, answer: failing(`**/api/cases/${taken}`) },
    {
      name: 'case-timeline-failing',
      login: 'chenchu',
      path: `/cases/${taken}/timeline`,
      answer: failing('**/api/cases/*/timeline'),
    },
    { name: 'case-not-found', login: 'chenchu', path: '/cases/CYQY-2021-999999' },
    {
      name: 'case-diagram-step',
      login: 'chenchu',
      path: `/cases/${taken}/diagram`,
      act: (page) => page.locator('ol li > button[aria-pressed]').first().click(),
    },
    {
      name: 'case-evaluation',
      login: 'chenchu',
      path: `/cases/${taken}/timeline`,
      act: (page) => page.locator('details summary').first().click(),
    },
  ];
}
