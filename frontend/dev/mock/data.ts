import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { components } from '../../src/shared/api/schema';

export type S = components['schemas'];

const processes = resolve(process.cwd(), '../processes');
export const pack = 'chaoyang-hardship-enterprise';
export const readProcess = (path: string) => readFileSync(resolve(processes, path), 'utf8');
const form = (path: string) => JSON.parse(readProcess(path)) as Record<string, unknown>;

export const caseNo = 'CYQY-2021-000012';
export const draftNo = 'CYQY-2021-000013';
export const correctNo = 'CYQY-2021-000009';
export const doneNo = 'CYQY-2021-000004';

export const clauses: S['ClauseView'][] = [
  ['CYQY-0-purpose', '首部', '为支持困难企业开展职工技能培训，稳定就业岗位，制定本工作流程。'],
  [
    'CYQY-1-1-b',
    '第一条第（一）项',
    '困难企业可依托内部培训部门自行开展培训，也可委托本市具备相应办学许可等培训资质的机构开展培训。',
  ],
  ['CYQY-1-2-c', '第一条第（二）项', '培训应自计划开始之日起 3 个月内完成。'],
  ['CYQY-1-2-d', '第一条第（二）项', '开展非等级技能培训的，每人培训时间不少于 20 课时。'],
  ['CYQY-1-3-a', '第一条第（三）项', '用工单位应在开展培训前，向区职建中心提出备案申请。'],
  ['CYQY-1-3-b', '第一条第（三）项', '备案时提交《培训计划书》（附件2）。'],
  ['CYQY-1-3-c', '第一条第（三）项', '委托培训的，提交培训协议及培训机构资质材料。'],
  ['CYQY-1-4-a', '第一条第（四）项', '区职建中心对备案材料是否完整、规范、有效进行审核。'],
  ['CYQY-1-4-b', '第一条第（四）项', '开展非等级技能培训的，应审核课时是否达到 20 课时。'],
  [
    'CYQY-1-4-c',
    '第一条第（四）项',
    '审核通过的，在《培训计划书》（一式两份）上盖章，返还用工单位一份，同意其组织培训。',
  ],
].map(([id = '', location = '', text = '']) => ({
  id,
  location,
  text,
  kind: 'normative',
  realisedBy: [],
  ambiguity: id === 'CYQY-1-4-a' ? '没有写明审核期限' : null,
  resolution: id === 'CYQY-1-4-a' ? '期限作为参数，未登记时显示“未定期限”。' : null,
}));

const clauseOf = (id: string) => clauses.find((clause) => clause.id === id)!;

export const plan = {
  applicantUnit: '示例精工机械（北京）有限公司（演示）',
  applyDate: '2021-08-02',
  projectName: '数控车床操作技能提升培训',
  trainingStart: '2021-09-01',
  trainingEnd: '2021-10-29',
  place: '北京市朝阳区酒仙桥路甲 10 号 3 号厂房培训室',
  traineeCount: 46,
  classCount: 2,
  trainingMode: 'COMMISSIONED',
  scheduleMode: 'CENTRALISED',
  fundingSource: 'EDUCATION_FUND',
  unitName: '示例精工机械（北京）有限公司（演示）',
  contact: '张𫖮',
  mobile: '199****0001',
  officePhone: '010-64000000',
  email: 'zx@example.com',
  businessAddress: '北京市朝阳区酒仙桥路甲 10 号',
  institutions: [
    {
      name: '北京市示例职业技能培训学校（演示）',
      location: 'IN_CITY',
      contact: '何示训',
      mobile: '199****0021',
      registeredAddress: '北京市朝阳区望京西路 8 号',
      licenceNo: '人社民 1101054000001 号',
      licenceValidTo: '2023-12-31',
      teachers: [
        { name: '曹示教', age: 45, title: '高级技师', employer: '北京市示例职业技能培训学校' },
        { name: '严示授', age: 52, title: '高级讲师', employer: '北京市示例职业技能培训学校' },
      ],
      agreementParties: '甲方：示例精工机械；乙方：北京市示例职业技能培训学校',
      agreementForm: '集中面授',
      agreementPeriod: '2021-09-01 至 2021-10-29',
      agreementPrice: 46000,
      agreementContent: '数控车床编程与操作、质量检验、安全生产。',
      confirmed: true,
    },
  ],
  classes: [
    {
      name: '数控一班',
      trainingType: 'NON_GRADED',
      occupation: '数控车工',
      plannedHours: 19,
      dailySchedule: [
        { date: '2021-09-01', hours: 8 },
        { date: '2021-09-02', hours: 8 },
        { date: '2021-09-03', hours: 3 },
      ],
    },
    {
      name: '数控二班',
      trainingType: 'GRADED',
      occupation: '数控车工',
      level: '4',
      plannedHours: 48,
      dailySchedule: [
        { date: '2021-09-06', hours: 8 },
        { date: '2021-09-07', hours: 8 },
      ],
    },
  ],
  feasibility:
    '企业现有数控车床 38 台，操作岗位 62 人，其中取得等级证书的 21 人。近期承接精密零件订单，亟需提升编程和首件检验能力。培训场地、设备、耗材均已落实。',
  contentAndMode: '理论 12 课时，实操 36 课时；采取集中面授与车间实操相结合的方式。',
};

const formView = (
  formId: string,
  title: string,
  path: string,
  data: Record<string, unknown>,
  extra: Partial<S['FormView']>,
): S['FormView'] => ({
  formId,
  title,
  schema: form(path),
  data,
  version: 3,
  state: 'SUBMITTED',
  editable: false,
  editableFields: null,
  savedAt: '2021-08-02T10:32:11+08:00',
  savedBy: '张𫖮',
  ...extra,
});

export const forms = (mode: 'review' | 'draft' | 'correct'): S['FormView'][] => {
  const base = `${pack}/forms`;
  if (mode === 'draft') {
    return [
      formView(
        'cyqy-plan',
        '培训计划书（附件2）',
        `${base}/cyqy-plan.form`,
        {
          ...plan,
          mobile: '19900000001',
          institutions: plan.institutions.map((one) => ({ ...one, mobile: '19900000021' })),
        },
        { state: 'DRAFT', editable: true },
      ),
    ];
  }
  if (mode === 'correct') {
    return [
      formView('cyqy-plan', '培训计划书（附件2）', `${base}/cyqy-plan.form`, plan, {
        editable: true,
        editableFields: ['classes', 'place'],
        state: 'DRAFT',
      }),
      formView(
        'common-correction',
        '补正情况说明',
        'common/forms/common-correction.form',
        {},
        { editable: true, state: 'DRAFT', savedAt: null },
      ),
    ];
  }
  return [
    formView('cyqy-plan', '培训计划书（附件2）', `${base}/cyqy-plan.form`, plan, {}),
    formView(
      'cyqy-filing-opinion',
      '申报单位意见',
      `${base}/cyqy-filing-opinion.form`,
      { opinion: '情况属实，申请备案。', signer: '李示金', signedOn: '2021-08-02' },
      {},
    ),
    formView(
      'cyqy-review',
      '备案审核',
      `${base}/cyqy-review.form`,
      {},
      { editable: true, state: 'DRAFT', savedAt: null, savedBy: null },
    ),
  ];
};

const stages = (at: number): S['StageProgress'][] =>
  [
    ['plan', '制定计划'],
    ['filing', '提出备案'],
    ['review', '备案审核'],
  ].map(([id = '', name = ''], index) => ({
    id,
    name,
    state: index < at ? 'DONE' : index === at ? 'CURRENT' : 'AHEAD',
  }));

const summary = (more: Partial<S['TaskSummary']>): S['TaskSummary'] => ({
  id: 't-1',
  stepId: 'userTask_reviewFiling',
  name: '审核备案材料',
  subject: null,
  subjectName: null,
  panel: null,
  roleName: '区职建中心',
  unitName: '朝阳区职业能力建设指导中心',
  takenBy: '陈示初',
  takenByMe: true,
  mine: true,
  dueOn: '2021-08-04',
  workingDaysLeft: 2,
  dueState: 'RUNNING',
  dueText: '2 个工作日，自 8 月 2 日次日起，至 8 月 4 日 24:00',
  ...more,
});

export function caseView(no: string, applicant: boolean): S['CaseView'] {
  const base: S['CaseView'] = {
    caseNo: no,
    serviceItem: 'CYQY',
    title: '朝阳区支持困难企业开展职工技能培训',
    packVersion: '2021.1.0',
    applicantName: '示例精工机械（北京）有限公司（演示）',
    applicantCreditCode: '91110105DEMA00013J',
    regionName: '朝阳区',
    status: 'OPEN',
    result: null,
    resultName: null,
    stage: 'review',
    stages: stages(2),
    openedAt: '2021-08-02T09:10:00+08:00',
    filedAt: '2021-08-02T10:40:00+08:00',
    closedAt: null,
    amount: null,
    amounts: { claimed: null, assessed: null, approved: null, paid: null },
    packChange: null,
    actions: [],
    timers: [],
    tasks: [summary({ mine: !applicant, takenByMe: !applicant })],
    version: 4,
  };
  if (no === draftNo) {
    return {
      ...base,
      status: 'DRAFT',
      stage: 'plan',
      stages: stages(0),
      filedAt: null,
      tasks: [
        summary({
          id: 't-draft',
          stepId: 'userTask_preparePlan',
          name: '制定培训计划、签订协议',
          roleName: '困难企业',
          unitName: base.applicantName,
          mine: applicant,
          takenByMe: applicant,
          takenBy: '张𫖮',
          dueOn: null,
          workingDaysLeft: null,
          dueState: 'NONE',
          dueText: null,
        }),
      ],
    };
  }
  if (no === correctNo) {
    return {
      ...base,
      status: 'CORRECTING',
      tasks: [
        summary({
          id: 't-correct',
          stepId: 'userTask_supplyCorrection',
          name: '补正材料',
          roleName: '困难企业',
          unitName: base.applicantName,
          mine: applicant,
          takenByMe: applicant,
          takenBy: '张𫖮',
          dueOn: '2021-08-09',
          workingDaysLeft: 5,
          dueState: 'RUNNING',
        }),
      ],
    };
  }
  if (no === doneNo) {
    return {
      ...base,
      status: 'CLOSED',
      result: 'FILED',
      resultName: '已备案',
      stages: stages(3),
      closedAt: '2021-08-01T16:20:00+08:00',
      tasks: [],
    };
  }
  return base;
}

export const findings: S['FindingView'][] = [
  {
    id: 'f-1',
    code: 'HOURS_BELOW_20',
    severity: 'correct',
    message: '“数控一班”为非等级技能培训，计划 19 课时，少于 20 课时。',
    clause: 'CYQY-1-2-d',
    clauseText: clauseOf('CYQY-1-2-d').text,
    remedy: '请把每个非等级培训班的计划课时调整到 20 课时以上，并同步修改每日课时安排。',
    decisionId: 'cyqy-filing-findings',
    row: 3,
    state: 'OPEN',
    reason: null,
  },
  {
    id: 'f-2',
    code: 'LICENCE_SOON',
    severity: 'warn',
    message: '培训机构的办学许可证在培训结束后 3 年内到期，请核实。',
    clause: 'CYQY-1-1-b',
    clauseText: clauseOf('CYQY-1-1-b').text,
    remedy: '核对许可证原件。',
    decisionId: 'cyqy-filing-findings',
    row: 6,
    state: 'OPEN',
    reason: null,
  },
];

const items: S['CorrectionItem'][] = [
  {
    kind: 'FIELD',
    ref: 'cyqy-plan.classes',
    label: '班级和课时',
    demand: '数控一班的计划课时应不少于 20 课时，每日课时安排同步调整。',
  },
  {
    kind: 'MATERIAL',
    ref: 'cyqy-licence#i-1',
    label: '培训机构资质材料（北京市示例职业技能培训学校）',
    demand: '许可证副本第 2 页没有年检章，请补充。',
  },
];

export function taskView(id: string, taken: boolean): S['TaskView'] {
  const review: S['TaskView'] = {
    id,
    caseNo,
    stepId: 'userTask_reviewFiling',
    name: '审核备案材料',
    subject: null,
    subjectName: null,
    roleName: '区职建中心',
    unitName: '朝阳区职业能力建设指导中心',
    formId: 'cyqy-review',
    panel: null,
    outcomes: [
      {
        id: 'PASS',
        name: '通过',
        offered: false,
        why: '系统预审有“需要补正”的问题未解决（CYQY-1-2-d）。',
        consequence: '通过后系统出具盖章的培训计划书一式两份，返还企业一份，本办件办结。',
      },
      {
        id: 'CORRECT',
        name: '退回补正',
        offered: true,
        why: null,
        consequence: '退回后由企业补正被标记的内容，补正后回到本环节。',
      },
      {
        id: 'REJECT',
        name: '不予备案',
        offered: true,
        why: null,
        consequence: '向企业送达不予备案通知，本办件办结，企业可重新申请。',
      },
    ],
    clauses: ['CYQY-1-4-a', 'CYQY-1-4-b'].map(clauseOf),
    takenBy: taken ? '陈示初' : null,
    takenByMe: taken,
    canTake: !taken,
    canDecide: taken,
    refusalReason: null,
    dueOn: '2021-08-04',
    workingDaysLeft: 2,
    dueState: 'RUNNING',
    dueText: '2 个工作日，自 8 月 2 日次日起，至 8 月 4 日 24:00',
    findings,
    reasons: [
      {
        code: 'FILED_AFTER_START',
        text: '提出备案申请时培训已经开始，备案应当在开展培训前提出。',
        clause: 'CYQY-1-3-a',
      },
      {
        code: 'HOURS_BELOW_20',
        text: '开展非等级培训的，每人培训时间不少于20课时，现有不足20课时的班级或者人员。',
        clause: 'CYQY-1-2-d',
      },
    ],
    correctionItems: [],
    correctable: [
      ...[
        'projectName:培训项目',
        'trainingStart:培训时间（首个培训日）',
        'trainingEnd:结业时间',
        'place:办班地点',
        'traineeCount:学员人数',
        'institutions:培训机构情况',
        'institutions.licenceNo:办学许可证号',
        'classes:班级和课时',
        'classes.plannedHours:计划课时',
        'feasibility:培训项目可行性',
        'contentAndMode:培训内容和方式',
      ].map((pair) => {
        const [key = '', label = ''] = pair.split(':');
        return { kind: 'FIELD' as const, ref: `cyqy-plan.${key}`, label };
      }),
      { kind: 'MATERIAL', ref: 'cyqy-plan-stamped', label: '培训计划书（附件2，申请单位盖章）' },
      { kind: 'MATERIAL', ref: 'cyqy-agreement#i-1', label: '培训协议（北京市示例职业技能培训学校）' },
      { kind: 'MATERIAL', ref: 'cyqy-licence#i-1', label: '培训机构资质材料（北京市示例职业技能培训学校）' },
    ],
  };
  if (id === 't-draft' || id === 't-correct') {
    const draft = id === 't-draft';
    return {
      ...review,
      caseNo: draft ? draftNo : correctNo,
      stepId: draft ? 'userTask_preparePlan' : 'userTask_supplyCorrection',
      name: draft ? '制定培训计划、签订协议' : '补正材料',
      formId: draft ? 'cyqy-plan' : 'common-correction',
      outcomes: [{ id: 'SUBMIT', name: '提交', offered: true, why: null, consequence: '' }],
      clauses: (draft ? ['CYQY-1-1-b', 'CYQY-1-2-c', 'CYQY-1-2-d'] : ['CYQY-1-4-a']).map(clauseOf),
      takenBy: '张𫖮',
      takenByMe: true,
      canTake: false,
      canDecide: true,
      findings: [],
      reasons: [],
      correctable: [],
      correctionItems: draft ? [] : items,
      dueOn: draft ? null : '2021-08-09',
      workingDaysLeft: draft ? null : 5,
      dueState: draft ? 'NONE' : 'RUNNING',
      dueText: null,
    };
  }
  return review;
}

const file = (id: string, fileName: string, mediaType: string, bytes: number): S['MaterialFileView'] => ({
  id,
  fileName,
  mediaType,
  bytes,
  sha256: 'a'.repeat(64),
  uploadedAt: '2021-08-02T10:35:00+08:00',
  uploadedBy: '张𫖮',
  hint: null,
});

export function checklist(editable: boolean): S['ChecklistView'] {
  const item = (
    id: string,
    name: string,
    clause: string,
    files: S['MaterialFileView'][],
    more: Partial<S['ChecklistItem']> = {},
  ): S['ChecklistItem'] => ({
    id,
    name,
    subject: null,
    subjectKey: null,
    required: true,
    reason: '提出备案申请时必须提交。',
    clause,
    clauseText: clauseOf(clause).text,
    accept: ['pdf', 'jpg', 'png'],
    maxBytes: 20 * 1024 * 1024,
    missing: files.length === 0,
    later: false,
    editable,
    correctionDemand: null,
    replacementDue: false,
    kept: 0,
    printable: null,
    files,
    ...more,
  });
  const school = { subject: '北京市示例职业技能培训学校（演示）', subjectKey: 'i-1' };
  return {
    items: [
      item(
        'cyqy-plan-stamped',
        '培训计划书（附件2，申请单位盖章）',
        'CYQY-1-3-b',
        [file('m-1', '培训计划书（盖章）.pdf', 'application/pdf', 482_113)],
        { printable: `/api/cases/${caseNo}/forms/cyqy-plan/print?format=pdf` },
      ),
      item(
        'cyqy-agreement',
        '培训协议',
        'CYQY-1-3-c',
        [
          file('m-2', '培训协议第1页.jpg', 'image/jpeg', 1_204_551),
          file('m-3', '培训协议第2页.jpg', 'image/jpeg', 1_180_223),
        ],
        school,
      ),
      item(
        'cyqy-licence',
        '培训机构资质材料',
        'CYQY-1-3-c',
        editable ? [] : [file('m-4', '办学许可证.png', 'image/png', 900_112)],
        { ...school, correctionDemand: editable ? '许可证副本第 2 页没有年检章，请补充。' : null },
      ),
    ],
    missing: editable ? 1 : 0,
  };
}

const companies = [
  '示例精工机械（北京）有限公司',
  '示例恒远纺织（北京）有限公司',
  '示例和顺餐饮管理（北京）有限公司',
  '示例海岳仪器（北京）有限公司',
  '示例华远物流（北京）股份有限公司',
];

export function inboxRows(count: number, from = 0): S['InboxRow'][] {
  return Array.from({ length: count }, (_, offset) => {
    const n = from + offset;
    const left = n === 0 ? -1 : n === 1 ? 0 : n === 2 ? 2 : n < 8 ? 3 + n : null;
    return {
      taskId: n === 0 ? 't-1' : `t-${n + 1}`,
      caseNo: n === 0 ? caseNo : `CYQY-2021-${String(100 + n).padStart(6, '0')}`,
      title: '朝阳区支持困难企业开展职工技能培训',
      applicantName: `${companies[n % companies.length]}（演示）`,
      stepName: '审核备案材料',
      subject: null,
      subjectName: null,
      stageName: '备案审核',
      amount: n % 4 === 3 ? '128600.00' : null,
      dueOn: left === null ? null : '2021-08-04',
      workingDaysLeft: left,
      dueState: left === null ? 'NONE' : left < 0 ? 'OVERDUE' : 'RUNNING',
      dueText: null,
      takenBy: n % 3 === 1 ? '褚示卫' : null,
      takenByMe: false,
      createdAt: '2021-08-02T10:40:00+08:00',
      finishedAt: null,
      outcomeName: null,
      region: '110105',
      priority: n === 0 ? 80 : 50,
    };
  });
}

export const timeline: S['TimelineEntry'][] = [
  [
    '2021-08-02T09:10:00+08:00',
    '',
    '张𫖮',
    '示例精工机械（北京）有限公司',
    '登记办件，适用《朝阳区支持困难企业开展职工技能培训工作流程》2021.1.0 版。',
    null,
    'CYQY-0-purpose',
  ],
  [
    '2021-08-02T10:30:00+08:00',
    '制定培训计划、签订协议',
    '李示金',
    '示例精工机械（北京）有限公司',
    '提交培训计划书。',
    null,
    null,
  ],
  [
    '2021-08-02T10:31:00+08:00',
    '核对备案条件',
    '系统',
    '',
    '按规则表“备案条件核对”第 1 版判定，发现 1 个问题。',
    null,
    'CYQY-1-2-d',
  ],
  [
    '2021-08-02T10:40:00+08:00',
    '提出备案申请',
    '李示金',
    '示例精工机械（北京）有限公司',
    '提交备案申请，回执 HZ-2021-000031。',
    null,
    'CYQY-1-3-a',
  ],
  [
    '2021-08-02T11:02:00+08:00',
    '审核备案材料',
    '陈示初',
    '朝阳区职业能力建设指导中心',
    '退回补正 2 项。',
    '经审核，材料不齐或填写不规范，请按所列事项补正后重新提交。',
    'CYQY-1-4-a',
  ],
].map(([at = '', stepName, actor, unitName, text, opinion, clause]) => ({
  at: at ?? '',
  kind: 'STEP',
  stepName: stepName || null,
  actor: actor ?? '',
  unitName: unitName ?? '',
  text: text ?? '',
  opinion: opinion ?? null,
  clause: clause ?? null,
}));

export const diagram = (): S['DiagramView'] => ({
  processes: [
    {
      processId: 'cyqy-filing',
      name: '培训备案',
      xml: readProcess(`${pack}/bpmn/cyqy-filing.bpmn`),
      done: ['startEvent_enterprise', 'userTask_preparePlan', 'businessRuleTask_checkFiling', 'userTask_submitFiling'],
      current: ['userTask_reviewFiling'],
    },
    {
      processId: 'common-correction',
      name: '补正',
      xml: readProcess('common/bpmn/common-correction.bpmn'),
      done: [],
      current: [],
    },
  ],
  steps: [
    [
      'userTask_preparePlan',
      '制定培训计划、签订协议',
      'DONE',
      '李示金',
      '2021-08-02T10:30:00+08:00',
      '提交',
      ['CYQY-1-1-b', 'CYQY-1-2-c'],
    ],
    [
      'businessRuleTask_checkFiling',
      '核对备案条件',
      'DONE',
      '系统',
      '2021-08-02T10:31:00+08:00',
      '发现 1 个问题',
      ['CYQY-1-2-d', 'CYQY-1-3-a'],
    ],
    [
      'userTask_submitFiling',
      '提出备案申请',
      'DONE',
      '李示金',
      '2021-08-02T10:40:00+08:00',
      '提交',
      ['CYQY-1-3-a', 'CYQY-1-3-b'],
    ],
    ['userTask_reviewFiling', '审核备案材料', 'CURRENT', '陈示初', null, null, ['CYQY-1-4-a', 'CYQY-1-4-b']],
    ['serviceTask_issuePlan', '盖章并返还培训计划书（一式两份）', 'AHEAD', null, null, null, ['CYQY-1-4-c']],
  ].map(([elementId, name, state, who, at, outcome, ids]) => ({
    elementId: elementId as string,
    processId: 'cyqy-filing',
    name: name as string,
    state: state as 'DONE',
    who: who as string | null,
    at: at as string | null,
    outcome: outcome as string | null,
    clauses: ids as string[],
    calls: null as string | null,
  })),
});

export const evaluations: S['EvaluationView'][] = [
  {
    id: 'e-1',
    decisionId: 'cyqy-filing-findings',
    name: '备案条件核对',
    version: 1,
    at: '2021-08-02T10:31:00+08:00',
    inputs: [
      { name: 'leastNonGradedHours', label: '非等级培训各班计划课时中最少的', value: '19' },
      { name: 'filedBeforeTraining', label: '提出备案申请之日早于首个培训日', value: '是' },
      { name: 'endsInTime', label: '结业时间不晚于培训开始后 3 个月的对应日', value: '是' },
    ],
    hits: [
      {
        row: 3,
        clauses: ['CYQY-1-2-d'],
        description: '非等级培训少于 20 课时',
        outputs: { finding: 'HOURS_BELOW_20' },
      },
    ],
  },
];

export const documents: S['DocumentView'][] = [1, 2].map((copyNo) => ({
  id: `d-${copyNo}`,
  caseNo,
  templateId: 'cyqy-plan-book',
  title: '培训计划书',
  copyNo,
  copies: 2,
  recipient: copyNo === 1 ? '朝阳区职业能力建设指导中心（留存）' : '示例精工机械（北京）有限公司（演示）',
  createdAt: '2021-08-03T15:20:00+08:00',
  sha256: '9f2c41d7a0b35e86'.repeat(4),
}));

export const caseRows = (count: number): S['CaseRow'][] =>
  Array.from({ length: count }, (_, n) => ({
    caseNo: [caseNo, draftNo, correctNo, doneNo][n] ?? `CYQY-2021-${String(200 + n).padStart(6, '0')}`,
    title: '朝阳区支持困难企业开展职工技能培训',
    applicantName: n < 4 ? `${companies[0]}（演示）` : `${companies[n % companies.length]}（演示）`,
    stageName: ['备案审核', '制定计划', '备案审核', '备案审核'][n % 4] ?? '',
    stepName: n % 4 === 3 ? null : (['审核备案材料', '制定培训计划、签订协议', '补正材料'][n % 4] ?? null),
    status: (['OPEN', 'DRAFT', 'CORRECTING', 'CLOSED'] as const)[n % 4] ?? 'OPEN',
    resultName: n % 4 === 3 ? (n % 8 === 3 ? '已备案' : '不予备案') : null,
    dueOn: n % 4 === 3 ? null : '2021-08-04',
    workingDaysLeft: n % 4 === 3 ? null : 2,
    dueState: n % 4 === 3 ? 'NONE' : 'RUNNING',
    dueText: null,
    amount: n % 5 === 4 ? '46000.00' : null,
    updatedAt: '2021-08-02T11:02:00+08:00',
  }));
