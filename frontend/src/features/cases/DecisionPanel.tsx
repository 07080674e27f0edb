import { CloseOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button, Dropdown, Input, Select } from 'antd';
import { lazy, Suspense, useMemo, useRef, useState, type ReactNode } from 'react';
import type { FormHandle } from '@/forms/FormEditor';
import { prepareSchema, type Data } from '@/forms';
import { announce } from '@/shared/a11y';
import { asProblem, isStatus, type FormView, type OutcomeView, type TaskView } from '@/shared/api';
import { useIdempotencyKey } from '@/shared/hooks';
import { useHotkeys } from '@/shared/hooks';
import { codeText, useT } from '@/shared/i18n';
import { ClauseQuote, Due, Loading, Notice, ProblemNotice } from '@/shared/ui';
import { decideTask, noteTaken, refreshCase, releaseTask, takeTask } from './api';
import { decisionFaults, isCorrect, isPass, isReject, toCommand, toggleItem, type DecisionDraft } from './decision';
import { Findings } from './Findings';
import { Reassign } from './Reassign';
import { TaskClauses } from './TaskClauses';
import css from './cases.module.css';

const FormEditor = lazy(async () => ({ default: (await import('@/forms/FormEditor')).FormEditor }));

interface DecisionPanelProps {
  /** What the task's panel shows here, before the outcomes. */
  panel?: ReactNode;
  task: TaskView;
  form?: FormView;
  lead: boolean;
  draft: DecisionDraft;
  onDraft: (draft: DecisionDraft) => void;
  onForget: () => void;
  onDecided: (outcomeName: string) => void;
  /** Somebody else was faster: what was typed stays to be read until the case is asked for again. */
  onHandled: (handled: boolean) => void;
}

const isHandled = (error: unknown) => error !== null && asProblem(error).code === 'ALREADY_HANDLED';

const templateKeys = ['PASS', 'CORRECT', 'REJECT', 'RETURN'] as const;
type TemplateKey = (typeof templateKeys)[number];
const templateOf = (outcome: string | null): TemplateKey | null => templateKeys.find((key) => key === outcome) ?? null;

const outcomeName = (outcome: OutcomeView) => codeText('outcome', outcome.id) ?? outcome.name;

function Outcomes({ task, draft, onDraft }: Pick<DecisionPanelProps, 'task' | 'draft' | 'onDraft'>) {
  const t = useT();
  const chosen = task.outcomes.find((outcome) => outcome.id === draft.outcome);
  return (
    <fieldset className={css.outcomes}>
      <legend className={css.blockTitle}>{t('cases.decision.outcome')}</legend>
      {task.outcomes.map((outcome) => (
        <label
          key={outcome.id}
          className={[
            css.outcome,
            draft.outcome === outcome.id ? css.outcomeOn : '',
            outcome.offered ? '' : css.outcomeOff,
          ].join(' ')}
          data-outcome={outcome.id}
        >
          <input
            type="radio"
            name={`outcome-${task.id}`}
            value={outcome.id}
            checked={draft.outcome === outcome.id}
            disabled={!outcome.offered}
            onChange={() => onDraft({ ...draft, outcome: outcome.id })}
          />
          <span>
            <span className={css.outcomeName}>{outcomeName(outcome)}</span>
            {!outcome.offered && outcome.why && (
              <span className={css.why}>{t('cases.decision.notOffered', { why: outcome.why })}</span>
            )}
          </span>
        </label>
      ))}
      {chosen?.consequence && (
        <p className={css.consequence} role="status">
          {chosen.consequence}
        </p>
      )}
    </fieldset>
  );
}

function Items({
  task,
  draft,
  onDraft,
  checked,
}: Pick<DecisionPanelProps, 'task' | 'draft' | 'onDraft'> & { checked: boolean }) {
  const t = useT();
  const rest = task.correctable.filter((item) => !draft.items.some((one) => one.ref === item.ref));
  return (
    <section className={css.block} aria-label={t('cases.decision.items', { n: draft.items.length })}>
      <h3 className={css.blockTitle}>{t('cases.decision.items', { n: draft.items.length })}</h3>
      <p className={css.soft}>{t('cases.decision.itemsHint')}</p>
      {checked && draft.items.length === 0 && <p className={css.fault}>{t('cases.decision.itemsRequired')}</p>}
      <ul className={css.items}>
        {draft.items.map((item) => (
          <li key={item.ref} className={css.correction} data-ref={item.ref}>
            <div className={css.correctionHead}>
              <span>
                <span className={css.soft}>{t(`cases.decision.kind.${item.kind}`)}</span> <strong>{item.label}</strong>
              </span>
              <Button
                type="text"
                size="small"
                icon={<CloseOutlined />}
                aria-label={t('cases.decision.itemRemove', { label: item.label })}
                onClick={() => onDraft({ ...draft, items: toggleItem(draft.items, item) })}
              />
            </div>
            <Input.TextArea
              value={item.demand}
              autoSize={{ minRows: 1, maxRows: 5 }}
              maxLength={500}
              placeholder={t('cases.decision.demandPlaceholder')}
              aria-label={t('cases.decision.demand', { label: item.label })}
              status={checked && !item.demand.trim() ? 'error' : undefined}
              onChange={(event) =>
                onDraft({
                  ...draft,
                  items: draft.items.map((one) =>
                    one.ref === item.ref ? { ...one, demand: event.target.value } : one,
                  ),
                })
              }
            />
            {checked && !item.demand.trim() && <p className={css.fault}>{t('cases.decision.demandRequired')}</p>}
          </li>
        ))}
      </ul>
      {rest.length > 0 && (
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          value={null}
          placeholder={t('cases.decision.itemAdd')}
          aria-label={t('cases.decision.itemAdd')}
          style={{ width: '100%' }}
          options={rest.map((item) => ({
            value: item.ref,
            label: `${t(`cases.decision.kind.${item.kind}`)} ${item.label}`,
          }))}
          onChange={(ref: string | null) => {
            const item = rest.find((one) => one.ref === ref);
            if (item) onDraft({ ...draft, items: toggleItem(draft.items, item) });
          }}
        />
      )}
    </section>
  );
}

function TakeBar({ task, lead }: { task: TaskView; lead: boolean }) {
  const t = useT();
  const { message } = App.useApp();
  const [reassign, setReassign] = useState(false);
  const command = useMutation({
    mutationFn: (kind: 'take' | 'release') => (kind === 'take' ? takeTask(task.id) : releaseTask(task.id)),
    onSuccess: async (view, kind) => {
      announce(t(kind === 'take' ? 'inbox.taken' : 'inbox.released'));
      void message.success(t(kind === 'take' ? 'inbox.taken' : 'inbox.released'));
      await noteTaken(view);
    },
    onError: () => void refreshCase(task.caseNo, task.id),
  });
  useHotkeys({
    ...(task.canTake && !task.takenByMe ? { c: () => command.mutate('take') } : {}),
    ...(task.takenByMe ? { u: () => command.mutate('release') } : {}),
  });
  return (
    <div className={css.takeBar}>
      <div className={css.takeWho}>
        <strong>
          {task.name}
          {task.subjectName && t('casework.subject', { name: task.subjectName })}
        </strong>
        <span className={css.soft}>
          {task.unitName} ·{' '}
          {task.takenByMe
            ? t('cases.task.mine')
            : task.takenBy
              ? t('cases.task.whoHas', { name: task.takenBy })
              : t('cases.task.waiting')}
        </span>
        <Due dueOn={task.dueOn} left={task.workingDaysLeft} state={task.dueState} explanation={task.dueText} withDate />
        {task.dueText && <span className={css.soft}>{task.dueText}</span>}
      </div>
      <div className={css.takeActions}>
        {task.canTake && !task.takenByMe && (
          <Button
            type="primary"
            onClick={() => command.mutate('take')}
            loading={command.isPending}
            aria-keyshortcuts="c"
          >
            {t('cases.task.take')}
          </Button>
        )}
        {task.takenByMe && (
          <Button onClick={() => command.mutate('release')} loading={command.isPending} aria-keyshortcuts="u">
            {t('cases.task.release')}
          </Button>
        )}
        {lead && <Button onClick={() => setReassign(true)}>{t('cases.task.reassign')}</Button>}
      </div>
      {command.error && <ProblemNotice error={command.error} />}
      {!task.canTake && !task.takenByMe && task.refusalReason && <Notice tone="warn" title={task.refusalReason} />}
      {task.canTake && !task.takenByMe && <p className={css.soft}>{t('cases.task.takeHint')}</p>}
      {lead && <Reassign task={task} open={reassign} onClose={() => setReassign(false)} />}
    </div>
  );
}

/** Deciding a task: clause, findings, outcome, what must be corrected, opinion, and what happens next. */
export function DecisionPanel({
  task,
  form,
  panel,
  lead,
  draft,
  onDraft,
  onForget,
  onDecided,
  onHandled,
}: DecisionPanelProps) {
  const t = useT();
  const [key, renewKey] = useIdempotencyKey();
  const [checked, setChecked] = useState(false);
  const [formFault, setFormFault] = useState(false);
  const handle = useRef<FormHandle>(null);
  const opinion = useRef<HTMLTextAreaElement>(null);
  const [data] = useState<Data>(() => ({ ...(form?.data ?? {}), ...draft.data }));
  const outcome = task.outcomes.find((one) => one.id === draft.outcome);
  const faults = decisionFaults(draft, task);
  const command = useMutation({
    mutationFn: (latest: DecisionDraft) => decideTask(task.caseNo, toCommand(latest, task), key),
    onSuccess: async () => {
      const name = outcome ? outcomeName(outcome) : '';
      renewKey();
      onForget();
      onDecided(name);
      await refreshCase(task.caseNo, task.id);
    },
    onError: (error) => {
      if (isHandled(error)) onHandled(true);
      else if (isStatus(error, 409)) void refreshCase(task.caseNo, task.id);
    },
  });
  const handled = isHandled(command.error);
  const submit = async () => {
    setChecked(true);
    let latest = draft;
    if (form && handle.current && isPass(draft.outcome)) {
      const filled = await handle.current.submit();
      setFormFault(filled.faults.length > 0);
      if (filled.faults.length > 0) return;
      latest = { ...draft, data: filled.data };
    }
    if (faults.length > 0) {
      if (faults.includes('opinion') && faults.length === 1) opinion.current?.focus();
      return;
    }
    command.mutate(latest);
  };
  const choose = (id: string) => {
    if (!task.canDecide || !task.outcomes.some((one) => one.id === id && one.offered)) return;
    onDraft({ ...draft, outcome: id });
    requestAnimationFrame(() => document.querySelector<HTMLInputElement>(`[data-outcome="${id}"] input`)?.focus());
  };
  useHotkeys({ a: () => choose('PASS'), r: () => choose('CORRECT') }, task.canDecide);
  const schema = useMemo(
    () =>
      form
        ? prepareSchema(form.schema, {
            formId: form.formId,
            editable: true,
            editableFields: null,
            demands: new Map(),
            demandText: (demand) => demand,
          })
        : null,
    [form],
  );
  const template = templateOf(draft.outcome);
  const reason = task.reasons.find((one) => one.code === draft.reasonCode);
  const change = (next: Partial<DecisionDraft>) => onDraft({ ...draft, ...next });

  return (
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions -- Ctrl+Enter hands in from any field of the panel
    <div
      className={css.decision}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && task.canDecide) {
          event.preventDefault();
          void submit();
        }
      }}
    >
      <TakeBar task={task} lead={lead} />
      <TaskClauses clauses={task.clauses} />
      {panel}
      <section className={css.block} aria-label={t('cases.findings.title', { n: task.findings.length })}>
        {task.findings.length > 0 ? (
          <>
            <h3 className={css.blockTitle}>{t('cases.findings.title', { n: task.findings.length })}</h3>
            <Findings
              findings={task.findings}
              overruled={draft.overruled}
              checked={checked}
              onOverrule={
                task.canDecide
                  ? (id, text) => {
                      const others = Object.fromEntries(Object.entries(draft.overruled).filter(([one]) => one !== id));
                      change({ overruled: text === null ? others : { ...others, [id]: text } });
                    }
                  : undefined
              }
            />
          </>
        ) : (
          <p className={css.ok}>{t('cases.findings.none')}</p>
        )}
      </section>
      {task.canDecide && (
        <>
          {form && schema && (
            <section className={css.block} aria-label={t('cases.decision.form')}>
              <Suspense fallback={<Loading rows={3} />}>
                <FormEditor
                  schema={schema}
                  data={data}
                  label={form.title}
                  handle={handle}
                  onChange={(filled) => change({ data: filled })}
                />
              </Suspense>
              {formFault && <p className={css.fault}>{t('cases.decision.formInvalid')}</p>}
            </section>
          )}
          <Outcomes task={task} draft={draft} onDraft={onDraft} />
          {checked && faults.includes('outcome') && <p className={css.fault}>{t('cases.decision.choose')}</p>}
          {isReject(draft.outcome) && (
            <section className={css.block}>
              <h3 className={css.blockTitle} id={`reason-${task.id}`}>
                {t('cases.decision.reason')}
              </h3>
              <Select
                style={{ width: '100%' }}
                aria-labelledby={`reason-${task.id}`}
                value={draft.reasonCode}
                status={checked && !draft.reasonCode ? 'error' : undefined}
                placeholder={t('cases.decision.reasonRequired')}
                onChange={(reasonCode: string) => change({ reasonCode })}
                options={task.reasons.map((one) => ({ value: one.code, label: one.text, title: one.text }))}
              />
              {checked && !draft.reasonCode && <p className={css.fault}>{t('cases.decision.reasonRequired')}</p>}
              {reason && <ClauseQuote id={reason.clause} />}
            </section>
          )}
          {isCorrect(draft.outcome) && <Items task={task} draft={draft} onDraft={onDraft} checked={checked} />}
          <section className={css.block}>
            <div className={css.opinionHead}>
              <label className={css.blockTitle} htmlFor={`opinion-${task.id}`}>
                {t(draft.outcome === 'RETURN' ? 'casework.returnReason' : 'cases.decision.opinion')}
              </label>
              {template && (
                <Dropdown
                  trigger={['click']}
                  placement="bottomRight"
                  menu={{
                    items: t(`cases.templates.${template}`, { returnObjects: true }).map((text) => ({
                      key: text,
                      label: text,
                    })),
                    onClick: ({ key: text }) =>
                      change({ opinion: draft.opinion.trim() ? `${draft.opinion.trim()}\n${text}` : text }),
                  }}
                >
                  <Button size="small" type="link">
                    {t('cases.decision.templates')}
                  </Button>
                </Dropdown>
              )}
            </div>
            <Input.TextArea
              id={`opinion-${task.id}`}
              ref={(node) => {
                opinion.current = node?.resizableTextArea?.textArea ?? null;
              }}
              value={draft.opinion}
              maxLength={1000}
              autoSize={{ minRows: 3, maxRows: 10 }}
              status={checked && !draft.opinion.trim() ? 'error' : undefined}
              onChange={(event) => change({ opinion: event.target.value })}
            />
            {checked && !draft.opinion.trim() && <p className={css.fault}>{t('cases.decision.opinionRequired')}</p>}
          </section>
          <ProblemNotice
            error={command.error}
            action={
              handled && (
                <Button
                  onClick={() => {
                    onHandled(false);
                    void refreshCase(task.caseNo, task.id);
                  }}
                >
                  {t('cases.decision.reload')}
                </Button>
              )
            }
          />
          {handled && <p className={css.soft}>{t('cases.decision.kept')}</p>}
          <div className={css.submit}>
            <Button
              type="primary"
              size="large"
              block
              danger={isReject(draft.outcome)}
              disabled={!outcome || handled}
              loading={command.isPending}
              onClick={submit}
            >
              {outcome ? t('cases.decision.submit', { outcome: outcomeName(outcome) }) : t('cases.decision.choose')}
            </Button>
            <p className={css.soft}>{t('cases.decision.ctrlEnter')}</p>
          </div>
        </>
      )}
    </div>
  );
}
