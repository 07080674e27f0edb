import { useParams } from 'react-router';
import { PublicPage } from '@/features/notices';

export default function PublicNotice() {
  const { noticeId = '' } = useParams();
  return <PublicPage key={noticeId} noticeId={noticeId} />;
}
