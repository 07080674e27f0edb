import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isWorkday } from 'chinese-days';
import { describe, expect, it } from 'vitest';

interface Notice {
  year: number;
  rest: string[];
  makeUp: string[];
}

/** 元旦 01-01..01-03，春节 02-11..02-17 → every day of the year named there. */
function days(year: number, list: string): string[] {
  return list.split('，').flatMap((part) => {
    const found = /(\d\d-\d\d)(?:\.\.(\d\d-\d\d))?$/.exec(part.trim());
    if (!found) throw new Error(`not a day: ${part}`);
    const end = Date.parse(`${year}-${found[2] ?? found[1]}`);
    const between: string[] = [];
    for (let day = Date.parse(`${year}-${found[1]}`); day <= end; day += 86_400_000) {
      between.push(new Date(day).toISOString().slice(0, 10));
    }
    return between;
  });
}

/** The notices of the State Council that the platform ships; a later one of the same year replaces the earlier. */
function notices(): Map<number, Notice> {
  const file = readFileSync(join(__dirname, '../../../processes/common/calendar.yaml'), 'utf8');
  const byYear = new Map<number, Notice>();
  for (const entry of file.split(/^- /m).slice(1)) {
    const field = (name: string) => new RegExp(`^\\s*${name}: (.*)$`, 'm').exec(entry)?.[1] ?? '';
    const year = Number(field('year'));
    byYear.set(year, { year, rest: days(year, field('rest')), makeUp: days(year, field('makeUp')) });
  }
  return byYear;
}

describe('processes/common/calendar.yaml', () => {
  const shipped = notices();

  it('has the years 2019 to 2026', () => {
    expect([...shipped.keys()]).toEqual([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026]);
  });

  it.each([...shipped.values()])('agrees with chinese-days on every day of $year', ({ year, rest, makeUp }) => {
    const different: string[] = [];
    for (let day = Date.UTC(year, 0, 1); day < Date.UTC(year + 1, 0, 1); day += 86_400_000) {
      const date = new Date(day).toISOString().slice(0, 10);
      const weekend = [0, 6].includes(new Date(day).getUTCDay());
      const working = makeUp.includes(date) || (!weekend && !rest.includes(date));
      if (working !== isWorkday(date)) different.push(date);
    }
    expect(different).toEqual([]);
  });
});
