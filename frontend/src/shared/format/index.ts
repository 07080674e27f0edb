import type { TFunction } from 'i18next';

type Dateish = string | null | undefined;

const pad = (n: number) => String(n).padStart(2, '0');

/** The wall time of China of an instant, whatever zone the browser is in. */
function chinaParts(time: string): { date: string; clock: string } | null {
  const instant = Date.parse(time);
  if (Number.isNaN(instant)) return null;
  const shifted = new Date(instant + 8 * 3_600_000);
  return {
    date: `${shifted.getUTCFullYear()}-${pad(shifted.getUTCMonth() + 1)}-${pad(shifted.getUTCDate())}`,
    clock: `${pad(shifted.getUTCHours())}:${pad(shifted.getUTCMinutes())}`,
  };
}

/** 2026-11-22; a pure date stays as it is. */
export function formatDate(value: Dateish): string {
  if (!value) return '';
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return chinaParts(value)?.date ?? '';
}

/** 2026-11-22 10:32, Beijing time. */
export function formatDateTime(value: Dateish): string {
  if (!value) return '';
  const parts = chinaParts(value);
  return parts ? `${parts.date} ${parts.clock}` : '';
}

/** 10:32, Beijing time. */
export function formatClock(value: Dateish): string {
  return value ? (chinaParts(value)?.clock ?? '') : '';
}

/** 12,345.60 of a string in yuan; never through floating point. */
export function formatMoney(value: string | null | undefined): string {
  if (!value) return '';
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(value.trim());
  if (!match) return value;
  const [, sign, whole = '0', fraction = ''] = match;
  const grouped = whole.replace(/^0+(?=\d)/, '').replace(/\B(?=(\d{3})+$)/g, ',');
  return `${sign}${grouped}.${fraction.padEnd(2, '0').slice(0, 2)}`;
}

export function formatCount(value: number, capped = false): string {
  return capped ? `${value}+` : String(value).replace(/\B(?=(\d{3})+$)/g, ',');
}

export function formatBytes(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  if (bytes < 1024 * 1024) return `${(bytes / 1024).toFixed(0)} KB`;
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

export type DueLevel = 'none' | 'normal' | 'soon' | 'late';

/** Two working days or fewer is soon; a due date that has passed is late. */
export type DueState = 'NONE' | 'UNKNOWN' | 'STOPPED' | 'RUNNING' | 'TODAY' | 'OVERDUE';

export function dueLevel(workingDaysLeft: number | null | undefined, state?: DueState): DueLevel {
  if (state === 'OVERDUE') return 'late';
  if (state === 'TODAY' || state === 'UNKNOWN' || state === 'STOPPED') return 'soon';
  if (workingDaysLeft === null || workingDaysLeft === undefined) return 'none';
  if (workingDaysLeft < 0) return 'late';
  return workingDaysLeft <= 2 ? 'soon' : 'normal';
}

/** The state is the server's: on a rest day after the last day no working day has passed, and it is late all the same. */
export function dueText(t: TFunction, workingDaysLeft: number | null | undefined, state?: DueState): string {
  if (state === 'UNKNOWN') return t('common.due.unknown');
  if (state === 'STOPPED') return t('common.due.stopped');
  if (state === 'TODAY') return t('common.due.today');
  if (state === 'OVERDUE' && !workingDaysLeft) return t('common.due.over');
  if (workingDaysLeft === null || workingDaysLeft === undefined)
    return state === 'RUNNING' ? t('common.due.fixed') : t('common.due.none');
  if (workingDaysLeft < 0) return t('common.due.late', { n: -workingDaysLeft });
  if (workingDaysLeft === 0 && state === undefined) return t('common.due.today');
  return t('common.due.left', { n: workingDaysLeft });
}

/** 0 = Sunday. */
export function weekdayOf(date: string): number {
  const [y = 1970, m = 1, d = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(y, m - 1, d)).getUTCDay();
}

export function addDays(date: string, days: number): string {
  const [y = 1970, m = 1, d = 1] = date.split('-').map(Number);
  const moved = new Date(Date.UTC(y, m - 1, d + days));
  return `${moved.getUTCFullYear()}-${pad(moved.getUTCMonth() + 1)}-${pad(moved.getUTCDate())}`;
}
