import { apply } from './apply';
import { audit } from './audit';
import { calendar } from './calendar';
import { cases } from './cases';
import { casework } from './casework';
import { common } from './common';
import { help } from './help';
import { home } from './home';
import { inbox } from './inbox';
import { inspections } from './inspections';
import { materials } from './materials';
import { notices } from './notices';
import { money } from './money';
import { people } from './people';
import { policies } from './policies';
import { problems } from './problems';
import { registers } from './registers';
import { rosters } from './rosters';
import { session } from './session';
import { shell } from './shell';
import { training } from './training';

export { bpmnIoTexts } from './bpmnIo';
export { formJsTexts } from './formJs';

/** Every text of the product; another language is a second object of the same shape. */
export const zhCN = {
  apply,
  audit,
  calendar,
  cases,
  casework,
  common,
  help,
  home,
  inbox,
  inspections,
  materials,
  money,
  notices,
  people,
  policies,
  problems,
  registers,
  rosters,
  session,
  shell,
  training,
} as const;
