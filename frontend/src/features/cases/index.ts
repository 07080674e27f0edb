export { CaseSearch } from './CaseSearch';
export { caseTabs, CaseWorkspace, type CaseTab, type MaterialMarks } from './CaseWorkspace';
export { useRevealing } from './Reveal';
export { caseQuery } from './api';
