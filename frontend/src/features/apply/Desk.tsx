import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import { asSchema, fieldLabels, fieldName, type Data } from '@/forms';
import { announce } from '@/shared/a11y';
import {
  asProblem,
  keys,
  type CaseView,
  type ChecklistView,
  type FormView,
  type ReceiptView,
  type TaskView,
} from '@/shared/api';
import { useIdempotencyKey } from '@/shared/hooks';
import { codeText, useT } from '@/shared/i18n';
import {
  ClauseQuote,
  Due,
  Notice,
  PackChangeNotice,
  Panel,
  ProblemNotice,
  problemSentence,
  StageLine,
  useScrollable,
} from '@/shared/ui';
import { submitStep, takeTask } from './api';
import { Check } from './Check';
import { FillForm, type FillHandle } from './FillForm';
import { stepName } from './stepName';
import css from './apply.module.css';

export interface ApplyProps {
  today: string;
  checklist: ChecklistView | undefined;
  /** The checklist as the materials feature draws it. */
  materials: (large: boolean) => ReactNode;
  /** What the panel of the task shows; nothing for a task without one. */
  panel?: (task: TaskView) => ReactNode;
}

type Section = { kind: 'panel' } | { kind: 'form'; form: FormView } | { kind: 'materials' } | { kind: 'check' };

const sectionKey = (section: Section) => (section.kind === 'form' ? `form:${section.form.formId}` : section.kind);

/** The steps of a step: fill in each form, bring the materials, look over, hand in. */
export function Desk({
  file,
  task,
  forms,
  checklist,
  materials,
  panel,
  today,
  onReceipt,
}: {
  file: CaseView;
  task: TaskView;
  forms: readonly FormView[];
  onReceipt: (receipt: ReceiptView) => void;
} & ApplyProps) {
  const t = useT();
  const client = useQueryClient();
  const [key, renewKey] = useIdempotencyKey();
  const editable = useMemo(() => forms.filter((form) => form.editable), [forms]);
  const ownPanel = panel?.(task);
  // a panel takes in its own files; what may be brought besides is no step of its own there
  const asks = (checklist?.items ?? []).some(
    (item) => item.editable && (!ownPanel || task.formId !== null || item.required || item.replacementDue),
  );
  const sections: Section[] = [
    ...(ownPanel ? [{ kind: 'panel' } as const] : []),
    ...editable.map((form): Section => ({ kind: 'form', form })),
    ...(asks ? [{ kind: 'materials' } as const] : []),
    { kind: 'check' },
  ];
  // by its key, not by its number: the page of materials comes in between when the checklist arrives
  const [where, setWhere] = useState<string | null>(null);
  const at = Math.max(
    0,
    sections.findIndex((one) => sectionKey(one) === where),
  );
  const [leaving, setLeaving] = useState(false);
  const [filled, setFilled] = useState<Record<string, Data>>({});
  const handle = useRef<FillHandle>(null);
  const top = useRef<HTMLDivElement>(null);
  const side = useScrollable(t('apply.side'));
  const section = sections[at] ?? { kind: 'check' };
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
      setLeaving(true);
      const data = await handle.current?.finish().finally(() => setLeaving(false));
      if (!data) return;
      const { formId } = section.form;
      setFilled((all) => ({ ...all, [formId]: data }));
      client.setQueryData<FormView[]>(keys.casePart(file.caseNo, 'forms'), (all) =>
        all?.map((form) => (form.formId === formId ? { ...form, data } : form)),
      );
    }
    setWhere(sectionKey(sections[next] ?? { kind: 'check' }));
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
        <Button type="primary" size="large" loading={leaving} onClick={() => void go(at + 1)}>
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
          {outcome && outcome.id !== 'SUBMIT' ? (codeText('outcome', outcome.id) ?? outcome.name) : t('apply.submit')}
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
        {task.dueState !== 'NONE' && (
          <Due
            dueOn={task.dueOn}
            left={task.workingDaysLeft}
            state={task.dueState}
            explanation={task.dueText}
            withDate
          />
        )}
        {file.timers
          .filter((timer) => timer.dueState === 'STOPPED')
          .map((timer) => (
            <Due
              key={timer.elementId}
              dueOn={null}
              left={null}
              state="STOPPED"
              explanation={timer.name + t('common.colon') + timer.dueText}
            />
          ))}
      </nav>
      <div className={css.middle} ref={top} tabIndex={-1}>
        {file.status === 'DRAFT' && <PackChangeNotice change={file.packChange} />}
        {task.correctionItems.length > 0 && (
          <Notice tone="warn" title={t('apply.correctionTitle', { n: task.correctionItems.length })}>
            <ol className={css.demands}>
              {task.correctionItems.map((item) => (
                <li key={item.ref} data-ref={item.ref}>
                  <strong>{item.label}</strong>
                  {t('common.colon')}
                  {item.demand}{' '}
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
            <Check
              caseNo={file.caseNo}
              step={stepName(t, task)}
              forms={forms}
              filled={filled}
              labels={labels}
              missing={missing}
            />
            <ProblemNotice
              error={submit.error}
              labelOf={(field) => labels.get(field) ?? labels.get(fieldName(field))}
            />
            <p className={css.soft}>{t('apply.submitHint')}</p>
          </>
        )}
        {buttons}
      </div>
      <aside className={css.side} {...side}>
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
