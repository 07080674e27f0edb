import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api, call, keys, queryClient, type MembershipView } from '@/shared/api';
import { codeText } from '@/shared/i18n';
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

export const waitingQuery = queryOptions({
  queryKey: [...keys.people, 'waiting'],
  queryFn: () => call(api.GET('/api/memberships')),
});

/** The unit once, then as what one acts there. */
export function membershipLabel({ label, unitName, roles }: Pick<MembershipView, 'label' | 'unitName' | 'roles'>) {
  const translated = roles.map((role) => codeText('role', role));
  if (translated.length > 0 && !translated.includes(undefined)) return `${unitName} · ${translated.join(', ')}`;
  return label.startsWith(unitName) ? label : `${unitName} · ${label}`;
}

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
export const approveMembership = (membershipId: string) =>
  call(api.POST('/api/memberships/{membershipId}/approvals', { params: { path: { membershipId } } }));

export const saveOffice = (officeId: string | null, office: components['schemas']['SaveOffice']) =>
  officeId === null
    ? call(api.POST('/api/offices', { body: office }))
    : call(api.PUT('/api/offices/{officeId}', { params: { path: { officeId } }, body: office }));

export const saveOrganisation = (
  organisationId: string | null,
  organisation: components['schemas']['SaveOrganisation'],
) =>
  organisationId === null
    ? call(api.POST('/api/organisations', { body: organisation }))
    : call(
        api.PUT('/api/organisations/{organisationId}', { params: { path: { organisationId } }, body: organisation }),
      );
