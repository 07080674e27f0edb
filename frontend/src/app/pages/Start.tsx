import { Navigate } from 'react-router';
import { desksOf } from '../desks';
import { useActing } from '../SessionContext';

export default function Start() {
  const { session } = useActing();
  return <Navigate to={desksOf(session.desks)[0]?.path ?? '/forbidden'} replace />;
}
