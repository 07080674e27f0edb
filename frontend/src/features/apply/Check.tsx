import { PrinterOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { FormSheet, type Data } from '@/forms';
import { severityOf, type FormView } from '@/shared/api';
import { useT } from '@/shared/i18n';
import { ClauseQuote, Loading, Notice, Panel, ProblemNotice, Tag } from '@/shared/ui';
import { findingsQuery, printUrl } from './api';
import css from './apply.module.css';

function Preview({ caseNo, labels }: { caseNo: string; labels: ReadonlyMap<string, string> }) {
  const t = useT();
  const findings = useQuery(findingsQuery(caseNo));
  if (findings.isPending) return <Loading rows={2} />;
  if (findings.error) return <ProblemNotice error={findings.error} labelOf={(field) => labels.get(field)} />;
  if (!findings.data || findings.data.length === 0) return <Notice tone="good" title={t('apply.findingsOk')} />;
  return (
    <Notice tone="warn" title={t('apply.findingsHint')}>
      <ul className={css.findings}>
        {findings.data.map((finding) => (
          <li key={finding.id} className={css.finding} data-code={finding.code}>
            <p>
              <Tag
                tone={severityOf(finding) === 'reject' ? 'late' : severityOf(finding) === 'correct' ? 'soon' : 'brand'}
              >
                {t(`cases.findings.severity.${severityOf(finding)}`)}
              </Tag>{' '}
              {finding.message}
            </p>
            <ClauseQuote id={finding.clause} text={finding.clauseText} />
            {finding.remedy && <p className={css.soft}>{t('cases.findings.remedy', { text: finding.remedy })}</p>}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

interface CheckProps {
  caseNo: string;
  /** The step, for one that has no form to be read once more. */
  step: string;
  forms: readonly FormView[];
  filled: Readonly<Record<string, Data>>;
  labels: ReadonlyMap<string, string>;
  missing: number;
}

/** Before the step is handed in: what the rules say already, and what is handed in, to be read once more. */
export function Check({ caseNo, step, forms, filled, labels, missing }: CheckProps) {
  const t = useT();
  return (
    <>
      {forms.some((form) => form.editable) ? (
        <>
          <Preview caseNo={caseNo} labels={labels} />
          <Panel title={t('apply.summary')}>
            <p className={css.soft}>{t('apply.summaryHint')}</p>
            {forms
              .filter((form) => form.editable || Object.keys(form.data).length > 0)
              .map((form) => (
                <div key={form.formId} className={css.summary}>
                  <div className={css.formBar}>
                    <h3 className={css.formTitle}>{form.title}</h3>
                    <a href={printUrl(caseNo, form.formId)} target="_blank" rel="noreferrer">
                      <PrinterOutlined aria-hidden="true" /> {t('apply.preview')}
                    </a>
                  </div>
                  <FormSheet schema={form.schema} data={filled[form.formId] ?? form.data} />
                </div>
              ))}
          </Panel>
        </>
      ) : (
        <Panel title={t('apply.check')}>
          <p>{t('apply.submitStep', { step })}</p>
        </Panel>
      )}
      {missing > 0 && <Notice tone="warn" title={t('apply.submitMissing', { n: missing })} />}
    </>
  );
}
