export { ApplyView } from './ApplyView';
