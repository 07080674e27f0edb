/** The desks a person can have; the session says which. Order is the order of the rail. */
export const desks = [
  { id: 'applications', path: '/applications' },
  { id: 'inbox', path: '/inbox' },
  { id: 'cases', path: '/cases' },
  { id: 'payments', path: '/payments' },
  { id: 'registers', path: '/registers' },
  { id: 'calendar', path: '/calendar' },
  { id: 'policies', path: '/policies' },
  { id: 'identity', path: '/identity' },
  { id: 'audit', path: '/audit' },
  { id: 'invariants', path: '/invariants' },
] as const;

export type DeskId = (typeof desks)[number]['id'];

export function desksOf(ids: readonly string[]) {
  return desks.filter((desk) => ids.includes(desk.id));
}
