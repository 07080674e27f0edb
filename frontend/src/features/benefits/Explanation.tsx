import type { EntitlementView } from '@/shared/api';
import { formatDate, formatDateTime, formatMoney } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { ClauseQuote } from '@/shared/ui';
import css from './benefits.module.css';

/** One person's yuan, said from the stored evaluation: facts, row, clauses, versions, who confirmed. */
export function Explanation({ row }: { row: EntitlementView }) {
  const t = useT();
  return (
    <div className={css.how}>
      <p>{row.sentence}</p>
      <dl>
        {row.inputs.map((input) => (
          <div key={input.name} style={{ display: 'contents' }}>
            <dt>{input.label}</dt>
            <dd>{input.value}</dd>
          </div>
        ))}
        <dt>{t('money.benefits.rule')}</dt>
        <dd>
          {t('money.benefits.ruleText', { table: row.decisionName, row: row.ruleRow, text: row.ruleText })}
          {t('common.inBrackets', { text: `${formatMoney(row.rate)} ${t('money.yuan')}` })}
        </dd>
        {row.benefitState && (
          <>
            <dt>{t('money.benefits.register')}</dt>
            <dd>{t(`money.benefits.registerState.${row.benefitState as 'RESERVED' | 'PAID' | 'RELEASED'}`)}</dd>
          </>
        )}
        <dt>{t('money.benefits.confirmed')}</dt>
        <dd>{row.confirmedBy ?? t('money.benefits.notConfirmed')}</dd>
      </dl>
      {row.findings.map((finding) => (
        <p key={finding.code}>
          {finding.text} <ClauseQuote id={finding.clause} />
        </p>
      ))}
      {row.exclusion && (
        <p>
          {t('money.benefits.excludedBy', {
            by: row.exclusion.by,
            at: formatDateTime(row.exclusion.at),
            reason: row.exclusion.reasonText,
          })}
          {row.exclusion.note}
        </p>
      )}
      {row.clauses.map((clause) => (
        <ClauseQuote key={clause.id} id={clause.id} />
      ))}
      <p className={css.soft}>
        {t('money.benefits.version', {
          pack: row.packVersion,
          table: row.decisionVersion,
          at: formatDate(row.evaluatedAt),
        })}
      </p>
    </div>
  );
}
