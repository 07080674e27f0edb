import { useParams, useSearchParams } from 'react-router';
import { RegistersView } from '@/features/registers';
import { useActing } from '../SessionContext';

export default function Registers() {
  const { session } = useActing();
  const { registerId } = useParams();
  const [params, setParams] = useSearchParams();
  return (
    <RegistersView
      registerId={registerId}
      personName={session.person?.name ?? ''}
      filter={{ q: params.get('q') ?? '', state: params.get('state') ?? '' }}
      onFilter={(filter) => {
        const next = new URLSearchParams();
        for (const [name, value] of Object.entries<string>({ ...filter })) if (value) next.set(name, value);
        setParams(next, { replace: true });
      }}
    />
  );
}
