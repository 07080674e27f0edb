import type { Texts } from '../texts';
import { count } from './words';

export const common: Texts['common'] = {
  product: 'Banjian',
  skip: 'Skip to main content',
  retry: 'Reload',
  save: 'Save',
  search: 'Search',
  reset: 'Clear filters',
  more: 'Show more',
  home: 'Home',
  publicNotices: 'Public notices',
  download: 'Download',
  yes: 'Yes',
  no: 'No',
  all: 'All',
  actions: 'Actions',
  money: '{{amount}} yuan',
  listSeparator: ', ',
  colon: ': ',
  comma: ', ',
  inBrackets: ' ({{text}})',
  total: count('case'),
  loading: 'Loading',
  due: {
    none: 'No deadline set',
    unknown: 'Deadline not known yet',
    stopped: 'Time stopped (under correction)',
    over: 'Overdue',
    fixed: 'Deadline set',
    late: `${count('working day')} late`,
    today: 'Due today',
    left: `${count('working day')} left`,
    on: 'by {{date}}',
  },
  weekdays: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
  status: { DRAFT: 'Draft', OPEN: 'In progress', CORRECTING: 'Under correction', CLOSED: 'Closed' },
  stageState: { DONE: 'Done', CURRENT: 'Current', AHEAD: 'Not started' },
  clause: 'Clause',
  clauseOpens: ' (opens the policy clauses in a new window)',
  packChange: {
    versions:
      'You started on version {{from}}; version {{to}} applies from {{date}}. Everything you filled in that is still needed has been kept. Check it before you submit.',
    differences: `${count('difference')} in the new version`,
  },
  states: {
    loading: 'Loading, please wait',
    errorTitle: 'This did not load',
    errorHint:
      'The system could not get the data. Reload the page. If it fails again, give the trace number below to the system administrator.',
    offlineTitle: 'Cannot reach the server',
    offlineHint:
      'Check your connection. What you typed is still on this page, and you can go on once you are connected.',
    forbiddenTitle: 'You cannot see this page',
    forbiddenHint:
      'Your current role cannot open this page. If you have several roles, switch at the top of the page. To get access, ask the administrator of your unit.',
    notFoundTitle: 'Not found',
    notFoundHint:
      'This page does not exist or is outside what your current role handles. Check the case number, or switch role and try again.',
    crashTitle: 'Something went wrong on this page',
    crashHint: 'The page did not show properly. What you saved is safe. Reload the page to go on.',
    reload: 'Reload the page',
    trace: 'Trace number {{id}}',
  },
  preview: {
    title: 'Preview',
    page: 'Page {{n}} of {{total}}',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    none: 'This kind of file cannot be previewed. Download it to view it.',
    failed: 'The file did not open and may be damaged. Download it to view it.',
  },
};
