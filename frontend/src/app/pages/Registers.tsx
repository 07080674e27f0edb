import { useQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { RegistersView } from '@/features/registers';
import { clockQuery } from '@/features/session';
import { useActing } from '../SessionContext';

export default function Registers() {
  const { session } = useActing();
  const { registerId } = useParams();
  const clock = useQuery(clockQuery);
  const [params, setParams] = useSearchParams();
  return (
    <RegistersView
      today={clock.data?.today ?? ''}
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
