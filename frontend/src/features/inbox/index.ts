export { filterOf, type InboxFilter } from './api';
export { InboxView, type OpenTask } from './InboxView';
