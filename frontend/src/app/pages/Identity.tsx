import { useNavigate, useParams } from 'react-router';
import { peopleTabs, PeopleView } from '@/features/people';

export default function Identity() {
  const navigate = useNavigate();
  const { tab } = useParams();
  return (
    <PeopleView
      tab={peopleTabs.find((one) => one === tab) ?? 'people'}
      onTab={(next) => void navigate(`/identity/${next}`, { replace: true })}
    />
  );
}
