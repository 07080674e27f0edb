import type { Texts } from '../texts';
import { count, plural } from './words';

export const home: Texts['home'] = {
  title: 'Applications',
  lead: `{{unit}}: ${count('case')} ${plural('waits', 'wait')} for you today.`,
  leadNone: '{{unit}}: no case waits for you.',
  waits: 'Waiting for you',
  waitsEmpty: 'No case waits for you',
  waitsEmptyHint:
    'When an office asks for a correction, or it is your turn to hand something in, the case appears here.',
  runs: 'Cases in progress',
  runsEmpty: 'No cases in progress',
  runsEmptyHint: 'Here you see how far each submitted case has come: its step, who has it and when it is due.',
  ended: 'Closed cases',
  can: 'What you can apply for',
  canEmpty: 'There is nothing to apply for at the moment',
  canEmptyHint: 'Service items appear here once they are in force.',
  continue: 'Continue',
  correct: 'Correct',
  view: 'View progress',
  start: 'Start application',
  startable: 'You can apply',
  notStartable: 'You cannot apply yet',
  inForce: 'In force {{from}} to {{to}}',
  inForceOpen: 'In force from {{from}}',
  version: 'Version {{version}}',
  now: 'Current step',
  by: 'with {{unit}}',
};
