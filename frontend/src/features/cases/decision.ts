import type { CorrectionItem, DecideTask, Severity, TaskView } from '@/shared/api';

/** What an officer has prepared for a task but not yet handed in. */
export interface DecisionDraft {
  outcome: string | null;
  opinion: string;
  reasonCode: string | null;
  items: CorrectionItem[];
  overruled: Record<string, string>;
  data: Record<string, unknown>;
}

export const emptyDecision: DecisionDraft = {
  outcome: null,
  opinion: '',
  reasonCode: null,
  items: [],
  overruled: {},
  data: {},
};

/** A draft begins with what the rule tables say: the binding finding's outcome, its reason and the items to correct. */
export function proposed(task: TaskView): DecisionDraft {
  const offered = task.outcomes.filter((outcome) => outcome.offered);
  const open = task.findings.filter((finding) => finding.state === 'OPEN');
  const reject = open.find((finding) => finding.severity === 'reject');
  const correct = open.find((finding) => finding.severity === 'correct');
  const wanted = reject ? 'REJECT' : correct ? 'CORRECT' : null;
  const outcome = offered.find((one) => one.id === wanted)?.id ?? null;
  const reason = reject ? task.reasons.find((one) => one.code === reject.code) : undefined;
  return { ...emptyDecision, outcome, reasonCode: reason?.code ?? null, items: task.correctionItems };
}

export type DecisionFault = 'outcome' | 'opinion' | 'reason' | 'items' | 'demand' | 'overrule';

export const isCorrect = (outcome: string | null) => outcome === 'CORRECT' || outcome === 'RETURN_CORRECT';
/** The case ends with it, for a reason of the pack. */
export const isReject = (outcome: string | null) => outcome === 'REJECT' || outcome === 'UPHELD';
/** The conclusion of an examination names the clause of its step. */
const concludes = (outcome: string | null) => outcome === 'NOT_UPHELD' || outcome === 'PARTLY_UPHELD';
/** The case goes forward: the form of the step must be complete. */
export const isPass = (outcome: string | null) =>
  outcome !== null && !isCorrect(outcome) && !isReject(outcome) && outcome !== 'RETURN';

/** Everything that is still missing before the decision can be handed in. */
export function decisionFaults(draft: DecisionDraft, task: Pick<TaskView, 'outcomes' | 'findings'>): DecisionFault[] {
  const faults: DecisionFault[] = [];
  if (!task.outcomes.some((outcome) => outcome.id === draft.outcome && outcome.offered)) faults.push('outcome');
  if (draft.opinion.trim() === '') faults.push('opinion');
  if (isReject(draft.outcome) && !draft.reasonCode) faults.push('reason');
  if (isCorrect(draft.outcome) && draft.items.length === 0) faults.push('items');
  if (isCorrect(draft.outcome) && draft.items.some((item) => item.demand.trim() === '')) faults.push('demand');
  if (Object.values(draft.overruled).some((reason) => reason.trim() === '')) faults.push('overrule');
  return faults;
}

export function toCommand(draft: DecisionDraft, task: TaskView): DecideTask {
  const reason = isReject(draft.outcome) ? task.reasons.find((one) => one.code === draft.reasonCode) : undefined;
  return {
    taskId: task.id,
    outcome: draft.outcome ?? '',
    opinion: draft.opinion.trim(),
    data: task.formId ? draft.data : null,
    reasonCode: reason?.code ?? null,
    clause: reason?.clause ?? (concludes(draft.outcome) ? (task.clauses[0]?.id ?? null) : null),
    items: isCorrect(draft.outcome) ? draft.items.map((item) => ({ ...item, demand: item.demand.trim() })) : [],
    overruled: Object.entries(draft.overruled)
      .filter(([id]) => task.findings.some((finding) => finding.id === id && finding.severity === 'warn'))
      .map(([findingId, text]) => ({ findingId, reason: text.trim() })),
  };
}

export function toggleItem(items: readonly CorrectionItem[], item: Omit<CorrectionItem, 'demand'>): CorrectionItem[] {
  return items.some((one) => one.ref === item.ref)
    ? items.filter((one) => one.ref !== item.ref)
    : [...items, { ...item, demand: '' }];
}

export const severityOrder: Record<Severity, number> = { reject: 0, correct: 1, warn: 2 };
