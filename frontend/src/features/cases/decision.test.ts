import { describe, expect, it } from 'vitest';
import type { TaskView } from '@/shared/api';
import { decisionFaults, emptyDecision, proposed, toCommand, toggleItem } from './decision';

const outcome = (id: string, offered = true) => ({ id, name: id, offered, why: null, consequence: '' });
const finding = (id: string, severity: 'reject' | 'correct' | 'warn', code: string) => ({
  id,
  code,
  severity,
  message: '',
  clause: 'X-1',
  clauseText: '',
  remedy: null,
  decisionId: 'd',
  row: 1,
  state: 'OPEN' as const,
  reason: null,
});
const task = (more: Partial<TaskView> = {}): TaskView => ({
  id: 't',
  caseNo: 'X-2021-1',
  stepId: 's',
  name: '',
  subject: null,
  subjectName: null,
  roleName: '',
  unitName: '',
  formId: null,
  panel: null,
  outcomes: [outcome('PASS'), outcome('CORRECT'), outcome('REJECT')],
  clauses: [],
  takenBy: null,
  takenByMe: true,
  canTake: false,
  canDecide: true,
  refusalReason: null,
  dueOn: null,
  workingDaysLeft: null,
  dueState: 'NONE',
  dueText: null,
  findings: [],
  reasons: [{ code: 'HOURS', text: '课时不足', clause: 'X-1' }],
  correctionItems: [],
  correctable: [],
  ...more,
});
const item = { kind: 'FIELD' as const, ref: 'plan.hours', label: '课时' };

describe('a decision', () => {
  it('begins with what the tables found', () => {
    expect(proposed(task()).outcome).toBeNull();
    expect(proposed(task({ findings: [finding('1', 'warn', 'A')] })).outcome).toBeNull();
    expect(proposed(task({ findings: [finding('1', 'correct', 'A')] })).outcome).toBe('CORRECT');
    expect(proposed(task({ findings: [finding('1', 'correct', 'A'), finding('2', 'reject', 'HOURS')] }))).toMatchObject(
      { outcome: 'REJECT', reasonCode: 'HOURS' },
    );
  });
  it('cannot choose what is not offered', () => {
    const closed = task({ outcomes: [outcome('PASS', false), outcome('CORRECT')] });
    expect(decisionFaults({ ...emptyDecision, outcome: 'PASS', opinion: '同意' }, closed)).toEqual(['outcome']);
  });
  it('names everything that is missing at once', () => {
    expect(decisionFaults({ ...emptyDecision, outcome: 'REJECT' }, task())).toEqual(['opinion', 'reason']);
    expect(decisionFaults({ ...emptyDecision, outcome: 'CORRECT', opinion: 'x' }, task())).toEqual(['items']);
    expect(
      decisionFaults({ ...emptyDecision, outcome: 'CORRECT', opinion: 'x', items: [{ ...item, demand: ' ' }] }, task()),
    ).toEqual(['demand']);
    expect(decisionFaults({ ...emptyDecision, outcome: 'PASS', opinion: 'x', overruled: { 1: '' } }, task())).toEqual([
      'overrule',
    ]);
  });
  it('sends only what belongs to the outcome', () => {
    const draft = {
      ...emptyDecision,
      outcome: 'PASS',
      opinion: ' 同意 ',
      reasonCode: 'HOURS',
      items: [{ ...item, demand: 'x' }],
      overruled: { 1: '核实', 2: '不许' },
    };
    const command = toCommand(draft, task({ findings: [finding('1', 'warn', 'A'), finding('2', 'reject', 'B')] }));
    expect(command).toMatchObject({
      opinion: '同意',
      reasonCode: null,
      clause: null,
      items: [],
      overruled: [{ findingId: '1', reason: '核实' }],
    });
    expect(toCommand({ ...draft, outcome: 'REJECT' }, task())).toMatchObject({ reasonCode: 'HOURS', clause: 'X-1' });
  });
  it('marks and unmarks', () => {
    const once = toggleItem([], item);
    expect(once).toEqual([{ ...item, demand: '' }]);
    expect(toggleItem(once, item)).toEqual([]);
  });
});
