import { useSearchParams } from 'react-router';
import { filterOf, InboxView, type InboxFilter, type OpenTask } from '@/features/inbox';
import { CasePane } from '../CasePane';

function paramsOf(filter: InboxFilter, open: OpenTask | null): URLSearchParams {
  const params = new URLSearchParams();
  if (filter.scope !== 'waiting') params.set('scope', filter.scope);
  if (filter.due) params.set('due', filter.due);
  if (filter.q) params.set('q', filter.q);
  if (open) {
    params.set('task', open.taskId);
    params.set('case', open.caseNo);
  }
  return params;
}

export default function Inbox() {
  const [params, setParams] = useSearchParams();
  const filter = filterOf(params);
  const taskId = params.get('task');
  const caseNo = params.get('case');
  const open = taskId && caseNo ? { taskId, caseNo } : null;
  return (
    <InboxView
      filter={filter}
      open={open}
      onFilter={(next) => setParams(paramsOf(next, open), { replace: true })}
      onOpen={(next) => setParams(paramsOf(filter, next), { replace: next !== null && open !== null })}
      renderTask={(task, onDecided) => (
        <CasePane
          key={task.taskId}
          caseNo={task.caseNo}
          taskId={task.taskId}
          onDecided={onDecided}
          initialTab={filter.scope === 'finished' ? 'timeline' : 'work'}
        />
      )}
    />
  );
}
