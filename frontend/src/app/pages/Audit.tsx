import { useSearchParams } from 'react-router';
import { AuditView } from '@/features/audit';

export default function Audit() {
  const [params, setParams] = useSearchParams();
  return (
    <AuditView
      caseNo={params.get('caseNo') ?? ''}
      onCaseNo={(caseNo) => setParams(caseNo ? { caseNo } : {}, { replace: true })}
    />
  );
}
