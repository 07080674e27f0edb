export { InvariantsView } from './InvariantsView';
