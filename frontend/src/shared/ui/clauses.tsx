import { createContext, useContext, type ReactNode } from 'react';
import type { ClauseView } from '../api';
import { useT } from '../i18n';
import css from './ui.module.css';

const ClauseContext = createContext<ReadonlyMap<string, ClauseView>>(new Map());

/** Makes the texts of a procedure's clauses known to everything inside. */
export function ClauseTexts({ clauses, children }: { clauses: readonly ClauseView[]; children: ReactNode }) {
  return <ClauseContext value={new Map(clauses.map((clause) => [clause.id, clause]))}>{children}</ClauseContext>;
}

export function useClause(id: string | null | undefined): ClauseView | undefined {
  const known = useContext(ClauseContext);
  return id ? known.get(id) : undefined;
}

interface ClauseQuoteProps {
  id: string;
  text?: string;
  location?: string;
}

/** A clause in its own words, with where it stands. */
export function ClauseQuote({ id, text, location }: ClauseQuoteProps) {
  const t = useT();
  const known = useClause(id);
  const words = text || known?.text;
  return (
    <blockquote className={css.clause}>
      <p className={css.clauseHead}>
        <span>{location ?? known?.location ?? t('common.clause')}</span>
        {known ? (
          <a
            className={css.clauseId}
            href={`/policies/${id.split('-')[0] ?? ''}#${id}`}
            target="_blank"
            rel="noreferrer"
          >
            {id}
            <span className="bj-hidden">{t('common.clauseOpens')}</span>
          </a>
        ) : (
          <span className={css.clauseId}>{id}</span>
        )}
      </p>
      {words && <p className={css.clauseText}>{words}</p>}
    </blockquote>
  );
}
