export { checklistQuery } from './api';
export { Checklist, type MaterialMarking } from './Checklist';
export { Materials } from './Materials';
