import { useSyncExternalStore } from 'react';

/** How the upload of one line of the checklist stands: it goes on, and its fault stays, while the page shows another step. */
export interface UploadState {
  percent: number | null;
  faults: readonly string[];
  error: unknown;
}

const idle: UploadState = { percent: null, faults: [], error: null };
const states = new Map<string, UploadState>();
const listeners = new Set<() => void>();

export function noteUpload(key: string, next: Partial<UploadState>): void {
  states.set(key, { ...(states.get(key) ?? idle), ...next });
  listeners.forEach((tell) => tell());
}

export function useUpload(key: string): UploadState {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => states.get(key) ?? idle,
  );
}
