import type { PackChange } from '../api';
import { formatDate } from '../format';
import { useT } from '../i18n';
import { ClauseQuote } from './clauses';
import { Notice } from './Notice';
import css from './ui.module.css';

/** A draft was moved to a newer version of its service item: what is different now. */
export function PackChangeNotice({ change }: { change: PackChange | null }) {
  const t = useT();
  if (!change) return null;
  return (
    <Notice tone="warn" title={change.sentence}>
      <p className={css.where}>
        {t('common.packChange.versions', {
          from: change.fromVersion,
          to: change.toVersion,
          date: formatDate(change.inForceFrom),
        })}
      </p>
      {change.differences.length > 0 && (
        <details>
          <summary>{t('common.packChange.differences', { n: change.differences.length })}</summary>
          <ul className={css.violations}>
            {change.differences.map((one, index) => (
              <li key={`${one.ref}-${index}`} className={css.violation}>
                <p>{one.text}</p>
                {one.clause && <ClauseQuote id={one.clause} />}
              </li>
            ))}
          </ul>
        </details>
      )}
    </Notice>
  );
}
