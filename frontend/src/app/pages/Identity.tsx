import { useNavigate, useParams } from 'react-router';
import { peopleTabs, PeopleView } from '@/features/people';
import { useActing } from '../SessionContext';

export default function Identity() {
  const navigate = useNavigate();
  const { tab } = useParams();
  const { membership } = useActing();
  const has = (role: string) => membership?.roles.includes(role) ?? false;
  return (
    <PeopleView
      tab={peopleTabs.find((one) => one === tab) ?? 'people'}
      may={{ accounts: has('SYSTEM_ADMIN'), roles: has('SECURITY_ADMIN') }}
      onTab={(next) => void navigate(`/identity/${next}`, { replace: true })}
    />
  );
}
