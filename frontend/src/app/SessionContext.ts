import { createContext, use } from 'react';
import type { MembershipView, SessionView } from '@/shared/api';

export interface Acting {
  session: SessionView;
  membership: MembershipView | undefined;
}

export const SessionContext = createContext<Acting | null>(null);

/** Who is signed in and in which office or organisation he acts; only inside the shell. */
export function useActing(): Acting {
  const acting = use(SessionContext);
  if (!acting) throw new Error('outside of the shell');
  return acting;
}
