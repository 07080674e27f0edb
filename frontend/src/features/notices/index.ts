export { caseNoticesQuery } from './api';
export { DeliveryTab } from './DeliveryTab';
export { NoticePanel } from './NoticePanel';
export { NoticeTab } from './NoticeTab';
export { PublicList } from './PublicList';
export { PublicPage } from './PublicPage';
