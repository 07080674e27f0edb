import { Checkbox, Input } from 'antd';
import { severityOf, type FindingView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { ClauseQuote, Tag } from '@/shared/ui';
import { severityOrder } from './decision';
import css from './cases.module.css';

interface FindingsProps {
  findings: readonly FindingView[];
  overruled?: Record<string, string>;
  onOverrule?: (findingId: string, reason: string | null) => void;
  checked?: boolean;
}

const tones = { reject: 'late', correct: 'soon', warn: 'brand' } as const;

/** What the rule tables raised: the sentence, the clause in its words, what would help; a warning can be overruled with a reason. */
export function Findings({ findings, overruled = {}, onOverrule, checked }: FindingsProps) {
  const t = useT();
  if (findings.length === 0) return null;
  const sorted = [...findings].sort((a, b) => severityOrder[severityOf(a)] - severityOrder[severityOf(b)]);
  return (
    <ul className={css.findings}>
      {sorted.map((finding) => {
        const reason = overruled[finding.id];
        const severity = severityOf(finding);
        const warn = severity === 'warn';
        return (
          <li key={finding.id} className={css.finding} data-code={finding.code}>
            <p className={css.findingHead}>
              <Tag tone={tones[severity]}>{t(`cases.findings.severity.${severity}`)}</Tag>
              <span>{finding.message}</span>
            </p>
            <ClauseQuote id={finding.clause} text={finding.clauseText} />
            {finding.remedy && <p className={css.soft}>{t('cases.findings.remedy', { text: finding.remedy })}</p>}
            {finding.state === 'OVERRULED' && finding.reason && (
              <p className={css.soft}>{`${t('cases.findings.overrule')}${t('common.colon')}${finding.reason}`}</p>
            )}
            {warn && onOverrule && (
              <div>
                <Checkbox
                  checked={reason !== undefined}
                  onChange={(event) => onOverrule(finding.id, event.target.checked ? '' : null)}
                >
                  {t('cases.findings.overrule')}
                </Checkbox>
                {reason !== undefined && (
                  <>
                    <Input.TextArea
                      value={reason}
                      autoSize={{ minRows: 2 }}
                      maxLength={500}
                      aria-label={t('cases.findings.overruleReason')}
                      placeholder={t('cases.findings.overruleReason')}
                      status={checked && !reason.trim() ? 'error' : undefined}
                      onChange={(event) => onOverrule(finding.id, event.target.value)}
                    />
                    {checked && !reason.trim() && <p className={css.fault}>{t('cases.findings.overruleRequired')}</p>}
                  </>
                )}
              </div>
            )}
            {!warn && onOverrule && <p className={css.soft}>{t('cases.findings.binding')}</p>}
          </li>
        );
      })}
    </ul>
  );
}
