import type { Texts } from '../texts';
import { count, plural } from './words';

export const casework: Texts['casework'] = {
  subject: ' ({{name}})',
  deadlines: 'Running deadlines',
  amounts: { claimed: 'Claimed', assessed: 'Assessed', approved: 'Approved', paid: 'Disbursed' },
  action: {
    title: 'What you can start',
    open: 'Start {{name}}',
    hint: '“{{name}}” is started by {{role}}. The reason goes into the case history, where the applicant can see it.',
    reason: 'Reason for starting it',
    reasonRequired: 'Give the reason for starting it',
    start: 'Start {{name}}',
    started: '{{name}} has been started. Go on in the inbox',
  },
  returnReason: 'Why you send it back, and what is needed',
  mineHere: `${count('step')} of this case ${plural('is', 'are')} yours`,
};
