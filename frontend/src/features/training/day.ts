import type { RecordDay, TrainingDayView } from '@/shared/api';

/** What somebody has written of a day and not saved yet; hours stay texts, so that nothing is rounded on the way. */
export interface DayDraft {
  version: number;
  held: boolean;
  sessions: { hours: string; content: string }[];
  /** Row id → hours of his own, empty when he was there the whole day. */
  present: Record<string, string>;
  reason: string;
  photoReason: string;
  correction: string;
}

export const hoursText = (value: number | string | null | undefined) =>
  value === null || value === undefined ? '' : String(Number(value));

export function draftOf(day: TrainingDayView, everybody: readonly string[]): DayDraft {
  const recorded = day.version > 0;
  return {
    version: day.version,
    held: day.state !== 'NOT_HELD',
    sessions: recorded
      ? day.sessions.map((session) => ({ hours: hoursText(session.hours), content: session.content ?? '' }))
      : [{ hours: hoursText(day.plannedHours), content: '' }],
    present: recorded
      ? Object.fromEntries(day.present.map((person) => [person.rowId, hoursText(person.hours)]))
      : Object.fromEntries(everybody.map((rowId) => [rowId, ''])),
    reason: day.reason ?? '',
    photoReason: day.photoReason ?? '',
    correction: '',
  };
}

/** Half hours as whole numbers, exact; NaN for what is no class hour. */
const halves = (text: string) => (/^\d+([.]5|[.]0)?$/.test(text.trim()) ? Math.round(Number(text) * 2) : Number.NaN);

export function totalHours(sessions: readonly { hours: string }[]): number {
  return sessions.reduce((sum, session) => sum + halves(session.hours), 0) / 2;
}

export type ReasonWhy = 'outside' | 'above' | 'notHeld';

/** Why the day needs a reason; null when it is as planned. */
export function needsReason(draft: DayDraft, plannedHours: number | string | null): ReasonWhy | null {
  if (!draft.held) return 'notHeld';
  if (plannedHours === null) return 'outside';
  return totalHours(draft.sessions) > Number(plannedHours) ? 'above' : null;
}

const orNull = (text: string) => (text.trim() === '' ? null : text.trim());

export function toRecord(date: string, draft: DayDraft): RecordDay {
  return {
    date,
    version: draft.version,
    held: draft.held,
    sessions: draft.held
      ? draft.sessions.map((session) => ({ hours: Number(session.hours), content: orNull(session.content) }))
      : [],
    present: draft.held
      ? Object.entries(draft.present).map(([rowId, hours]) => ({ rowId, hours: hours === '' ? null : Number(hours) }))
      : [],
    reason: orNull(draft.reason),
    photoReason: orNull(draft.photoReason),
    correction: draft.version > 0 ? orNull(draft.correction) : null,
  };
}

/** Row ids that only one of the two has. */
export function presenceDifference(stored: TrainingDayView, draft: DayDraft) {
  const there = new Set(stored.present.map((person) => person.rowId));
  return {
    onlyStored: [...there].filter((rowId) => !(rowId in draft.present)),
    onlyYours: Object.keys(draft.present).filter((rowId) => !there.has(rowId)),
  };
}
