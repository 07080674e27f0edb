import { useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';

interface Scrollable {
  ref: RefObject<HTMLDivElement | null>;
  role?: 'region';
  tabIndex?: 0;
  'aria-label'?: string;
}

/** Whether a box is narrower than so many pixels; measured before it is shown, and again when it changes. */
export function useNarrow(ref: RefObject<HTMLElement | null>, least: number): boolean {
  const [narrow, setNarrow] = useState(false);
  useLayoutEffect(() => {
    const box = ref.current;
    if (!box) return;
    const measure = () => setNarrow(box.clientWidth < least);
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(box);
    return () => observer.disconnect();
  }, [ref, least]);
  return narrow;
}

/** Makes a box reachable by keyboard, with a name, for as long as its content is larger than itself. */
export function useScrollable(label: string): Scrollable {
  const ref = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const observer = new ResizeObserver(() =>
      setWide(
        box.scrollWidth > box.clientWidth ||
          (box.scrollHeight > box.clientHeight && getComputedStyle(box).overflowY === 'auto'),
      ),
    );
    observer.observe(box);
    for (const child of box.children) observer.observe(child);
    return () => observer.disconnect();
  }, []);
  return wide ? { ref, role: 'region', tabIndex: 0, 'aria-label': label } : { ref };
}
