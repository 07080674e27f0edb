import { useQuery } from '@tanstack/react-query';
import { Button, Input } from 'antd';
import { useMemo, useState } from 'react';
import type { DocumentView, EvaluationView, FormView, TimelineEntry } from '@/shared/api';
import { formatDateTime } from '@/shared/format';
import { useT } from '@/shared/i18n';
import { FormSheet, type Marking } from '@/forms';
import { Await, ClauseQuote, Empty, FilePreview, Tag } from '@/shared/ui';
import { clausesQuery, documentsQuery, evaluationsQuery, formsQuery, timelineQuery } from './api';
import { useRevealing } from './Reveal';
import css from './cases.module.css';

interface FilledFormProps {
  caseNo: string;
  form: FormView;
  marking?: Marking;
  named?: boolean;
  /** Whether who looks holds a task of the case and may ask for the full value of what is masked. */
  mayReveal?: boolean;
}

export function FilledForm({ caseNo, form, marking, named, mayReveal = false }: FilledFormProps) {
  const t = useT();
  const [revealing, dialog] = useRevealing(caseNo, form.formId, mayReveal);
  return (
    <>
      {named && <h3 className={css.blockTitle}>{form.title}</h3>}
      <p className={css.soft}>
        {t('cases.formVersion', { n: form.version, state: t(`cases.formState.${form.state}`) })}
        {form.savedBy && ` · ${form.savedBy} ${formatDateTime(form.savedAt)}`}
      </p>
      <FormSheet schema={form.schema} data={form.data} marking={marking} revealing={revealing} />
      {dialog}
    </>
  );
}

/** All forms that have been filled in, to be read. */
export function Forms({ caseNo }: { caseNo: string }) {
  const t = useT();
  const forms = useQuery(formsQuery(caseNo));
  return (
    <Await
      query={forms}
      isEmpty={(list) => list.length === 0}
      empty={<Empty small title={t('cases.noForms')} hint={t('cases.noFormsHint')} />}
    >
      {(list) =>
        list
          .filter((form) => Object.keys(form.data).length > 0)
          .map((form) => (
            <section key={form.formId} className={css.stack} aria-label={form.title}>
              <FilledForm caseNo={caseNo} form={form} named />
            </section>
          ))
      }
    </Await>
  );
}

const contentUrl = (document: DocumentView, format: 'pdf' | 'docx') =>
  `/api/documents/${encodeURIComponent(document.id)}/content?format=${format}`;

export function DocumentsTab({ caseNo }: { caseNo: string }) {
  const t = useT();
  const documents = useQuery(documentsQuery(caseNo));
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <Await
      query={documents}
      isEmpty={(list) => list.length === 0}
      empty={<Empty title={t('cases.documents.empty')} hint={t('cases.documents.emptyHint')} />}
    >
      {(list) => {
        const shown = list.find((one) => one.id === chosen) ?? list[0];
        return (
          <div className={css.documents}>
            <ul className={css.documentList} aria-label={t('cases.documents.list')}>
              {list.map((document) => (
                <li
                  key={document.id}
                  className={[css.document, document.id === shown?.id ? css.documentOn : ''].join(' ')}
                >
                  <button
                    type="button"
                    className={css.documentName}
                    aria-current={document.id === shown?.id}
                    aria-label={t('cases.documents.open', { title: document.title, n: document.copyNo })}
                    onClick={() => setChosen(document.id)}
                  >
                    <strong>{document.title}</strong>
                    <span className={css.soft}>
                      {t('cases.documents.copy', { n: document.copyNo, total: document.copies })} ·{' '}
                      {t('cases.documents.recipient', { name: document.recipient })}
                    </span>
                    <span className={css.soft}>{formatDateTime(document.createdAt)}</span>
                  </button>
                  <span className={css.documentLinks}>
                    <Button size="small" href={contentUrl(document, 'pdf')} download={`${document.title}.pdf`}>
                      {t('cases.documents.pdf')}
                    </Button>
                    <Button size="small" href={contentUrl(document, 'docx')} download={`${document.title}.docx`}>
                      {t('cases.documents.word')}
                    </Button>
                  </span>
                  <span className={css.hash} title={document.sha256}>
                    {t('cases.documents.hash', { hash: document.sha256.slice(0, 16) })}
                  </span>
                </li>
              ))}
            </ul>
            {shown && (
              <FilePreview
                key={shown.id}
                file={{ url: contentUrl(shown, 'pdf'), name: shown.title, mediaType: 'application/pdf' }}
              />
            )}
          </div>
        );
      }}
    </Await>
  );
}

function Evaluation({ evaluation }: { evaluation: EvaluationView }) {
  const t = useT();
  return (
    <details className={css.evaluation}>
      <summary>
        <strong>{evaluation.name}</strong> <span className={css.soft}>{formatDateTime(evaluation.at)}</span>
      </summary>
      <p className={css.soft}>{t('cases.timeline.inputs')}</p>
      <dl className={css.inputs}>
        {evaluation.inputs.map((input) => (
          <div key={input.name}>
            <dt>{input.label || input.name}</dt>
            <dd>{input.value}</dd>
          </div>
        ))}
      </dl>
      {evaluation.hits.length === 0 && <p>{t('cases.timeline.noHit')}</p>}
      {evaluation.hits.map((hit) => (
        <div key={hit.row} className={css.hit}>
          <p>
            <Tag tone="brand">{t('cases.timeline.rule', { n: hit.row })}</Tag> {hit.description}
          </p>
          {hit.clauses.map((clause) => (
            <ClauseQuote key={clause} id={clause} />
          ))}
        </div>
      ))}
    </details>
  );
}

function Entry({ entry }: { entry: TimelineEntry }) {
  const t = useT();
  return (
    <li className={css.entry}>
      <p className={css.entryHead}>
        <time dateTime={entry.at}>{formatDateTime(entry.at)}</time>
        <span className={css.soft}>{[entry.unitName, entry.actor].filter(Boolean).join(' · ')}</span>
      </p>
      <p>
        {entry.stepName && <strong>{entry.stepName} </strong>}
        {entry.text}
      </p>
      {entry.opinion && (
        <p className={css.opinion}>
          <span className={css.soft}>
            {t('cases.timeline.opinion')}
            {t('common.colon')}
          </span>
          {entry.opinion}
        </p>
      )}
      {entry.clause && <ClauseQuote id={entry.clause} />}
    </li>
  );
}

export function TimelineTab({ caseNo }: { caseNo: string }) {
  const t = useT();
  const timeline = useQuery(timelineQuery(caseNo));
  const evaluations = useQuery(evaluationsQuery(caseNo));
  return (
    <div className={css.timelineGrid}>
      <Await
        query={timeline}
        isEmpty={(list) => list.length === 0}
        empty={<Empty title={t('cases.timeline.empty')} hint={t('cases.timeline.emptyHint')} />}
      >
        {(list) => (
          <ol className={css.timeline}>
            {list.map((entry, index) => (
              <Entry key={`${entry.at}-${index}`} entry={entry} />
            ))}
          </ol>
        )}
      </Await>
      {evaluations.data && evaluations.data.length > 0 && (
        <section className={css.block} aria-label={t('cases.timeline.decisions')}>
          <h3 className={css.blockTitle}>{t('cases.timeline.decisions')}</h3>
          <p className={css.soft}>{t('cases.timeline.decisionsHint')}</p>
          {evaluations.data.map((evaluation) => (
            <Evaluation key={evaluation.id} evaluation={evaluation} />
          ))}
        </section>
      )}
    </div>
  );
}

export function ClausesTab({ caseNo }: { caseNo: string }) {
  const t = useT();
  const clauses = useQuery(clausesQuery(caseNo));
  const [search, setSearch] = useState('');
  const found = useMemo(
    () =>
      (clauses.data ?? []).filter((clause) => `${clause.id} ${clause.location} ${clause.text}`.includes(search.trim())),
    [clauses.data, search],
  );
  return (
    <Await
      query={clauses}
      isEmpty={(list) => list.length === 0}
      empty={<Empty title={t('cases.clauses.empty')} hint={t('cases.clauses.emptyHint')} />}
    >
      {() => (
        <div className={css.stack}>
          <Input
            allowClear
            value={search}
            onChange={(event) => setSearch(event.target.value)}
            placeholder={t('cases.clauses.search')}
            aria-label={t('cases.clauses.search')}
            style={{ maxWidth: '24rem' }}
          />
          {found.length === 0 && <Empty small title={t('cases.clauses.empty')} />}
          <ul className={css.clauses}>
            {found.map((clause) => (
              <li key={clause.id}>
                <ClauseQuote id={clause.id} text={clause.text} location={clause.location} />
                {clause.ambiguity && (
                  <p className={css.soft}>{t('cases.clauses.ambiguity', { text: clause.ambiguity })}</p>
                )}
                {clause.resolution && (
                  <p className={css.soft}>{t('cases.clauses.resolution', { text: clause.resolution })}</p>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Await>
  );
}
