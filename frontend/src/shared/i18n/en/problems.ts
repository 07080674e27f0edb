import type { Texts } from '../texts';
import { count } from './words';

export const problems: Texts['problems'] = {
  OFFLINE:
    'Cannot reach the server, so nothing was submitted. Check your connection and try again. What you typed is still on this page.',
  UNEXPECTED:
    'The system could not finish this, and nothing was submitted. Try again later. If it fails again, contact the system administrator.',
  NOT_SIGNED_IN: 'Your session has ended. Sign in again. What you typed is still on this page.',
  FORBIDDEN: 'Your current role cannot do this.',
  NOT_FOUND: 'Not found, or outside what your current role handles.',
  TOO_LARGE: 'The file is too large and was not uploaded. Make it smaller and upload it again.',
  where: 'Where',
  row: 'Row {{n}}',
  remedy: 'What to do',
  violations: `${count('problem')} to fix`,
  handled: 'Somebody else has dealt with this. The list has been refreshed.',
};
