export { isTyping, setShortcutsEnabled, shortcutOf, useHotkeys, useShortcutsEnabled } from './hotkeys';
export type { Hotkeys } from './hotkeys';
export { useDraft } from './draft';
export { useMedia, usePhone } from './media';
export { useIdempotencyKey } from './idempotency';
export { useOnline } from './online';
export { useDebounced } from './debounced';
