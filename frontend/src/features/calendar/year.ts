import type { CalendarView } from '@/shared/api';
import { addDays, weekdayOf } from '@/shared/format';

export type DayKind = 'working' | 'weekend' | 'rest' | 'makeUp';

export interface Day {
  date: string;
  day: number;
  kind: DayKind;
  note: string | null;
}

/** The days of a month in rows of a calendar that begins on Sunday; null where the month has not begun. */
export function monthRows(year: number, month: number, calendar: CalendarView): (Day | null)[][] {
  const special = new Map(calendar.days.map((day) => [day.date, day]));
  const first = `${year}-${String(month).padStart(2, '0')}-01`;
  const cells: (Day | null)[] = Array.from({ length: weekdayOf(first) }, () => null);
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) {
    const given = special.get(date);
    const weekday = weekdayOf(date);
    const weekend = weekday === 0 || weekday === 6;
    const kind: DayKind = given ? (given.kind === 'REST' ? 'rest' : 'makeUp') : weekend ? 'weekend' : 'working';
    cells.push({ date, day: Number(date.slice(8)), kind, note: given?.note ?? null });
  }
  const rows: (Day | null)[][] = [];
  for (let at = 0; at < cells.length; at += 7) {
    const row = cells.slice(at, at + 7);
    rows.push([...row, ...Array.from({ length: 7 - row.length }, () => null)]);
  }
  return rows;
}
