import { queryOptions } from '@tanstack/react-query';
import { api, call, keys, queryClient, type CaseRow, type CaseView } from '@/shared/api';

export const serviceItemsQuery = queryOptions({
  queryKey: keys.serviceItems,
  queryFn: () => call(api.GET('/api/service-items')),
});

export const ownCasesQuery = queryOptions({
  queryKey: [...keys.cases, 'list', 'own'],
  queryFn: () => call(api.GET('/api/cases')),
});

export const caseQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.caseFile(caseNo),
    queryFn: () => call(api.GET('/api/cases/{caseNo}', { params: { path: { caseNo } } })),
  });

export const itemClausesQuery = (code: string) =>
  queryOptions({
    queryKey: [...keys.serviceItems, code, 'clauses'],
    queryFn: () => call(api.GET('/api/service-items/{code}/clauses', { params: { path: { code } } })),
    staleTime: 300_000,
  });

export async function openCase(serviceItem: string, key: string): Promise<CaseView> {
  const opened = await call(
    api.POST('/api/cases', { params: { header: { 'Idempotency-Key': key } }, body: { serviceItem } }),
  );
  await queryClient.invalidateQueries({ queryKey: keys.cases });
  return opened;
}

/** Which cases wait for the applicant, run, or have ended. */
export function sortCases(rows: readonly CaseRow[], views: ReadonlyMap<string, CaseView>) {
  const waits: CaseRow[] = [];
  const runs: CaseRow[] = [];
  const ended: CaseRow[] = [];
  for (const row of rows) {
    if (row.status === 'CLOSED') ended.push(row);
    else if (views.get(row.caseNo)?.tasks.some((task) => task.mine)) waits.push(row);
    else if (row.status === 'DRAFT' || row.status === 'CORRECTING') waits.push(row);
    else runs.push(row);
  }
  return { waits, runs, ended };
}
