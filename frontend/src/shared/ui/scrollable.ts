import { useEffect, useRef, useState, type RefObject } from 'react';

interface Scrollable {
  ref: RefObject<HTMLDivElement | null>;
  role?: 'region';
  tabIndex?: 0;
  'aria-label'?: string;
}

/** Makes a box reachable by keyboard, with a name, for as long as its content is wider than itself. */
export function useScrollable(label: string): Scrollable {
  const ref = useRef<HTMLDivElement>(null);
  const [wide, setWide] = useState(false);
  useEffect(() => {
    const box = ref.current;
    if (!box) return;
    const observer = new ResizeObserver(() => setWide(box.scrollWidth > box.clientWidth));
    observer.observe(box);
    if (box.firstElementChild) observer.observe(box.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return wide ? { ref, role: 'region', tabIndex: 0, 'aria-label': label } : { ref };
}
