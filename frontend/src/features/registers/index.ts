export { RegistersView } from './RegistersView';
