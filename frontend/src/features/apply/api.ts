import { queryOptions } from '@tanstack/react-query';
import { api, call, keys, queryClient, type FormView } from '@/shared/api';

const path = (caseNo: string) => ({ params: { path: { caseNo } } });

export const caseQuery = (caseNo: string) =>
  queryOptions({ queryKey: keys.caseFile(caseNo), queryFn: () => call(api.GET('/api/cases/{caseNo}', path(caseNo))) });

export const formsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'forms'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/forms', path(caseNo))),
    refetchOnWindowFocus: false,
  });

export const clausesQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'clauses'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/clauses', path(caseNo))),
    staleTime: 300_000,
  });

export const taskQuery = (taskId: string) =>
  queryOptions({
    queryKey: keys.task(taskId),
    queryFn: () => call(api.GET('/api/tasks/{taskId}', { params: { path: { taskId } } })),
    refetchOnWindowFocus: false,
  });

export const findingsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'findings'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/findings', path(caseNo))),
    staleTime: 0,
    gcTime: 0,
  });

export const takeTask = (taskId: string) =>
  call(api.POST('/api/tasks/{taskId}/takes', { params: { path: { taskId } } }));

export const readForm = (caseNo: string, formId: string): Promise<FormView> =>
  call(api.GET('/api/cases/{caseNo}/forms/{formId}', { params: { path: { caseNo, formId } } }));

export const saveDraft = (caseNo: string, formId: string, data: Record<string, unknown>, version: number) =>
  call(
    api.PUT('/api/cases/{caseNo}/forms/{formId}/draft', {
      params: { path: { caseNo, formId } },
      body: { data, version },
    }),
  );

export async function submitStep(
  caseNo: string,
  taskId: string,
  outcome: string,
  data: Record<string, unknown> | null,
  key: string,
) {
  const receipt = await call(
    api.POST('/api/cases/{caseNo}/submissions', {
      params: { path: { caseNo }, header: { 'Idempotency-Key': key } },
      body: { taskId, outcome, data },
    }),
  );
  queryClient.removeQueries({ queryKey: keys.task(taskId) });
  await queryClient.invalidateQueries({ queryKey: keys.cases });
  return receipt;
}

export const printUrl = (caseNo: string, formId: string) =>
  `/api/cases/${encodeURIComponent(caseNo)}/forms/${encodeURIComponent(formId)}/print?format=pdf`;
