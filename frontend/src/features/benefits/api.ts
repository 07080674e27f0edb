import { queryOptions } from '@tanstack/react-query';
import { api, call, keys, newIdempotencyKey, queryClient, upload, type EntitlementsView } from '@/shared/api';

export const entitlementsQuery = (caseNo: string) =>
  queryOptions({
    queryKey: keys.casePart(caseNo, 'entitlements'),
    queryFn: () => call(api.GET('/api/cases/{caseNo}/entitlements', { params: { path: { caseNo } } })),
  });

/** The amount moved: everything that shows the case is stale. */
async function moved(caseNo: string, view: EntitlementsView) {
  queryClient.setQueryData(entitlementsQuery(caseNo).queryKey, view);
  await queryClient.invalidateQueries({ queryKey: keys.caseFile(caseNo) });
}

export interface Exclusion {
  rowIds: readonly string[];
  reasonCode: string;
  note: string;
}

export async function exclude(caseNo: string, { rowIds, reasonCode, note }: Exclusion) {
  const view = await call(
    api.POST('/api/cases/{caseNo}/exclusions', {
      params: { path: { caseNo }, header: { 'Idempotency-Key': newIdempotencyKey() } },
      body: { rows: rowIds.map((rowId) => ({ rowId, reasonCode, note })) },
    }),
  );
  await moved(caseNo, view);
}

export async function undoExclusion(caseNo: string, rowId: string) {
  const view = await call(
    api.DELETE('/api/cases/{caseNo}/exclusions/{rowId}', { params: { path: { caseNo, rowId } } }),
  );
  await moved(caseNo, view);
}

export async function addHit(caseNo: string, hit: { rowId: string; source: string; text: string }) {
  const view = await call(
    api.POST('/api/cases/{caseNo}/comparison-hits', {
      params: { path: { caseNo }, header: { 'Idempotency-Key': newIdempotencyKey() } },
      body: { hits: [hit] },
    }),
  );
  await moved(caseNo, view);
}

export async function importHits(caseNo: string, file: File) {
  const view = await upload<EntitlementsView>({
    url: `/api/cases/${encodeURIComponent(caseNo)}/comparison-hits/imports`,
    fields: {},
    file,
    idempotencyKey: newIdempotencyKey(),
  });
  await moved(caseNo, view);
}

export async function dismissHit(caseNo: string, hitId: string, reason: string) {
  const view = await call(
    api.POST('/api/cases/{caseNo}/comparison-hits/{hitId}/dismissals', {
      params: { path: { caseNo, hitId }, header: { 'Idempotency-Key': newIdempotencyKey() } },
      body: { reason },
    }),
  );
  await moved(caseNo, view);
}
