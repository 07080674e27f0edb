import { describe, expect, it } from 'vitest';
import { i18n } from '@/shared/i18n';
import {
  addDays,
  dueLevel,
  dueText,
  formatBytes,
  formatCount,
  formatDate,
  formatDateTime,
  formatMoney,
  weekdayOf,
} from '.';

describe('money', () => {
  it.each([
    ['1234567.5', '1,234,567.50'],
    ['0.00', '0.00'],
    ['-46000.00', '-46,000.00'],
    ['9007199254740993.01', '9,007,199,254,740,993.01'],
    [null, ''],
    ['not money', 'not money'],
  ])('%s is shown as %s', (value, shown) => expect(formatMoney(value)).toBe(shown));
});

describe('time is Beijing time whatever zone the browser is in', () => {
  it('shows an instant given in another offset', () => {
    expect(formatDateTime('2021-08-02T01:40:00Z')).toBe('2021-08-02 09:40');
    expect(formatDateTime('2021-12-31T23:30:00+08:00')).toBe('2021-12-31 23:30');
    expect(formatDate('2021-12-31T16:30:00Z')).toBe('2022-01-01');
  });
  it('leaves a date a date', () => expect(formatDate('2021-08-02')).toBe('2021-08-02'));
  it('goes over months and leap days', () => {
    expect(addDays('2021-08-31', 1)).toBe('2021-09-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(weekdayOf('2021-08-02')).toBe(1);
  });
});

describe('due', () => {
  it.each([
    [null, 'none', '没有规定期限'],
    [-2, 'late', '逾期 2 个工作日'],
    [0, 'soon', '今日到期'],
    [2, 'soon', '剩 2 个工作日'],
    [3, 'normal', '剩 3 个工作日'],
  ])('%s working days left', (left, level, text) => {
    expect(dueLevel(left)).toBe(level);
    expect(dueText(i18n.t, left)).toBe(text);
  });

  it.each([
    [null, 'NONE', 'none', '没有规定期限'],
    [null, 'UNKNOWN', 'soon', '期限未定'],
    [null, 'STOPPED', 'soon', '暂停计算（补正中）'],
    [null, 'RUNNING', 'none', '期限已定'],
    [0, 'RUNNING', 'soon', '剩 0 个工作日'],
    [0, 'TODAY', 'soon', '今日到期'],
    [0, 'OVERDUE', 'late', '已逾期'],
    [-3, 'OVERDUE', 'late', '逾期 3 个工作日'],
  ] as const)('%s working days left in state %s', (left, state, level, text) => {
    expect(dueLevel(left, state)).toBe(level);
    expect(dueText(i18n.t, left, state)).toBe(text);
  });
});

it('says how many and how big', () => {
  expect(formatCount(1000, true)).toBe('1000+');
  expect(formatCount(12345)).toBe('12,345');
  expect(formatBytes(31457280)).toBe('30.0 MB');
});
