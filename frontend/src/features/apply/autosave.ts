import { useCallback, useEffect, useRef, useState } from 'react';
import { asProblem, type FormView } from '@/shared/api';
import { readForm, saveDraft } from './api';

export type SaveState =
  | { kind: 'saved'; at: string | null }
  | { kind: 'dirty' }
  | { kind: 'saving' }
  | { kind: 'failed' }
  | { kind: 'conflict'; theirs: FormView };

type Data = Record<string, unknown>;

const localKey = (caseNo: string, formId: string) => `banjian.form.${caseNo}.${formId}`;

/** What was typed but never reached the server: kept in this tab until it does. */
export function keptLocally(caseNo: string, formId: string): Data | null {
  const kept = sessionStorage.getItem(localKey(caseNo, formId));
  if (kept === null) return null;
  try {
    return JSON.parse(kept) as Data;
  } catch {
    return null;
  }
}

/**
 * Saves a form a second after the last change. Nothing typed is lost: until the server has it, it lies in the tab's
 * storage, and a newer version on the server is shown instead of overwritten.
 */
export function useAutosave(caseNo: string, form: FormView, delay = 1000) {
  const [state, setState] = useState<SaveState>({ kind: 'saved', at: form.savedAt });
  const version = useRef(form.version);
  const latest = useRef<Data | null>(null);
  const running = useRef<Promise<void> | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const formId = form.formId;
  const again = useRef<() => Promise<void>>(() => Promise.resolve());

  const send = useCallback(async (): Promise<void> => {
    if (running.current) await running.current;
    const data = latest.current;
    if (data === null) return;
    latest.current = null;
    setState({ kind: 'saving' });
    const work = saveDraft(caseNo, formId, data, version.current).then(
      (saved) => {
        version.current = saved.version;
        if (latest.current === null) {
          sessionStorage.removeItem(localKey(caseNo, formId));
          setState({ kind: 'saved', at: saved.savedAt });
        }
      },
      async (error: unknown) => {
        latest.current ??= data;
        const problem = asProblem(error);
        if (problem.status === 409) {
          const theirs = await readForm(caseNo, formId).catch(() => null);
          if (theirs) {
            setState({ kind: 'conflict', theirs });
            return;
          }
        }
        setState({ kind: 'failed' });
        if (problem.status === 0 || problem.status >= 500) {
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void again.current(), 5000);
        }
      },
    );
    running.current = work;
    await work;
    running.current = null;
  }, [caseNo, formId]);

  useEffect(() => {
    again.current = send;
  }, [send]);

  const change = useCallback(
    (data: Data) => {
      latest.current = data;
      sessionStorage.setItem(localKey(caseNo, formId), JSON.stringify(data));
      setState((now) => (now.kind === 'conflict' ? now : { kind: 'dirty' }));
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void send(), delay);
    },
    [caseNo, formId, delay, send],
  );

  /** Waits until everything typed is on the server; false where it did not get there. */
  const flush = useCallback(async (): Promise<boolean> => {
    clearTimeout(timer.current);
    await send();
    return latest.current === null;
  }, [send]);

  const keepMine = useCallback(
    (theirs: FormView) => {
      version.current = theirs.version;
      setState({ kind: 'dirty' });
      void send();
    },
    [send],
  );

  const takeTheirs = useCallback(() => {
    latest.current = null;
    sessionStorage.removeItem(localKey(caseNo, formId));
  }, [caseNo, formId]);

  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => {
      if (latest.current !== null) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
      clearTimeout(timer.current);
      if (latest.current !== null) void send();
    };
  }, [send]);

  return { state, change, flush, keepMine, takeTheirs };
}
