import type { ReactNode } from 'react';
import { usePageTitle } from '../a11y';
import css from './ui.module.css';

interface PageProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

/** A page on the common grid: one first-level heading, its actions, then panels. */
export function Page({ title, lead, actions, children }: PageProps) {
  usePageTitle(title);
  return (
    <div className={css.page}>
      <div className={css.pageHead}>
        <div>
          <h1 className={css.pageTitle}>{title}</h1>
          {lead && <p className={css.pageLead}>{lead}</p>}
        </div>
        {actions && <div className={css.actions}>{actions}</div>}
      </div>
      {children}
    </div>
  );
}

interface PanelProps {
  title?: ReactNode;
  extra?: ReactNode;
  flush?: boolean;
  label?: string;
  id?: string;
  children: ReactNode;
}

export function Panel({ title, extra, flush, label, id, children }: PanelProps) {
  return (
    <section className={css.panel} aria-label={label ?? (typeof title === 'string' ? title : undefined)} id={id}>
      {(title || extra) && (
        <div className={css.panelHead}>
          {title && <h2 className={css.panelTitle}>{title}</h2>}
          {extra && <div className={css.actions}>{extra}</div>}
        </div>
      )}
      <div className={flush ? css.flush : css.panelBody}>{children}</div>
    </section>
  );
}
