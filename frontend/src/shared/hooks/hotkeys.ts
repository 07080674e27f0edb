import { useEffect, useRef, useSyncExternalStore } from 'react';

const storageName = 'banjian.shortcuts';
const listeners = new Set<() => void>();

export function shortcutsEnabled(): boolean {
  return localStorage.getItem(storageName) !== 'off';
}

/** WCAG 2.1.4: single-key shortcuts can be switched off. */
export function setShortcutsEnabled(enabled: boolean): void {
  localStorage.setItem(storageName, enabled ? 'on' : 'off');
  listeners.forEach((tell) => tell());
}

export function useShortcutsEnabled(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    shortcutsEnabled,
    () => true,
  );
}

const typing = 'input, textarea, select, [contenteditable="true"], [role="combobox"], [role="textbox"], .fjs-container';

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(typing) !== null;
}

/** The shortcut that a key press stands for, or null where it must be left alone. */
export function shortcutOf(event: KeyboardEvent): string | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented) return null;
  if (isTyping(event.target)) return null;
  if (
    event.key === 'Enter' &&
    event.target instanceof Element &&
    event.target.closest('button, a, summary, [role="tab"]')
  ) {
    return null;
  }
  return event.key.length === 1 ? event.key.toLowerCase() : event.key;
}

export type Hotkeys = Record<string, (event: KeyboardEvent) => void>;

/** Binds single keys to commands while the component is on the page and shortcuts are on. */
export function useHotkeys(hotkeys: Hotkeys, active = true): void {
  const latest = useRef(hotkeys);
  const enabled = useShortcutsEnabled();
  useEffect(() => {
    latest.current = hotkeys;
  });
  useEffect(() => {
    if (!active || !enabled) return;
    const listen = (event: KeyboardEvent) => {
      const key = shortcutOf(event);
      const command = key === null ? undefined : latest.current[key];
      if (!command || document.querySelector('.ant-modal-wrap:not([style*="display: none"])')) return;
      event.preventDefault();
      command(event);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [active, enabled]);
}
