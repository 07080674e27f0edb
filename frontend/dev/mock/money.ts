import type { S } from './data.ts';

const names = ['王*示', '李*', '赵*梅', '陈*', '刘*华', '杨*', '黄*军', '周*', '吴*芳', '徐*'];
const levels = ['', '一级', '二级', '三级', '四级', '五级'];
const rates = [0, 1500, 1250, 1000, 750, 500];
const yuan = (amount: number) => amount.toFixed(2);

/** A roster of 45: 28 graded (two without certificate, one hit at the comparison), 17 non-graded. */
export function entitlements(officer: boolean): S['EntitlementsView'] {
  const rows = Array.from({ length: 45 }, (_, index): S['EntitlementView'] => {
    const graded = index < 28;
    const level = graded ? 3 + (index % 3) : null;
    const missing = index === 5 || index === 17;
    const excluded = index === 9;
    const rate = missing ? 0 : level === null ? 500 : (rates[level] ?? 0);
    const ruleText = missing
      ? '等级培训而没有证书编号'
      : level === null
        ? '非等级培训且不少于20课时'
        : `取得${levels[level] ?? ''}职业资格证书或职业技能等级证书`;
    const state = missing ? 'ZERO' : excluded ? 'EXCLUDED' : 'PAYABLE';
    const clause = graded ? 'CYQY-3-1-a' : 'CYQY-3-1-b';
    return {
      rowId: `row-${index}`,
      seq: index + 1,
      name: names[index % names.length] ?? '',
      idNumber: `110***********${String(1000 + index * 7).padStart(4, '0')}`,
      className: graded ? '数控车工等级班' : '安全生产班',
      rate: yuan(rate),
      payable: yuan(state === 'PAYABLE' ? rate : 0),
      state,
      reasonCode: missing ? 'NO_CERTIFICATE' : excluded ? 'COMPARISON_HIT' : null,
      reasonText: missing
        ? '等级培训的人员没有职业资格证书或职业技能等级证书编号，不计补贴。'
        : excluded
          ? '系统比对命中，不符合享受补贴规定。'
          : null,
      sentence: `培训类型：${graded ? '等级培训' : '非等级培训'}，载有证书编号：${missing ? '否' : '是'}。按《每人补贴标准》第 ${level ?? 7} 行“${ruleText}”（${clause}），每人 ${rate.toLocaleString('en')}.00 元，计 ${state === 'PAYABLE' ? rate.toLocaleString('en') : 0}.00 元。`,
      inputs: [
        { name: 'trainingType', label: '培训类型', value: graded ? '等级培训' : '非等级培训' },
        { name: 'level', label: '职业资格或职业技能等级', value: level === null ? '无' : String(level) },
        { name: 'hasCertificate', label: '花名册载有证书编号', value: missing || !graded ? '否' : '是' },
        { name: 'attendedHours', label: '实际出勤课时', value: graded ? '无' : '20' },
      ],
      decisionId: 'cyqy-subsidy-rate',
      decisionName: '每人补贴标准',
      decisionVersion: 1,
      ruleRow: level ?? 7,
      ruleText,
      clauses: [
        {
          id: clause,
          location: '三（一）',
          text: '职工经培训取得一、二、三、四、五级职业资格证书的，分别按照标准给予补贴。',
        },
      ],
      packVersion: '2021.2.0',
      evaluatedAt: '2022-03-01T10:20:00+08:00',
      confirmedBy: '朝阳区职业能力建设科 杨复核（复核，2022-03-08）',
      findings: [],
      exclusion: excluded
        ? {
            reasonCode: 'COMPARISON_HIT',
            reasonText: '系统比对命中，不符合享受补贴规定。',
            note: '同期已在其他单位享受。',
            by: '马市批',
            at: '2022-03-15T14:00:00+08:00',
          }
        : null,
      benefitState: missing ? null : excluded ? 'RELEASED' : 'RESERVED',
    };
  });
  const paid = rows.filter((row) => row.state === 'PAYABLE');
  const total = paid.reduce((sum, row) => sum + Number(row.payable), 0);
  const lines = [...new Set(paid.map((row) => row.ruleText))].map((ruleText) => {
    const of = paid.filter((row) => row.ruleText === ruleText);
    return {
      label: /[一二三四五]级/.exec(ruleText)?.[0] ?? ruleText,
      persons: of.length,
      unit: of[0]?.rate ?? '0.00',
      amount: yuan(of.reduce((sum, row) => sum + Number(row.payable), 0)),
      clauses: [of[0]?.clauses[0]?.id ?? ''],
    };
  });
  const zero = [
    { label: '等级培训而没有证书编号', persons: 2, unit: '0.00', amount: '0.00', clauses: ['CYQY-3-2-1-3'] },
    { label: '已剔除（系统比对命中）', persons: 1, unit: '0.00', amount: '0.00', clauses: ['CYQY-3-5-a'] },
  ];
  return {
    claimed: yuan(total + 750),
    total: yuan(total),
    persons: 45,
    payablePersons: paid.length,
    sentence: `${lines
      .map(
        (line) =>
          `${line.persons} 人 × ${Number(line.unit).toLocaleString('en')}.00 元（${line.label}，${line.clauses[0]}）`,
      )
      .join(
        ' ＋ ',
      )} ＝ ${total.toLocaleString('en')}.00 元；2 人等级培训而没有证书编号，计 0 元（CYQY-3-2-1-3）；1 人已剔除（系统比对命中），计 0 元（CYQY-3-5-a）。`,
    lines: [...lines, ...zero],
    rows,
    hits: [
      {
        id: 'h-1',
        rowId: 'row-9',
        seq: 10,
        name: names[9] ?? '',
        source: '市培训子系统',
        text: '2021 年 11 月在其他企业的培训中享受补贴',
        by: '马市批',
        at: '2022-03-15T13:40:00+08:00',
        open: false,
        dismissedBy: null,
        dismissal: null,
      },
      {
        id: 'h-2',
        rowId: 'row-20',
        seq: 21,
        name: names[0] ?? '',
        source: '社会保险系统',
        text: '培训期间参保单位不一致',
        by: '马市批',
        at: '2022-03-15T13:42:00+08:00',
        open: true,
        dismissedBy: null,
        dismissal: null,
      },
    ],
    reasons: [
      { code: 'COMPARISON_HIT', text: '系统比对命中，不符合享受补贴规定。', clause: 'CYQY-3-5-a' },
      { code: 'NO_CERTIFICATE', text: '等级培训的人员没有证书编号，不计补贴。', clause: 'CYQY-3-2-1-3' },
    ],
    mayExclude: officer,
    mayCompare: officer,
  };
}

const instruction = (n: number, state: S['InstructionView']['state'], phase = 'FULL'): S['InstructionView'] => ({
  id: `i-${n}`,
  instructionNo: `ZL-2022-00000${n}`,
  caseNo: `CYQY-2021-00001${n}`,
  title: '朝阳区支持困难企业开展职工技能培训',
  phase,
  phaseName: phase === 'FULL' ? '拨付申请单位' : '上级拨入',
  payeeName: phase === 'FULL' ? '示例精工机械（北京）有限公司（演示）' : '朝阳区职业能力建设科',
  bank: phase === 'FULL' ? '示例银行朝阳支行' : null,
  account: phase === 'FULL' ? '***************0017' : null,
  amount: yuan(26750 + n * 250),
  differenceReason: n === 2 ? '按批复核减 1 人。' : null,
  state,
  createdAt: '2022-04-18T09:30:00+08:00',
  batchId: state === 'WAITING' ? null : 'b-1',
  batchNo: state === 'WAITING' ? null : 'PC-2022-0001',
  voucherNo: state === 'PAID' ? '2022041800017' : null,
  paidOn: state === 'PAID' ? '2022-04-19' : null,
  cancellable: state === 'SENT',
  closedOn: state === 'RETURNED' ? '2022-04-20' : null,
  closedReason: state === 'RETURNED' ? '户名与账号不符' : null,
  closedBy: state === 'RETURNED' ? '徐拨付' : null,
  reissued: false,
});

export const ledger: S['CaseMoneyView'] = {
  approved: '27000.00',
  transferred: '27000.00',
  paid: '0.00',
  payable: '27000.00',
  differenceReason: '按批复核减 1 人。',
  balanced: true,
  rows: [
    ['批复核定', '核定补贴', '应付补贴', '批复核定补贴，比核算金额 27,500.00 元少 500.00 元，理由：按批复核减 1 人。'],
    ['占用预算', '上级在途资金', '2022 年预算', '占用 2022 年预算，待拨至朝阳区职业能力建设科。'],
    ['上级拨入', '已拨入待付资金', '上级在途资金', '上级拨入，凭证 2022041500003，日期 2022-04-15。'],
  ].map(([kindName = '', debitName = '', creditName = '', text = ''], index) => ({
    seq: index + 1,
    at: `2022-04-1${index + 3}T10:00:00+08:00`,
    kindName,
    debitName,
    creditName,
    amount: '27000.00',
    text,
    clause: 'CYQY-3-6-a',
    voucherNo: index === 2 ? '2022041500003' : null,
    by: index === 2 ? '北京市人力资源和社会保障局 钱市财' : '北京市人力资源和社会保障局 马市批',
  })),
  instructions: [instruction(1, 'PAID', 'TRANSFER_IN'), instruction(2, 'SENT')],
  incidents: [],
};

export const desk: S['PaymentDeskView'] = {
  waiting: [instruction(3, 'WAITING'), instruction(4, 'WAITING')],
  sent: [instruction(2, 'SENT')],
  unanswered: [instruction(5, 'RETURNED')],
  batches: [
    {
      id: 'b-2',
      batchNo: 'PC-2022-0002',
      state: 'CREATED',
      total: '56000.00',
      count: 2,
      hash: 'f00d',
      createdBy: '徐拨付',
      createdAt: '2022-04-19T09:00:00+08:00',
      releasedBy: null,
      releasedAt: null,
      cancelledBy: null,
      cancelReason: null,
      mayRelease: true,
      whyNot: null,
      instructions: [instruction(5, 'BATCHED'), instruction(6, 'BATCHED')],
    },
    {
      id: 'b-1',
      batchNo: 'PC-2022-0001',
      state: 'RELEASED',
      total: '27250.00',
      count: 1,
      hash: 'beef',
      createdBy: '徐拨付',
      createdAt: '2022-04-18T09:40:00+08:00',
      releasedBy: '孟放行',
      releasedAt: '2022-04-18T10:05:00+08:00',
      cancelledBy: null,
      cancelReason: null,
      mayRelease: false,
      whyNot: null,
      instructions: [instruction(2, 'SENT')],
    },
  ],
  budgets: [
    {
      region: '110105',
      regionName: '朝阳区',
      year: 2022,
      appropriated: '3000000.00',
      committed: '1083250.00',
      left: '1916750.00',
      appropriations: [
        {
          id: 'a-1',
          amount: '3000000.00',
          legalBasis: '演示数据：2022 年职业技能培训补贴预算',
          enteredBy: '徐拨付',
          approvedBy: '孟放行',
          pending: false,
          mayApprove: false,
        },
        {
          id: 'a-2',
          amount: '500000.00',
          legalBasis: '演示数据：2022 年追加预算',
          enteredBy: '孟放行',
          approvedBy: null,
          pending: true,
          mayApprove: true,
        },
      ],
    },
  ],
  mayCreate: true,
  mayRelease: true,
  mayAppropriate: true,
};

export const noDesk: S['PaymentDeskView'] = { ...desk, waiting: [], sent: [], batches: [], budgets: [] };

export const invariants: S['InvariantReport'][] = [
  {
    id: 'I1',
    name: '资金台账借贷相等，每个账户的余额等于其全部分录之和（总账和每个办件，精确到分）',
    holds: true,
    offenders: [],
  },
  { id: 'I2', name: '同一办件、同一阶段、同一收款方至多拨付一次，且每笔拨付恰有一条分录', holds: true, offenders: [] },
  {
    id: 'I3',
    name: '每人每年在一个事项中预占和已享受的次数与计数一致且不超过限额，一份证书只享受一次',
    holds: false,
    offenders: ['CYQY 2022 年有一人计数为 1 次，台账中有 2 次。'],
  },
  { id: 'I13', name: '每个区划、每个年度的预算余额不小于零', holds: true, offenders: [] },
];
