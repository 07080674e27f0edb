export { InspectionList } from './InspectionList';
export { InspectionPanel } from './InspectionPanel';
