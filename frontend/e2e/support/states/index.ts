import type { Cases } from '../furnish';
import { applyStates } from './apply';
import { caseStates } from './cases';
import { inboxStates } from './inbox';
import { peopleStates } from './people';
import { registerStates } from './registers';
import { sessionStates } from './session';
import type { State } from './state';

/** Every page in its states: with data, empty, failing or refused, and with whatever it can open. */
export function statesOf(cases: Cases, place: number): State[] {
  const [draft = '', returned = ''] = [cases.drafts[place], cases.returneds[place]];
  return [
    ...sessionStates(draft),
    ...applyStates(draft, returned, cases.waiting),
    ...inboxStates(cases),
    ...caseStates(cases, returned),
    ...registerStates(),
    ...peopleStates(cases.passed),
  ];
}
