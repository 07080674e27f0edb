import { useSearchParams } from 'react-router';
import { CaseSearch as Search } from '@/features/cases';

export default function CaseSearch() {
  const [params, setParams] = useSearchParams();
  return (
    <Search
      filter={{
        q: params.get('q') ?? '',
        status: params.get('status') ?? '',
        serviceItem: params.get('serviceItem') ?? '',
      }}
      onFilter={(filter) => {
        const next = new URLSearchParams();
        for (const [name, value] of Object.entries<string>({ ...filter })) if (value) next.set(name, value);
        setParams(next, { replace: true });
      }}
    />
  );
}
