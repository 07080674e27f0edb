export { CaseSearch } from './CaseSearch';
export { caseTabs, CaseWorkspace, type CaseTab, type MaterialMarks } from './CaseWorkspace';
export { caseQuery } from './api';
