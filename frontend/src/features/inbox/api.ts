import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call, keys } from '@/shared/api';

export const scopes = ['waiting', 'mine', 'office', 'finished'] as const;
export type Scope = (typeof scopes)[number];
export const dues = ['', 'overdue', 'dueSoon'] as const;
export type DueFilter = (typeof dues)[number];

export interface InboxFilter {
  scope: Scope;
  due: DueFilter;
  q: string;
}

export const countsQuery = queryOptions({
  queryKey: keys.inboxCounts,
  queryFn: () => call(api.GET('/api/inbox/counts')),
  refetchInterval: 30_000,
});

/** What the server calls it. */
export const dueParam = (due: DueFilter) => (due === 'dueSoon' ? 'soon' : due || undefined);

export const inboxQuery = (filter: InboxFilter) =>
  infiniteQueryOptions({
    queryKey: [...keys.inbox, 'list', filter],
    queryFn: ({ pageParam }) =>
      call(
        api.GET('/api/inbox', {
          params: {
            query: {
              scope: filter.scope,
              due: dueParam(filter.due),
              q: filter.q || undefined,
              after: pageParam ?? undefined,
            },
          },
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    refetchOnWindowFocus: false,
  });

/** The filter as it stands in the address of the page. */
export function filterOf(params: URLSearchParams): InboxFilter {
  const scope = scopes.find((one) => one === params.get('scope')) ?? 'waiting';
  const due = dues.find((one) => one === params.get('due')) ?? '';
  return { scope, due, q: params.get('q') ?? '' };
}

/** Which row to open once this one is finished: the one after it, else the one before. */
export function neighbour<T extends { taskId: string }>(rows: readonly T[], taskId: string): T | undefined {
  const at = rows.findIndex((row) => row.taskId === taskId);
  if (at < 0) return rows[0];
  return rows[at + 1] ?? rows[at - 1];
}
