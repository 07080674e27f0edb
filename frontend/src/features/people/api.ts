import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call, keys, queryClient } from '@/shared/api';
import type { components } from '@/shared/api/schema';

type Described = components['schemas']['SavePerson'];
/** An identity number travels as plain text, whatever its type is called in the description. */
export type SavePerson = Omit<Described, 'idNumber'> & { idNumber: string | null };
export type SaveMembership = components['schemas']['SaveMembership'];

export const peopleQuery = (q: string) =>
  infiniteQueryOptions({
    queryKey: [...keys.people, 'list', q],
    queryFn: ({ pageParam }) =>
      call(api.GET('/api/people', { params: { query: { q: q || undefined, after: pageParam ?? undefined } } })),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
  });

export const officesQuery = queryOptions({
  queryKey: [...keys.people, 'offices'],
  queryFn: () => call(api.GET('/api/offices')),
});
export const organisationsQuery = queryOptions({
  queryKey: [...keys.people, 'organisations'],
  queryFn: () => call(api.GET('/api/organisations')),
});
export const rolesQuery = queryOptions({
  queryKey: [...keys.people, 'roles'],
  queryFn: () => call(api.GET('/api/roles')),
});
export const packsQuery = queryOptions({
  queryKey: [...keys.people, 'packs'],
  queryFn: () => call(api.GET('/api/packs')),
});

export const refresh = () => queryClient.invalidateQueries({ queryKey: keys.people });

export const savePerson = (personId: string | null, person: SavePerson) =>
  personId === null
    ? call(api.POST('/api/people', { body: person as unknown as Described }))
    : call(api.PUT('/api/people/{personId}', { params: { path: { personId } }, body: person as unknown as Described }));

export const setLock = (personId: string, locked: boolean) => {
  const path = { params: { path: { personId } } };
  return locked
    ? call(api.POST('/api/people/{personId}/locks', path))
    : call(api.DELETE('/api/people/{personId}/locks', path));
};

export const addMembership = (membership: SaveMembership) => call(api.POST('/api/memberships', { body: membership }));
export const endMembership = (membershipId: string) =>
  call(api.DELETE('/api/memberships/{membershipId}', { params: { path: { membershipId } } }));
