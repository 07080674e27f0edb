import { useState } from 'react';

function read<T>(key: string, initial: T): T {
  try {
    const kept = sessionStorage.getItem(key);
    return kept === null ? initial : (JSON.parse(kept) as T);
  } catch {
    return initial;
  }
}

/** Text that survives a reload and an expired session of this tab; the caller forgets it once the server has it. */
export function useDraft<T>(name: string, initial: T): [T, (next: T) => void, () => void] {
  const key = `banjian.draft.${name}`;
  const [state, setState] = useState<{ key: string; value: T }>(() => ({ key, value: read(key, initial) }));
  let value = state.value;
  if (state.key !== key) {
    value = read(key, initial);
    setState({ key, value });
  }
  return [
    value,
    (next) => {
      sessionStorage.setItem(key, JSON.stringify(next));
      setState({ key, value: next });
    },
    () => {
      sessionStorage.removeItem(key);
      setState({ key, value: initial });
    },
  ];
}
