import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call, keys, queryClient, type EnterRegisterRow, type RegisterRowView } from '@/shared/api';

export const kindsQuery = queryOptions({ queryKey: keys.registers, queryFn: () => call(api.GET('/api/registers')) });

export interface RowFilter {
  q: string;
  state: string;
}

export const rowsQuery = (registerId: string, filter: RowFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.registers, registerId, filter],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/registers/{registerId}/rows', {
          params: {
            path: { registerId },
            query: {
              q: filter.q || undefined,
              state: (filter.state || undefined) as RegisterRowView['state'] | undefined,
              after: pageParam ?? undefined,
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const refresh = () => queryClient.invalidateQueries({ queryKey: keys.registers });

export const enterRow = (registerId: string, row: EnterRegisterRow, key: string) =>
  call(
    api.POST('/api/registers/{registerId}/rows', {
      params: { path: { registerId }, header: { 'Idempotency-Key': key } },
      body: row,
    }),
  );

export const decideRow = (registerId: string, rowId: string, approved: boolean, reason: string | null) =>
  call(
    api.POST('/api/registers/{registerId}/rows/{rowId}/decisions', {
      params: { path: { registerId, rowId } },
      body: { approved, reason },
    }),
  );

export const endRow = (registerId: string, rowId: string, validTo: string, reason: string) =>
  call(
    api.POST('/api/registers/{registerId}/rows/{rowId}/endings', {
      params: { path: { registerId, rowId } },
      body: { validTo, reason },
    }),
  );
