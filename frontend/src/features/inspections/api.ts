import { queryOptions } from '@tanstack/react-query';
import { api, call, keys, queryClient, type RecordInspection } from '@/shared/api';

export const inspectionsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'inspections'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/inspections', { params: { path: { caseNo } } })),
  });

export async function recordInspection(caseNo: string, body: RecordInspection, key: string) {
  const recorded = await call(
    api.POST('/api/cases/{caseNo}/inspections', {
      params: { path: { caseNo }, header: { 'Idempotency-Key': key } },
      body,
    }),
  );
  await queryClient.invalidateQueries({ queryKey: keys.casePart(caseNo, 'inspections') });
  return recorded;
}
