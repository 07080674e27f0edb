import { PublicList } from '@/features/notices';

export default function PublicNotices() {
  return <PublicList />;
}
