import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { ApplyView } from '@/features/apply';
import { Checklist, checklistQuery } from '@/features/materials';
import { clockQuery } from '@/features/session';
import { Await } from '@/shared/ui';
import { taskPanel } from '../panels';

export default function Apply() {
  const { caseNo = '' } = useParams();
  const checklist = useQuery(checklistQuery(caseNo));
  const clock = useQuery(clockQuery);
  return (
    <ApplyView
      key={caseNo}
      caseNo={caseNo}
      today={clock.data?.today ?? ''}
      checklist={checklist.data}
      panel={(task) => taskPanel(task, task.canDecide || task.canTake)}
      materials={(large) => (
        <Await query={checklist} small>
          {(data) => <Checklist caseNo={caseNo} checklist={data} withClauses={large} />}
        </Await>
      )}
    />
  );
}
