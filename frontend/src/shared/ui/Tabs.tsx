import { useId, useRef, type ReactNode } from 'react';
import css from './ui.module.css';

interface TabsProps<K extends string> {
  label: string;
  active: K;
  tabs: readonly { key: K; label: string }[];
  onChange: (key: K) => void;
  children: ReactNode;
}

/** Tabs that scroll sideways on a phone; arrow keys move between them as the ARIA pattern asks. */
export function Tabs<K extends string>({ label, active, tabs, onChange, children }: TabsProps<K>) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const go = (index: number) => {
    const next = tabs[(index + tabs.length) % tabs.length];
    if (!next) return;
    onChange(next.key);
    list.current?.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus();
  };
  const at = tabs.findIndex((tab) => tab.key === active);
  return (
    <>
      <div
        ref={list}
        className={css.tabs}
        role="tablist"
        aria-label={label}
        tabIndex={-1}
        onKeyDown={(event) => {
          const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
          if (target === undefined) return;
          event.preventDefault();
          go(target);
        }}
      >
        {tabs.map((tab) => (
          <button
            key={tab.key}
            type="button"
            role="tab"
            id={`${id}-${tab.key}`}
            data-tab={tab.key}
            className={[css.tab, tab.key === active ? css.tabOn : ''].join(' ')}
            aria-selected={tab.key === active}
            aria-controls={`${id}-panel`}
            tabIndex={tab.key === active ? 0 : -1}
            onClick={() => onChange(tab.key)}
          >
            {tab.label}
          </button>
        ))}
      </div>
      <div role="tabpanel" id={`${id}-panel`} aria-labelledby={`${id}-${active}`} className={css.tabPanel}>
        {children}
      </div>
    </>
  );
}
