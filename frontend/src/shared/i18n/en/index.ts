import components from 'antd/locale/en_GB';
import 'dayjs/locale/en-gb';
import type { Words } from '../index';
import { apply } from './apply';
import { audit } from './audit';
import { bpmnIoTexts } from './bpmnIo';
import { calendar } from './calendar';
import { cases } from './cases';
import { casework } from './casework';
import { codes } from './codes';
import { common } from './common';
import { formJsTexts } from './formJs';
import { help } from './help';
import { home } from './home';
import { inbox } from './inbox';
import { inspections } from './inspections';
import { materials } from './materials';
import { money } from './money';
import { notices } from './notices';
import { people } from './people';
import { policies } from './policies';
import { problems } from './problems';
import { registers } from './registers';
import { rosters } from './rosters';
import { session } from './session';
import { shell } from './shell';
import { training } from './training';

/** The product in English. What an office says stays in Chinese: it is the legal text. */
export const en: Words = {
  text: {
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
  },
  formJs: formJsTexts,
  bpmnIo: bpmnIoTexts,
  codes,
  components,
};
