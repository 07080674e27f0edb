/** Query keys, so that a command knows what it makes stale. */
export const keys = {
  session: ['session'] as const,
  clock: ['clock'] as const,
  demoAccounts: ['demo-accounts'] as const,
  serviceItems: ['service-items'] as const,
  cases: ['cases'] as const,
  caseFile: (caseNo: string) => ['cases', 'one', caseNo] as const,
  casePart: (caseNo: string, part: string) => ['cases', 'one', caseNo, part] as const,
  task: (taskId: string) => ['tasks', taskId] as const,
  inbox: ['inbox'] as const,
  inboxCounts: ['inbox', 'counts'] as const,
  payments: ['payments'] as const,
  registers: ['registers'] as const,
  calendar: (year: number) => ['calendar', year] as const,
  people: ['people'] as const,
  policies: ['policies'] as const,
};
