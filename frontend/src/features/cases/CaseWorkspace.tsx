import { useQuery } from '@tanstack/react-query';
import { Button, Segmented } from 'antd';
import { useMemo, useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { Marking } from '@/forms';
import { ProblemError, type CaseView, type FormView, type TaskSummary, type TaskView } from '@/shared/api';
import { useDraft } from '@/shared/hooks';
import { useT } from '@/shared/i18n';
import { Await, ClauseTexts, Due, Empty, Loading, PackChangeNotice, Page, ProblemState, Tabs } from '@/shared/ui';
import { caseQuery, clausesQuery, formsQuery, taskQuery } from './api';
import { CaseHead } from './CaseHead';
import { proposed, toggleItem, type DecisionDraft } from './decision';
import { DecisionPanel } from './DecisionPanel';
import { DiagramTab } from './DiagramTab';
import { ClausesTab, DocumentsTab, FilledForm, Forms, TimelineTab } from './tabs';
import css from './cases.module.css';

export const caseTabs = [
  'work',
  'materials',
  'rosters',
  'training',
  'money',
  'diagram',
  'documents',
  'notice',
  'delivery',
  'timeline',
  'clauses',
] as const;
export type CaseTab = (typeof caseTabs)[number];

export interface MaterialMarks {
  markable: ReadonlySet<string>;
  marked: ReadonlySet<string>;
  toggle: (ref: string, label: string) => void;
}

interface CaseWorkspaceProps {
  caseNo: string;
  taskId?: string;
  tab: CaseTab;
  onTab: (tab: CaseTab) => void;
  lead: boolean;
  /** Path of the applicant's page for this case; null for an officer. */
  applyPath: string | null;
  headingLevel?: 1 | 2;
  materials: (marking: MaterialMarks | undefined, wide: boolean) => ReactNode;
  materialCount?: number;
  /** What the panel of a task shows, beside the forms or above the outcomes; nothing for a task without one. */
  panel?: (task: TaskView, canWork: boolean, place: 'reading' | 'decision') => ReactNode;
  /** Tabs that other features fill; a tab that is not given is not shown. */
  extra?: Partial<Record<CaseTab, ReactNode>>;
  onDecided?: (outcomeName: string) => void;
}

/** Tabs that every case has; the others are given. */
const ownTabs: readonly CaseTab[] = ['work', 'materials', 'diagram', 'documents', 'timeline', 'clauses'];

const filesView = 'files';

interface Marks {
  forms: (form: FormView) => Marking | undefined;
  materials: MaterialMarks | undefined;
}

function marksOf(task: TaskView, draft: DecisionDraft, onDraft: (draft: DecisionDraft) => void): Marks {
  if (!task.canDecide || !task.outcomes.some((outcome) => outcome.id === 'CORRECT')) {
    return { forms: () => undefined, materials: undefined };
  }
  const toggle = (kind: 'FIELD' | 'MATERIAL') => (ref: string, label: string) => {
    const known = task.correctable.find((item) => item.ref === ref);
    const items = toggleItem(draft.items, { kind, ref, label: known?.label ?? label });
    const outcome = items.length > draft.items.length ? 'CORRECT' : draft.outcome;
    onDraft({ ...draft, items, outcome });
  };
  const refs = (kind: 'FIELD' | 'MATERIAL') =>
    task.correctable.filter((item) => item.kind === kind).map((item) => item.ref);
  const marked = draft.items.map((item) => item.ref);
  return {
    forms: (form) => {
      const own = (list: readonly string[]) => {
        const prefix = `${form.formId}.`;
        return new Set(list.filter((ref) => ref.startsWith(prefix)).map((ref) => ref.slice(prefix.length)));
      };
      return {
        markable: own(refs('FIELD')),
        marked: own(marked),
        toggle: (name, label) => toggle('FIELD')(`${form.formId}.${name}`, label),
      };
    },
    materials: { markable: new Set(refs('MATERIAL')), marked: new Set(marked), toggle: toggle('MATERIAL') },
  };
}

interface ReadingProps {
  caseNo: string;
  marks: Marks;
  materials: CaseWorkspaceProps['materials'];
  materialCount?: number;
  mayReveal?: boolean;
}

/** What the officer reads while deciding: one form after the other, or the materials with their preview. */
function Reading({ caseNo, marks, materials, materialCount, mayReveal }: ReadingProps) {
  const t = useT();
  const forms = useQuery(formsQuery(caseNo));
  const [view, setView] = useState<string | null>(null);
  return (
    <Await query={forms}>
      {(list) => {
        const filled = list.filter((form) => Object.keys(form.data).length > 0);
        const form = filled.find((one) => one.formId === view) ?? filled[0];
        const files = view === filesView || !form;
        return (
          <div className={css.stack}>
            <Segmented
              value={files ? filesView : form.formId}
              onChange={setView}
              aria-label={t('cases.tabs.materials')}
              options={[
                ...filled.map((one) => ({ value: one.formId, label: one.title })),
                { value: filesView, label: t('cases.viewFiles', { n: materialCount ?? 0 }) },
              ]}
            />
            {files ? (
              materials(marks.materials, false)
            ) : (
              <FilledForm
                key={form.formId}
                caseNo={caseNo}
                form={form}
                marking={marks.forms(form)}
                mayReveal={mayReveal}
              />
            )}
          </div>
        );
      }}
    </Await>
  );
}

function Deciding({
  file,
  task,
  onHandled,
  ...props
}: { file: CaseView; task: TaskView; onHandled: (handled: boolean) => void } & Omit<
  CaseWorkspaceProps,
  'tab' | 'onTab' | 'caseNo'
>) {
  const forms = useQuery({ ...formsQuery(file.caseNo), enabled: task.formId !== null });
  const [draft, setDraft, forget] = useDraft<DecisionDraft>(`decision.${task.id}`, proposed(task));
  const marks = marksOf(task, draft, setDraft);
  const form = forms.data?.find((one) => one.formId === task.formId);
  if (task.formId && task.canDecide && forms.isPending) return <Loading rows={8} />;
  return (
    <div className={css.work}>
      <div className={[css.reading, css.stack].join(' ')}>
        {props.panel?.(task, task.canDecide, 'reading')}
        <Reading
          caseNo={file.caseNo}
          marks={marks}
          materials={props.materials}
          materialCount={props.materialCount}
          mayReveal={task.takenByMe}
        />
      </div>
      <aside className={css.deciding}>
        <DecisionPanel
          key={`${task.id}-${task.canDecide}`}
          task={task}
          form={form}
          lead={props.lead}
          panel={props.panel?.(task, task.canDecide, 'decision')}
          draft={draft}
          onDraft={setDraft}
          onForget={forget}
          onDecided={(name) => props.onDecided?.(name)}
          onHandled={onHandled}
        />
      </aside>
    </div>
  );
}

function NothingToDo({
  file,
  ...props
}: { file: CaseView } & Pick<CaseWorkspaceProps, 'materials' | 'materialCount' | 'applyPath'>) {
  const t = useT();
  const mine = file.tasks.some((task) => task.mine);
  return (
    <div className={css.work}>
      <div className={css.reading}>
        <Reading
          caseNo={file.caseNo}
          marks={{ forms: () => undefined, materials: undefined }}
          materials={props.materials}
          materialCount={props.materialCount}
        />
      </div>
      <aside className={css.deciding}>
        <div className={css.decision}>
          {props.applyPath && mine ? (
            <Link to={props.applyPath}>
              <Button type="primary" size="large" block>
                {t('cases.task.goApply')}
              </Button>
            </Link>
          ) : (
            <Empty
              small
              title={t('cases.task.none')}
              hint={
                file.status === 'CLOSED'
                  ? t('cases.task.noneClosed')
                  : t('cases.task.noneHint', {
                      steps: file.tasks.map((task) => task.name).join(t('common.listSeparator')) || file.stage,
                    })
              }
            />
          )}
          {file.tasks.map((task) => (
            <div key={task.id} className={css.takeBar}>
              <strong>
                {task.name + (task.subjectName ? t('common.inBrackets', { text: task.subjectName }) : '')}
              </strong>
              <span className={css.soft}>
                {task.unitName} · {task.takenByMe ? t('cases.task.mine') : (task.takenBy ?? t('cases.task.waiting'))}
              </span>
              <Due
                dueOn={task.dueOn}
                left={task.workingDaysLeft}
                state={task.dueState}
                explanation={task.dueText}
                withDate
              />
            </div>
          ))}
        </div>
      </aside>
    </div>
  );
}

/** Several tasks of one case may be the actor's at once, such as one for each class. */
function TaskChooser({
  tasks,
  chosen,
  onChoose,
}: {
  tasks: readonly TaskSummary[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
}) {
  const t = useT();
  const label = t('casework.mineHere', { n: tasks.length });
  return (
    <nav className={css.chooser} aria-label={label}>
      <span className={css.soft}>{label}</span>
      {tasks.map((task) => (
        <Button
          key={task.id}
          type={task.id === chosen ? 'primary' : 'default'}
          ghost={task.id === chosen}
          aria-current={task.id === chosen ? 'step' : undefined}
          onClick={() => onChoose(task.id)}
        >
          {task.name}
          {task.subjectName && t('casework.subject', { name: task.subjectName })}
        </Button>
      ))}
    </nav>
  );
}

function Work({ file, ...props }: { file: CaseView } & Omit<CaseWorkspaceProps, 'tab' | 'onTab' | 'caseNo'>) {
  const officer = props.applyPath === null;
  const mine = file.tasks.filter((one) => one.mine);
  // a choice holds for the row of the inbox it was made under
  const [choice, setChoice] = useState<{ under?: string; id: string } | null>(null);
  const wanted = choice && choice.under === props.taskId ? choice.id : props.taskId;
  const summary = file.tasks.find((one) => one.id === wanted) ?? mine[0];
  const chooser = officer && mine.length > 1 && (
    <TaskChooser tasks={mine} chosen={summary?.id} onChoose={(id) => setChoice({ under: props.taskId, id })} />
  );
  const [handled, setHandled] = useState<TaskView | null>(null);
  const task = useQuery({ ...taskQuery(summary?.id ?? ''), enabled: officer && summary !== undefined });
  // in a race lost, the task is gone from the case, but not what was typed
  if (handled)
    return (
      <Deciding
        key={handled.id}
        file={file}
        task={handled}
        {...props}
        onHandled={(still) => setHandled(still ? handled : null)}
      />
    );
  if (!officer || !summary)
    return (
      <NothingToDo
        file={file}
        materials={props.materials}
        materialCount={props.materialCount}
        applyPath={props.applyPath}
      />
    );
  if (task.data) {
    const opened = task.data;
    return (
      <>
        {chooser}
        <Deciding
          key={opened.id}
          file={file}
          task={opened}
          {...props}
          onHandled={(still) => setHandled(still ? opened : null)}
        />
      </>
    );
  }
  if (task.isPending) return <Loading rows={8} />;
  if (task.error instanceof ProblemError && [403, 404].includes(task.error.status)) {
    return (
      <NothingToDo
        file={file}
        materials={props.materials}
        materialCount={props.materialCount}
        applyPath={props.applyPath}
      />
    );
  }
  return <ProblemState error={task.error} onRetry={() => void task.refetch()} />;
}

/** One case with everything about it; the same on its own page and inside the inbox. */
export function CaseWorkspace({ caseNo, tab, onTab, headingLevel = 1, ...props }: CaseWorkspaceProps) {
  const t = useT();
  const file = useQuery(caseQuery(caseNo));
  const clauses = useQuery(clausesQuery(caseNo));
  const known = useMemo(() => clauses.data ?? [], [clauses.data]);
  // the page keeps its heading when there is no case to name it
  if (file.error && !file.data && headingLevel === 1) {
    return (
      <Page title={caseNo}>
        <ProblemState error={file.error} onRetry={() => void file.refetch()} />
      </Page>
    );
  }
  return (
    <Await query={file} rows={8}>
      {(data) => (
        <ClauseTexts clauses={known}>
          <div className={css.workspace}>
            <CaseHead file={data} level={headingLevel} />
            <PackChangeNotice change={data.packChange} />
            <Tabs
              label={t('cases.title')}
              active={tab}
              onChange={onTab}
              tabs={caseTabs
                .filter((key) => ownTabs.includes(key) || (props.extra?.[key] ?? false) !== false)
                .map((key) => ({ key, label: t(`cases.tabs.${key}`) }))}
            >
              {tab === 'work' && <Work file={data} {...props} />}
              {tab === 'materials' && (
                <div className={css.stack}>
                  {props.materials(undefined, true)}
                  <Forms caseNo={caseNo} />
                </div>
              )}
              {props.extra?.[tab]}
              {tab === 'diagram' && <DiagramTab caseNo={caseNo} />}
              {tab === 'documents' && <DocumentsTab caseNo={caseNo} />}
              {tab === 'timeline' && <TimelineTab caseNo={caseNo} />}
              {tab === 'clauses' && <ClausesTab caseNo={caseNo} />}
            </Tabs>
          </div>
        </ClauseTexts>
      )}
    </Await>
  );
}
