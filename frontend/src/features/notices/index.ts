export { caseNoticesQuery } from './api';
export { DeliveryTab } from './DeliveryTab';
export { ExaminationPanel, type ExaminedPerson } from './ExaminationPanel';
export { NoticePanel } from './NoticePanel';
export { NoticeTab } from './NoticeTab';
export { ObjectionStatusPage } from './ObjectionStatusPage';
export { PublicList } from './PublicList';
export { PublicPage } from './PublicPage';
