import type { Texts } from '../texts';
import { count } from './words';

export const calendar: Texts['calendar'] = {
  title: 'Working calendar',
  lead: 'Deadlines follow the holidays published by the General Office of the State Council.',
  year: '{{year}}',
  previous: 'Previous year',
  next: 'Next year',
  source: 'Source: {{source}}',
  unknownTitle: 'The holidays of {{year}} have not been entered yet',
  unknownHint:
    'Deadlines that reach into this year cannot be computed. The system says so instead of guessing from weekends. Enter the holidays under “Registers” once they are published.',
  rest: 'R',
  makeUp: 'W',
  restLegend: 'Public holiday',
  makeUpLegend: 'Working weekend day',
  today: 'Today',
  month: '{{n, month}}',
  short: ['Su', 'Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa'],
  summary: `${count('public holiday', 'public holidays', 'rest')}, ${count('working weekend day', 'working weekend days', 'work')}`,
  date: 'Date',
  kind: 'Kind',
  note: 'Note',
  listTitle: 'Holidays and working weekend days',
};
