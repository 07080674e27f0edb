import { expect, it } from 'vitest';
import { monthRows } from './year';

it('lays a month out in weeks and knows rest days from weekends', () => {
  const rows = monthRows(2021, 2, {
    year: 2021,
    known: true,
    source: '',
    days: [
      { date: '2021-02-07', kind: 'MAKE_UP_WORK', note: null },
      { date: '2021-02-11', kind: 'REST', note: '春节' },
    ],
  });
  const days = rows.flat().filter((day) => day !== null);
  expect(rows.every((row) => row.length === 7)).toBe(true);
  expect(days).toHaveLength(28);
  expect(rows[0]?.[1]?.date).toBe('2021-02-01');
  expect(days.find((day) => day.date === '2021-02-07')?.kind).toBe('makeUp');
  expect(days.find((day) => day.date === '2021-02-11')?.kind).toBe('rest');
  expect(days.find((day) => day.date === '2021-02-14')?.kind).toBe('weekend');
  expect(days.find((day) => day.date === '2021-02-15')?.kind).toBe('working');
});
