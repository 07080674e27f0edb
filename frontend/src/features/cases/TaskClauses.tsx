import { useState } from 'react';
import type { ClauseView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { ClauseQuote } from '@/shared/ui';
import css from './cases.module.css';

/** The clauses that ask for this step, beside the step. */
export function TaskClauses({ clauses, shown = 2 }: { clauses: readonly ClauseView[]; shown?: number }) {
  const t = useT();
  const [all, setAll] = useState(false);
  if (clauses.length === 0) return null;
  return (
    <section aria-label={t('cases.task.clause')} className={css.block}>
      <h3 className={css.blockTitle}>{t('cases.task.clause')}</h3>
      <div className={css.clauses}>
        {(all ? clauses : clauses.slice(0, shown)).map((clause) => (
          <ClauseQuote key={clause.id} id={clause.id} text={clause.text} location={clause.location} />
        ))}
      </div>
      {clauses.length > shown && (
        <button type="button" className={css.link} onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? t('cases.task.clauseLess') : t('cases.task.clauseMore', { n: clauses.length })}
        </button>
      )}
    </section>
  );
}
