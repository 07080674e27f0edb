import { ApplicantHome } from '@/features/home';
import { useActing } from '../SessionContext';

export default function Applications() {
  const { membership } = useActing();
  return <ApplicantHome key={membership?.id} unitName={membership?.unitName ?? ''} />;
}
