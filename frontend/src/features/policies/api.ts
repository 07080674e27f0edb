import { queryOptions } from '@tanstack/react-query';
import { api, call, keys } from '@/shared/api';
import type { components } from '@/shared/api/schema';

export type ClauseSheet = components['schemas']['ClauseSheet'];
export type ClauseLine = ClauseSheet['sentences'][number];

/** The packs in which new cases are opened today. */
export const policiesQuery = queryOptions({
  queryKey: [...keys.policies, 'list'],
  queryFn: async () => (await call(api.GET('/api/packs'))).filter((pack) => pack.current),
});

export const clauseSheetQuery = (code: string) =>
  queryOptions({
    queryKey: [...keys.policies, code],
    queryFn: () => call(api.GET('/api/packs/{code}/clause-sheet', { params: { path: { code } } })),
  });
