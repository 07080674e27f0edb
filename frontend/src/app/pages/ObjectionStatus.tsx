import { ObjectionStatusPage } from '@/features/notices';

export default ObjectionStatusPage;
