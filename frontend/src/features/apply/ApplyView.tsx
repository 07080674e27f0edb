import { CheckOutlined, PrinterOutlined } from '@ant-design/icons';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import { asSchema, fieldLabels, fieldName, FormSheet, type Data } from '@/forms';
import { announce, usePageTitle } from '@/shared/a11y';
import {
  asProblem,
  keys,
  severityOf,
  type CaseView,
  type ChecklistView,
  type FormView,
  type ReceiptView,
  type TaskView,
} from '@/shared/api';
import { formatDate, formatDateTime } from '@/shared/format';
import { useIdempotencyKey } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import {
  Await,
  ClauseQuote,
  ClauseTexts,
  Due,
  Empty,
  Facts,
  Loading,
  Notice,
  PackChangeNotice,
  Page,
  Panel,
  ProblemNotice,
  problemSentence,
  StageLine,
  Tag,
} from '@/shared/ui';
import { caseQuery, clausesQuery, findingsQuery, formsQuery, printUrl, submitStep, takeTask, taskQuery } from './api';
import { FillForm, type FillHandle } from './FillForm';
import css from './apply.module.css';

interface ApplyViewProps {
  caseNo: string;
  today: string;
  checklist: ChecklistView | undefined;
  /** The checklist as the materials feature draws it. */
  materials: (large: boolean) => ReactNode;
  /** What the panel of the task shows; nothing for a task without one. */
  panel?: (task: TaskView) => ReactNode;
}

type Section = { kind: 'panel' } | { kind: 'form'; form: FormView } | { kind: 'materials' } | { kind: 'check' };

const sectionKey = (section: Section) => (section.kind === 'form' ? `form:${section.form.formId}` : section.kind);

function Receipt({ receipt, file }: { receipt: ReceiptView; file: CaseView }) {
  const t = useT();
  const next = file.tasks.some((task) => task.mine);
  return (
    <Page title={t('apply.receiptTitle')}>
      <Panel>
        <div className={css.receipt}>
          <span className={css.tick} aria-hidden="true">
            <CheckOutlined />
          </span>
          <p className={css.receiptNo}>
            {t('apply.receiptNo')} <strong>{receipt.receiptNo}</strong>
          </p>
          <Facts
            facts={[
              [t('cases.columns.caseNo'), receipt.caseNo],
              [t('cases.columns.title'), file.title],
              [t('cases.columns.stage'), receipt.stepName],
              [t('apply.receivedAt'), formatDateTime(receipt.receivedAt)],
              [t('apply.nextStep'), receipt.nextStep],
              [t('apply.nextUnit'), receipt.nextUnit],
              [
                t('apply.nextDue'),
                receipt.nextDue
                  ? `${formatDate(receipt.nextDue)} ${receipt.nextDueText ?? ''}`
                  : (receipt.nextDueText ?? t('common.due.none')),
              ],
            ]}
          />
          <StageLine stages={file.stages} />
          <div className={css.receiptActions}>
            {next && (
              <Button
                type="primary"
                size="large"
                onClick={() => window.location.assign(`/applications/${encodeURIComponent(file.caseNo)}`)}
              >
                {t('apply.goOn')}
              </Button>
            )}
            <Link to={`/cases/${encodeURIComponent(file.caseNo)}/timeline`}>
              <Button size="large">{t('apply.goCase')}</Button>
            </Link>
            <Button size="large" icon={<PrinterOutlined />} onClick={() => window.print()}>
              {t('apply.printReceipt')}
            </Button>
          </div>
        </div>
      </Panel>
    </Page>
  );
}

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

function Desk({
  file,
  task,
  forms,
  checklist,
  materials,
  panel,
  today,
  onReceipt,
}: { file: CaseView; task: TaskView; forms: readonly FormView[]; onReceipt: (receipt: ReceiptView) => void } & Omit<
  ApplyViewProps,
  'caseNo'
>) {
  const t = useT();
  const client = useQueryClient();
  const [key, renewKey] = useIdempotencyKey();
  const editable = useMemo(() => forms.filter((form) => form.editable), [forms]);
  const asks = (checklist?.items ?? []).some((item) => item.editable);
  const ownPanel = panel?.(task);
  const sections: Section[] = [
    ...(ownPanel ? [{ kind: 'panel' } as const] : []),
    ...editable.map((form): Section => ({ kind: 'form', form })),
    ...(asks ? [{ kind: 'materials' } as const] : []),
    { kind: 'check' },
  ];
  const [at, setAt] = useState(0);
  const [filled, setFilled] = useState<Record<string, Data>>({});
  const handle = useRef<FillHandle>(null);
  const top = useRef<HTMLDivElement>(null);
  const section = sections[Math.min(at, sections.length - 1)] ?? { kind: 'check' };
  const missing = checklist?.missing ?? 0;
  const later = checklist?.items.filter((item) => item.later).length ?? 0;
  const replace = checklist?.items.filter((item) => item.replacementDue).length ?? 0;
  const known = useMemo(
    () => ({ 'applicant.name': file.applicantName, 'applicant.creditCode': file.applicantCreditCode, today }),
    [file.applicantName, file.applicantCreditCode, today],
  );
  const labels = useMemo(() => {
    const all = new Map<string, string>();
    for (const form of forms)
      fieldLabels(asSchema(form.schema).components).forEach((label, name) =>
        all.set(`${form.formId}.${name}`, label).set(name, label),
      );
    return all;
  }, [forms]);
  const outcome = task.outcomes.find((one) => one.offered) ?? task.outcomes[0];
  const submit = useMutation({
    mutationFn: async () => {
      if (task.canTake && !task.takenByMe) await takeTask(task.id);
      const own = task.formId
        ? (filled[task.formId] ?? forms.find((form) => form.formId === task.formId)?.data ?? null)
        : null;
      return submitStep(file.caseNo, task.id, outcome?.id ?? 'SUBMIT', own, key);
    },
    onError: (error) => {
      // the draft was moved to the version in force: the case, its step and its forms are other ones now
      if (asProblem(error).code === 'PACK_VERSION_CHANGED') {
        renewKey();
        announce(problemSentence(t, asProblem(error)));
        void client.invalidateQueries({ queryKey: keys.caseFile(file.caseNo) });
      }
    },
    onSuccess: (receipt) => {
      renewKey();
      announce(t('apply.receiptTitle'));
      onReceipt(receipt);
    },
  });
  const go = async (next: number) => {
    if (section.kind === 'form' && next > at) {
      const data = await handle.current?.finish();
      if (!data) return;
      const { formId } = section.form;
      setFilled((all) => ({ ...all, [formId]: data }));
      client.setQueryData<FormView[]>(keys.casePart(file.caseNo, 'forms'), (all) =>
        all?.map((form) => (form.formId === formId ? { ...form, data } : form)),
      );
    }
    setAt(next);
    requestAnimationFrame(() => {
      top.current?.scrollIntoView({ block: 'start' });
      top.current?.focus({ preventScroll: true });
    });
  };
  const stateOf = (one: Section, index: number) => {
    if (one.kind === 'materials')
      return missing > 0
        ? t('apply.missing', { n: missing })
        : replace > 0
          ? t('apply.replace', { n: replace })
          : later > 0
            ? t('apply.later', { n: later })
            : t('apply.complete');
    if (one.kind === 'form') return filled[one.form.formId] || index < at ? t('apply.fieldsOk') : '';
    return '';
  };
  const nameOf = (one: Section) =>
    one.kind === 'form'
      ? t('apply.fill', { form: one.form.title })
      : one.kind === 'materials'
        ? t('apply.materials')
        : one.kind === 'panel'
          ? task.name
          : t('apply.check');
  const refOf = (ref: string) =>
    sections.findIndex(
      (one) =>
        (one.kind === 'form' && ref.startsWith(`${one.form.formId}.`)) ||
        (one.kind === 'materials' && !ref.includes('.')),
    );
  const buttons = (
    <div className={css.buttons}>
      {at > 0 && (
        <Button size="large" onClick={() => void go(at - 1)}>
          {t('apply.previous')}
        </Button>
      )}
      {section.kind !== 'check' ? (
        <Button type="primary" size="large" onClick={() => void go(at + 1)}>
          {t('apply.next')}
        </Button>
      ) : (
        <Button
          type="primary"
          size="large"
          loading={submit.isPending}
          disabled={!task.canDecide && !task.canTake && !task.takenByMe}
          onClick={() => submit.mutate()}
        >
          {outcome && outcome.id !== 'SUBMIT' ? outcome.name : t('apply.submit')}
        </Button>
      )}
    </div>
  );
  return (
    <div className={css.desk}>
      <nav className={css.steps} aria-label={t('apply.steps')}>
        <p className={css.stepsTitle}>{t('apply.steps')}</p>
        <ol>
          {sections.map((one, index) => (
            <li key={sectionKey(one)}>
              <button
                type="button"
                className={[css.step, index === at ? css.stepOn : ''].join(' ')}
                aria-current={index === at ? 'step' : undefined}
                onClick={() => void go(index)}
              >
                <span className={css.stepNo} aria-hidden="true">
                  {index + 1}
                </span>
                <span>
                  {nameOf(one)}
                  <span className={[css.stepState, one.kind === 'materials' && missing > 0 ? css.bad : ''].join(' ')}>
                    {stateOf(one, index)}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ol>
        <p className={css.stepsTitle}>{t('apply.progress')}</p>
        <StageLine stages={file.stages} vertical />
        {task.dueOn && <Due dueOn={task.dueOn} left={task.workingDaysLeft} explanation={task.dueText} withDate />}
      </nav>
      <div className={css.middle} ref={top} tabIndex={-1}>
        {file.status === 'DRAFT' && <PackChangeNotice change={file.packChange} />}
        {task.correctionItems.length > 0 && (
          <Notice tone="warn" title={t('apply.correctionTitle', { n: task.correctionItems.length })}>
            <ol className={css.demands}>
              {task.correctionItems.map((item) => (
                <li key={item.ref} data-ref={item.ref}>
                  <strong>{item.label}</strong>：{item.demand}{' '}
                  {refOf(item.ref) >= 0 && refOf(item.ref) !== at && (
                    <Button type="link" size="small" onClick={() => void go(refOf(item.ref))}>
                      {t('apply.goTo')}
                    </Button>
                  )}
                </li>
              ))}
            </ol>
            <p className={css.soft}>{t('apply.correctionHint')}</p>
          </Notice>
        )}
        {!task.canDecide && !task.canTake && task.refusalReason && <Notice tone="warn" title={task.refusalReason} />}
        {section.kind === 'form' && (
          <Panel label={section.form.title}>
            <FillForm
              key={section.form.formId}
              caseNo={file.caseNo}
              form={section.form}
              items={task.correctionItems}
              known={known}
              handle={handle}
            />
          </Panel>
        )}
        {section.kind === 'panel' && ownPanel}
        {section.kind === 'materials' && <Panel title={t('apply.materials')}>{materials(true)}</Panel>}
        {section.kind === 'check' && (
          <>
            {editable.length > 0 && <Preview caseNo={file.caseNo} labels={labels} />}
            {editable.length > 0 && (
              <Panel title={t('apply.summary')}>
                <p className={css.soft}>{t('apply.summaryHint')}</p>
                {forms
                  .filter((form) => form.editable || Object.keys(form.data).length > 0)
                  .map((form) => (
                    <div key={form.formId} className={css.summary}>
                      <div className={css.formBar}>
                        <h3 className={css.formTitle}>{form.title}</h3>
                        <a href={printUrl(file.caseNo, form.formId)} target="_blank" rel="noreferrer">
                          <PrinterOutlined aria-hidden="true" /> {t('apply.preview')}
                        </a>
                      </div>
                      <FormSheet schema={form.schema} data={filled[form.formId] ?? form.data} />
                    </div>
                  ))}
              </Panel>
            )}
            {missing > 0 && <Notice tone="warn" title={t('apply.submitMissing', { n: missing })} />}
            <ProblemNotice
              error={submit.error}
              labelOf={(field) => labels.get(field) ?? labels.get(fieldName(field))}
            />
            <p className={css.soft}>{t('apply.submitHint')}</p>
          </>
        )}
        {buttons}
      </div>
      <aside className={css.side}>
        {(checklist?.items.length ?? 0) > 0 && section.kind !== 'materials' && (
          <Panel title={t('materials.title')}>{materials(false)}</Panel>
        )}
        {task.clauses.length > 0 && (
          <Panel title={t('apply.clauses')}>
            <div className={css.clauses}>
              {task.clauses.map((clause) => (
                <ClauseQuote key={clause.id} id={clause.id} text={clause.text} location={clause.location} />
              ))}
            </div>
          </Panel>
        )}
      </aside>
    </div>
  );
}

const stepName = (task: { name: string; subjectName: string | null }) =>
  task.subjectName ? `${task.name}（${task.subjectName}）` : task.name;

/** The applicant's step: fill in, bring the materials, look over, hand in, receive the receipt. */
export function ApplyView({ caseNo, ...props }: ApplyViewProps) {
  const t = useT();
  const file = useQuery(caseQuery(caseNo));
  const clauses = useQuery(clausesQuery(caseNo));
  const forms = useQuery(formsQuery(caseNo));
  const [receipt, setReceipt] = useState<ReceiptView | null>(null);
  const [params, setParams] = useSearchParams();
  const mine = file.data?.tasks.filter((one) => one.mine) ?? [];
  const summary = mine.find((one) => one.id === params.get('task')) ?? mine[0];
  const task = useQuery({ ...taskQuery(summary?.id ?? ''), enabled: summary !== undefined && receipt === null });
  const title = summary ? t('apply.title', { step: stepName(summary) }) : (file.data?.title ?? caseNo);
  usePageTitle(title);
  useEffect(() => {
    if (receipt) window.scrollTo(0, 0);
  }, [receipt]);
  if (receipt && file.data) return <Receipt receipt={receipt} file={file.data} />;
  return (
    <Page
      title={title}
      lead={file.data && `${file.data.title} · ${file.data.caseNo}`}
      actions={<Link to={`/cases/${encodeURIComponent(caseNo)}`}>{t('apply.goCase')}</Link>}
    >
      {mine.length > 1 && receipt === null && (
        <nav className={css.chooser} aria-label={t('apply.chooser', { n: mine.length })}>
          <span>{t('apply.chooser', { n: mine.length })}</span>
          {mine.map((one) => (
            <Button
              key={one.id}
              type={one.id === summary?.id ? 'primary' : 'default'}
              ghost={one.id === summary?.id}
              aria-current={one.id === summary?.id ? 'step' : undefined}
              onClick={() => setParams({ task: one.id }, { replace: true })}
            >
              {stepName(one)}
            </Button>
          ))}
        </nav>
      )}
      <Await query={file}>
        {(data) =>
          summary === undefined ? (
            <Panel>
              <Empty
                title={t('apply.nothing')}
                hint={t('apply.nothingHint')}
                action={<Link to={`/cases/${encodeURIComponent(caseNo)}/timeline`}>{t('apply.goCase')}</Link>}
              />
            </Panel>
          ) : (
            <Await query={task}>
              {(opened) => (
                <Await query={forms}>
                  {(list) => (
                    <ClauseTexts clauses={clauses.data ?? []}>
                      <Desk key={opened.id} file={data} task={opened} forms={list} onReceipt={setReceipt} {...props} />
                    </ClauseTexts>
                  )}
                </Await>
              )}
            </Await>
          )
        }
      </Await>
    </Page>
  );
}
