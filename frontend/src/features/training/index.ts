export { trainingQuery } from './api';
export { AttendancePanel, CertificatesPanel, CompletionPanel, OpeningPanel } from './ClassPanels';
export { TrainingTab } from './TrainingTab';
