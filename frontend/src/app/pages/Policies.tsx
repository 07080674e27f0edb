import { useNavigate, useParams } from 'react-router';
import { PolicyPage } from '@/features/policies';

export default function Policies() {
  const navigate = useNavigate();
  const { code } = useParams();
  return <PolicyPage code={code} onCode={(next) => void navigate(`/policies/${next}`)} />;
}
