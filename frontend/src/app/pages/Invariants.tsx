import { InvariantsView } from '@/features/invariants';

export default InvariantsView;
