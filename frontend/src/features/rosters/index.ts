export { rostersQuery } from './api';
export { Rosters } from './Rosters';
