import { queryOptions } from '@tanstack/react-query';
import { api, call, keys, queryClient, type SessionView } from '@/shared/api';
import { codeText } from '@/shared/i18n';

export const sessionQuery = queryOptions({
  queryKey: keys.session,
  queryFn: () => call(api.GET('/api/session')),
  staleTime: 60_000,
});

export const demoAccountsQuery = queryOptions({
  queryKey: keys.demoAccounts,
  queryFn: () => call(api.GET('/api/demo/accounts')),
  staleTime: Infinity,
  retry: false,
});

export const clockQuery = queryOptions({
  queryKey: keys.clock,
  queryFn: () => call(api.GET('/api/clock')),
  staleTime: 30_000,
});

/** Another person or membership sees another world: everything that was loaded is dropped. */
async function enter(session: SessionView): Promise<SessionView> {
  queryClient.setQueryData(keys.session, session);
  await queryClient.resetQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
  return session;
}

export async function signIn(login: string, password: string): Promise<SessionView> {
  // a first answer of the server brings the cookie of the cross-site check
  await call(api.GET('/api/session'));
  const signedIn = await call(api.POST('/api/session', { body: { login, password } }));
  // signing in renews the cookie; the next answer carries it
  const session = await call(api.GET('/api/session'));
  return enter(session.person ? session : signedIn);
}

export async function signOut(): Promise<void> {
  await call(api.DELETE('/api/session'));
  queryClient.clear();
}

export async function chooseMembership(membershipId: string): Promise<SessionView> {
  return enter(await call(api.PUT('/api/session/membership', { body: { membershipId } })));
}

export async function changePassword(oldPassword: string, newPassword: string): Promise<void> {
  await call(api.PUT('/api/session/password', { body: { oldPassword, newPassword } }));
  await queryClient.invalidateQueries({ queryKey: keys.session });
}

export async function moveClock(to: string): Promise<void> {
  const clock = await call(api.POST('/api/clock/moves', { body: { to } }));
  queryClient.setQueryData(keys.clock, clock);
  await queryClient.invalidateQueries({ predicate: (query) => query.queryKey[0] !== 'session' });
}

/** The role in which somebody acts, without the unit that the server may have put before it. */
export function roleOf(membership: { label: string; unitName: string; roles: readonly string[] }): string {
  const translated = membership.roles.map((role) => codeText('role', role));
  if (translated.length > 0 && !translated.includes(undefined)) return translated.join(', ');
  const rest = membership.label.startsWith(membership.unitName)
    ? membership.label.slice(membership.unitName.length)
    : membership.label;
  return rest.replace(/^[\s·]+/, '') || membership.label;
}

export function actingMembership(session: SessionView) {
  return session.memberships.find((membership) => membership.id === session.acting) ?? session.memberships[0];
}
