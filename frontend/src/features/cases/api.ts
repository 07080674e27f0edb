import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  api,
  call,
  keys,
  queryClient,
  type DecideTask,
  type InboxPage,
  type StartAction,
  type TaskView,
} from '@/shared/api';

const path = (caseNo: string) => ({ params: { path: { caseNo } } });

export const caseQuery = (caseNo: string) =>
  queryOptions({ queryKey: keys.caseFile(caseNo), queryFn: () => call(api.GET('/api/cases/{caseNo}', path(caseNo))) });

export const formsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'forms'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/forms', path(caseNo))),
  });

export const clausesQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'clauses'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/clauses', path(caseNo))),
    staleTime: 300_000,
  });

export const timelineQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'timeline'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/timeline', path(caseNo))),
  });

export const evaluationsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'evaluations'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/evaluations', path(caseNo))),
  });

export const diagramQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'diagram'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/diagram', path(caseNo))),
  });

export const documentsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'documents'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/documents', path(caseNo))),
  });

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: keys.task(taskId),
    queryFn: () => call(api.GET('/api/tasks/{taskId}', { params: { path: { taskId } } })),
  });

export const colleaguesQuery = (taskId: string) =>
  queryOptions({
    queryKey: [...keys.task(taskId), 'colleagues'],
    queryFn: () => call(api.GET('/api/tasks/{taskId}/colleagues', { params: { path: { taskId } } })),
  });

export interface CaseFilter {
  q: string;
  status: string;
  serviceItem: string;
}

export const casesQuery = (filter: CaseFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.cases, 'list', filter],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/cases', {
          params: {
            query: {
              q: filter.q || undefined,
              status: filter.status || undefined,
              serviceItem: filter.serviceItem || undefined,
              after: pageParam ?? undefined,
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const serviceItemsQuery = queryOptions({
  queryKey: keys.serviceItems,
  queryFn: () => call(api.GET('/api/service-items')),
  staleTime: 60_000,
});

/** After any command on a case: the case, its task, the inbox and the lists are asked for again. */
export async function refreshCase(caseNo: string, taskId?: string): Promise<void> {
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: keys.caseFile(caseNo) }),
    queryClient.invalidateQueries({ queryKey: [...keys.cases, 'list'] }),
    queryClient.invalidateQueries({ queryKey: keys.inbox }),
    taskId ? queryClient.invalidateQueries({ queryKey: keys.task(taskId) }) : Promise.resolve(),
  ]);
}

/** After taking or releasing, the row stays where it is in the list that is being worked through; only its words change. */
export async function noteTaken(task: TaskView): Promise<void> {
  queryClient.setQueryData(keys.task(task.id), task);
  queryClient.setQueriesData<{ pages: InboxPage[]; pageParams: unknown[] }>(
    { queryKey: [...keys.inbox, 'list'] },
    (list) =>
      list && {
        ...list,
        pages: list.pages.map((page) => ({
          ...page,
          rows: page.rows.map((row) =>
            row.taskId === task.id ? { ...row, takenBy: task.takenBy, takenByMe: task.takenByMe } : row,
          ),
        })),
      },
  );
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: keys.caseFile(task.caseNo) }),
    queryClient.invalidateQueries({ queryKey: keys.inboxCounts }),
  ]);
}

const task = (taskId: string) => ({ params: { path: { taskId } } });

export const takeTask = (taskId: string) => call(api.POST('/api/tasks/{taskId}/takes', task(taskId)));
export const releaseTask = (taskId: string) => call(api.POST('/api/tasks/{taskId}/releases', task(taskId)));
export const reassignTask = (taskId: string, personId: string, reason: string) =>
  call(api.POST('/api/tasks/{taskId}/reassignments', { ...task(taskId), body: { personId, reason } }));

export const startAction = (caseNo: string, action: StartAction, key: string) =>
  call(
    api.POST('/api/cases/{caseNo}/actions', {
      params: { path: { caseNo }, header: { 'Idempotency-Key': key } },
      body: action,
    }),
  );

export const revealValue = (caseNo: string, path: string, reason: string) =>
  call(api.POST('/api/cases/{caseNo}/revelations', { params: { path: { caseNo } }, body: { path, reason } }));

export const decideTask = (caseNo: string, decision: DecideTask, key: string) =>
  call(
    api.POST('/api/cases/{caseNo}/decisions', {
      params: { path: { caseNo }, header: { 'Idempotency-Key': key } },
      body: decision,
    }),
  );
