import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { http, HttpResponse, type HttpResponseResolver } from 'msw';
import * as data from './data.ts';
import { importRows, rosterRows, rosters } from './rosters.ts';
import * as money from './money.ts';
import type { Problem } from '../../src/shared/api/problem';
import type { S } from './data.ts';

/** What the fixtures show is steered by the cookie `mock`: who is signed in and in which state the pages are. */
interface Mode {
  role: 'applicant' | 'reviewer' | 'finance' | 'admin' | 'none';
  state: 'data' | 'empty' | 'error' | 'forbidden' | 'many';
}

function modeOf(request: Request): Mode {
  const cookie = /(?:^|;\s*)mock=([^;]*)/.exec(request.headers.get('cookie') ?? '')?.[1] ?? '';
  const [role = signedIn, state = 'data'] = decodeURIComponent(cookie).split('.');
  return { role: (role || signedIn) as Mode['role'], state: state as Mode['state'] };
}

let signedIn: Mode['role'] = 'none';
let taken = false;

const problem = (status: number, code: string, detail: string, more: Partial<Problem> = {}) =>
  HttpResponse.json(
    {
      type: 'about:blank',
      title: code,
      status,
      detail,
      code,
      clause: null,
      traceId: '7f3a91c2',
      violations: [],
      ...more,
    },
    { status, headers: { 'Content-Type': 'application/problem+json' } },
  );

type Answer = (mode: Mode, request: Request, params: Record<string, string>) => object | Promise<object>;

function get(path: string, answer: Answer, empty?: object) {
  const resolver: HttpResponseResolver = async ({ request, params }) => {
    const mode = modeOf(request);
    if (mode.state === 'error') return problem(500, 'UNEXPECTED', '');
    if (mode.state === 'forbidden') return problem(403, 'FORBIDDEN', '');
    if (mode.state === 'empty' && empty) return HttpResponse.json(empty);
    const result = await answer(mode, request, params as Record<string, string>);
    return result instanceof Response ? result : HttpResponse.json(result);
  };
  return http.get(`*/api/${path}`, resolver);
}

const membership = (
  id: string,
  label: string,
  unitName: string,
  unitKind: 'OFFICE' | 'ORGANISATION' | 'PLATFORM',
  roles: string[],
  lead = false,
) => ({ id, label, unitName, unitKind, region: '110105', roles, lead, state: 'ACTIVE' });

function session(role: Mode['role']): S['SessionView'] {
  if (role === 'none')
    return { person: null, memberships: [], acting: null, desks: [], mustChangePassword: false, demo: true };
  if (role === 'applicant') {
    return {
      person: { id: 'p-1', name: '张𫖮', login: 'zhangxian' },
      memberships: [
        membership('m-1', '经办人', '示例精工机械（北京）有限公司（演示）', 'ORGANISATION', ['ORGANISATION_CLERK']),
        membership('m-1b', '代办经办人', '示例恒远纺织（北京）有限公司（演示）', 'ORGANISATION', [
          'ORGANISATION_CLERK',
        ]),
      ],
      acting: 'm-1',
      desks: ['applications', 'cases', 'calendar'],
      mustChangePassword: false,
      demo: true,
    };
  }
  if (role === 'finance') {
    return {
      person: { id: 'p-4', name: '徐拨付', login: 'xucai' },
      memberships: [membership('m-4', '财务', '朝阳区职业能力建设科', 'OFFICE', ['FINANCE'])],
      acting: 'm-4',
      desks: ['inbox', 'cases', 'payments'],
      mustChangePassword: false,
      demo: true,
    };
  }
  if (role === 'reviewer') {
    return {
      person: { id: 'p-2', name: '陈示初', login: 'chenchu' },
      memberships: [
        membership('m-2', '初审经办（负责人）', '朝阳区职业能力建设指导中心', 'OFFICE', ['INITIAL_REVIEWER'], true),
      ],
      acting: 'm-2',
      desks: ['inbox', 'cases', 'registers', 'calendar'],
      mustChangePassword: false,
      demo: true,
    };
  }
  return {
    person: { id: 'p-3', name: '秦示统', login: 'qintong' },
    memberships: [membership('m-3', '系统管理员', '平台管理', 'PLATFORM', ['SYSTEM_ADMIN'])],
    acting: 'm-3',
    desks: ['registers', 'calendar', 'identity', 'audit', 'invariants'],
    mustChangePassword: false,
    demo: true,
  };
}

const account = (login: string, name: string, unitName: string, roleTitle: string, group: string) => ({
  login,
  name,
  unitName,
  unitKind: group.startsWith('企业') ? 'ORGANISATION' : group === '平台管理' ? 'PLATFORM' : 'OFFICE',
  roleTitle,
  group,
});

const registerRow = (n: number, state: 'PENDING' | 'ACTIVE' | 'ENDED'): S['RegisterRowView'] => ({
  id: `r-${n}`,
  key: ['91110105DEMA00013J', '91110105DEMA00021D', '91110105DEMA0003X5', '91110108DEMA00056B'][n % 4] ?? '',
  values: {
    name:
      [
        '示例精工机械（北京）有限公司（演示）',
        '示例恒远纺织（北京）有限公司（演示）',
        '示例和顺餐饮管理（北京）有限公司（演示）',
        '示例海岳仪器（北京）有限公司（演示）',
      ][n % 4] ?? '',
    note: '',
  },
  validFrom: '2021-01-01',
  validTo: state === 'ENDED' ? '2021-06-30' : null,
  legalBasis: '朝阳区困难企业认定名单（第一批，演示）',
  state,
  enteredBy: n % 2 ? '陈示初' : '褚示卫',
  enteredAt: '2021-01-04T09:00:00+08:00',
  approvedBy: state === 'PENDING' ? null : '冯示核',
  approvedAt: state === 'PENDING' ? null : '2021-01-05T09:00:00+08:00',
  demo: true,
  history: [
    { at: '2021-01-04T09:00:00+08:00', who: '陈示初', text: '登记，依据《朝阳区困难企业认定名单（第一批）》。' },
    { at: '2021-01-05T09:00:00+08:00', who: '冯示核', text: '审定通过，自 2021-01-01 起有效。' },
  ],
});

const days = (list: [string, 'REST' | 'MAKE_UP_WORK', string][]) =>
  list.map(([date, kind, note]) => ({ date, kind, note }));

const picture = () => new HttpResponse(`<svg/>`, { headers: { 'Content-Type': 'image/svg+xml' } });
const asset = (name: string, type: string) => {
  try {
    return new HttpResponse(new Uint8Array(readFileSync(resolve(process.cwd(), 'dev/mock', name))), {
      headers: { 'Content-Type': type },
    });
  } catch {
    return picture();
  }
};

const reviewerTask = (id: string): S['TaskView'] => data.taskView(id, taken || id === 't-1');

export const handlers = [
  http.get('*/api/session', ({ request }) =>
    HttpResponse.json(session(modeOf(request).role), { headers: { 'Set-Cookie': 'XSRF-TOKEN=mock; Path=/' } }),
  ),
  http.post('*/api/session', async ({ request }) => {
    const body = (await request.json()) as S['SignIn'];
    if (body.password !== 'Banjian-2021')
      return problem(401, 'BAD_CREDENTIALS', '用户名或密码不正确。连续输错 10 次将锁定 15 分钟。');
    signedIn = body.login.startsWith('chen') ? 'reviewer' : body.login.startsWith('qin') ? 'admin' : 'applicant';
    return HttpResponse.json(session(signedIn));
  }),
  http.delete('*/api/session', () => {
    signedIn = 'none';
    return new HttpResponse(null, { status: 204 });
  }),
  http.put('*/api/session/membership', ({ request }) => HttpResponse.json(session(modeOf(request).role))),
  http.put('*/api/session/password', () => problem(422, 'PASSWORD_WRONG', '原密码不正确，密码没有修改。')),
  http.get('*/api/demo/accounts', () =>
    HttpResponse.json([
      account('zhangxian', '张𫖮', '示例精工机械（北京）有限公司', '经办人', '企业：示例精工机械（演示）'),
      account('lijingong', '李示金', '示例精工机械（北京）有限公司', '法定代表人', '企业：示例精工机械（演示）'),
      account('wudai', '吴示代', '示例精工机械等 2 家', '代办经办人', '企业：示例精工机械（演示）'),
      account('wangfang', '王示纺', '示例恒远纺织（北京）有限公司', '经办人', '企业：示例恒远纺织（演示）'),
      account('sunmao', '孙示贸', '示例未列名单商贸（北京）有限公司', '负责人', '企业：未列名单（演示）'),
      account('chenchu', '陈示初', '朝阳区职业能力建设指导中心', '初审经办（负责人）', '区职建中心'),
      account('chuwei', '褚示卫', '朝阳区职业能力建设指导中心', '初审经办', '区职建中心'),
      account('fenghe', '冯示核', '朝阳区职业能力建设科', '复核', '区职建科'),
      account('qintong', '秦示统', '平台管理', '系统管理员', '平台管理'),
      account('youan', '尤示安', '平台管理', '安全管理员', '平台管理'),
    ] satisfies S['DemoAccount'][]),
  ),
  http.get('*/api/clock', () =>
    HttpResponse.json({ now: '2021-08-02T14:20:00+08:00', today: '2021-08-02', demo: true, workingDay: true }),
  ),
  http.post('*/api/clock/moves', () => problem(422, 'CLOCK_BACKWARD', '演示时钟只能向后拨。')),
  get(
    'service-items',
    () => [
      {
        code: 'CYQY',
        title: '朝阳区支持困难企业开展职工技能培训',
        regionName: '朝阳区',
        version: '2021.1.0',
        inForceFrom: '2021-01-01',
        inForceTo: null,
        legalBasis: '《朝阳区支持困难企业开展职工技能培训工作流程》',
        startable: true,
        refusal: null,
        stages: [],
      },
      {
        code: 'CYQY2',
        title: '朝阳区支持困难企业开展职工技能培训（未列名单时）',
        regionName: '朝阳区',
        version: '2021.1.0',
        inForceFrom: '2021-01-01',
        inForceTo: null,
        legalBasis: '《朝阳区支持困难企业开展职工技能培训工作流程》',
        startable: false,
        refusal: {
          code: 'NOT_IN_DIFFICULTY',
          message: '企业在申请备案之日不在困难企业名单内。',
          clause: 'CYQY-0-purpose',
          field: null,
          row: null,
          column: null,
          remedy: '请先向区职建中心申请列入困难企业名单；已列入的，请核对统一社会信用代码和有效期。',
        },
        stages: [],
      },
    ],
    [],
  ),
  get('service-items/:code/clauses', () => data.clauses),
  http.post('*/api/cases', async ({ request }) => {
    const body = (await request.json()) as S['OpenCase'];
    if (body.serviceItem === 'CYQY') return HttpResponse.json(data.caseView(data.draftNo, true), { status: 201 });
    return problem(422, 'NOT_IN_DIFFICULTY', '企业在申请备案之日不在困难企业名单内。', { clause: 'CYQY-0-purpose' });
  }),
  get(
    'cases',
    (mode) => ({
      rows: data.caseRows(mode.role === 'applicant' ? 4 : mode.state === 'many' ? 200 : 24),
      next: mode.role === 'applicant' ? null : 'next',
      count: mode.role === 'applicant' ? 4 : 1000,
      countCapped: mode.role !== 'applicant',
    }),
    { rows: [], next: null, count: 0, countCapped: false },
  ),
  get('cases/:caseNo', (mode, _, { caseNo = '' }) => data.caseView(caseNo, mode.role === 'applicant')),
  get('cases/:caseNo/forms', (mode, _, { caseNo = '' }) =>
    mode.state === 'empty'
      ? []
      : data.forms(caseNo === data.draftNo ? 'draft' : caseNo === data.correctNo ? 'correct' : 'review'),
  ),
  get(
    'cases/:caseNo/forms/:formId',
    (_, __, { formId = '', caseNo = '' }) =>
      data.forms(caseNo === data.draftNo ? 'draft' : 'review').find((form) => form.formId === formId) ??
      problem(404, 'NOT_FOUND', ''),
  ),
  http.put('*/api/cases/:caseNo/forms/:formId/draft', async ({ request }) => {
    const body = (await request.json()) as S['SaveDraft'];
    return HttpResponse.json({ version: body.version + 1, savedAt: '2021-08-02T14:21:30+08:00' });
  }),
  get('cases/:caseNo/forms/:formId/print', () => asset('sample.pdf', 'application/pdf')),
  get('cases/:caseNo/findings', () => data.findings.slice(0, 1), []),
  http.post('*/api/cases/:caseNo/submissions', ({ params }) =>
    HttpResponse.json(
      {
        receiptNo: 'HZ-2021-000031',
        caseNo: String(params.caseNo),
        stepName: '提出备案申请',
        receivedAt: '2021-08-02T14:22:00+08:00',
        nextStep: '审核备案材料',
        nextUnit: '朝阳区职业能力建设指导中心',
        nextDue: null,
        nextDueText: null,
      },
      { status: 201 },
    ),
  ),
  http.post('*/api/cases/:caseNo/decisions', () =>
    problem(409, 'OUTCOME_NOT_OFFERED', '系统预审的问题没有解决，不能通过。', {
      clause: 'CYQY-1-2-d',
      violations: [
        {
          code: 'HOURS_BELOW_20',
          message: '“数控一班”计划 19 课时，少于 20 课时。',
          clause: 'CYQY-1-2-d',
          field: 'cyqy-plan.classes.plannedHours',
          row: 1,
          column: '计划课时',
          remedy: '退回补正或不予备案。',
        },
      ],
    }),
  ),
  get('cases/:caseNo/entitlements', (mode) => money.entitlements(mode.role === 'reviewer')),
  get('cases/:caseNo/ledger', () => money.ledger),
  get('payments', () => money.desk, money.noDesk),
  get('invariants', () => money.invariants),
  get('cases/:caseNo/timeline', () => data.timeline, []),
  get('cases/:caseNo/diagram', () => data.diagram(), { processes: [], steps: [] }),
  get('cases/:caseNo/clauses', () => data.clauses, []),
  get('cases/:caseNo/evaluations', () => data.evaluations, []),
  get('cases/:caseNo/documents', () => data.documents, []),
  get('documents/:id/content', () => asset('sample.pdf', 'application/pdf')),
  get('cases/:caseNo/rosters', (mode, _, { caseNo = '' }) =>
    rosters(caseNo, mode.role === 'applicant', mode.state === 'many'),
  ),
  get('cases/:caseNo/rosters/exports', () => []),
  get('cases/:caseNo/rosters/:classId/rows', (mode, request, { classId = '' }) => {
    const query = new URL(request.url).searchParams;
    return rosterRows(classId, query.get('after') ?? '', Number(query.get('limit')), mode.state === 'many');
  }),
  get('cases/:caseNo/rosters/:classId/imports/:importId/rows', (mode, request) => {
    const query = new URL(request.url).searchParams;
    const after = Number(query.get('after'));
    return importRows(query.get('filter') ?? 'ALL', after, Number(query.get('limit')), mode.state === 'many');
  }),
  get('cases/:caseNo/rosters/:classId/imports/:importId/removals', () => rosterRows('class-1', '', 4, false)),
  get('cases/:caseNo/materials', (mode, _, { caseNo = '' }) =>
    mode.state === 'empty' || caseNo === data.draftNo
      ? { items: [], missing: 0 }
      : data.checklist(caseNo === data.correctNo),
  ),
  http.post('*/api/cases/:caseNo/materials', () =>
    problem(422, 'CONTENT_NOT_ALLOWED', '“照片.jpg”的内容是可执行程序，不是图片，没有上传。', { clause: 'CYQY-1-3-c' }),
  ),
  http.delete('*/api/materials/:id', () => new HttpResponse(null, { status: 204 })),
  get('materials/:id/content', (_, __, { id }) =>
    id === 'm-1' ? asset('sample.pdf', 'application/pdf') : asset('sample.png', 'image/png'),
  ),
  get(
    'inbox',
    (mode, request) => {
      const url = new URL(request.url);
      const from = Number(url.searchParams.get('after') ?? 0);
      const scope = url.searchParams.get('scope');
      const rows = data.inboxRows(mode.state === 'many' ? 50 : 12, from);
      if (scope === 'finished')
        return {
          rows: rows
            .slice(3, 7)
            .map((row) => ({ ...row, finishedAt: '2021-08-01T16:20:00+08:00', outcomeName: '通过' })),
          next: null,
        };
      if (scope === 'mine')
        return { rows: rows.slice(0, 1).map((row) => ({ ...row, takenByMe: true, takenBy: '陈示初' })), next: null };
      return { rows, next: mode.state === 'many' && from < 10000 ? String(from + 50) : null };
    },
    { rows: [], next: null },
  ),
  get(
    'inbox/counts',
    (mode) => {
      const count = (n: number) => ({ count: n, capped: false });
      return {
        waiting: mode.state === 'many' ? { count: 1000, capped: true } : count(12),
        mine: count(1),
        office: count(4),
        overdue: count(1),
        dueSoon: count(2),
        officeOverdue: count(1),
        officeDueSoon: count(2),
        finished: count(4),
      };
    },
    Object.fromEntries(
      ['waiting', 'mine', 'office', 'overdue', 'dueSoon', 'officeOverdue', 'officeDueSoon', 'finished'].map((name) => [
        name,
        { count: 0, capped: false },
      ]),
    ),
  ),
  get('tasks/:taskId', (_, __, { taskId = '' }) => reviewerTask(taskId)),
  http.post('*/api/tasks/:taskId/takes', ({ params }) => {
    taken = true;
    return HttpResponse.json(data.taskView(String(params.taskId), true));
  }),
  http.post('*/api/tasks/:taskId/releases', ({ params }) => {
    taken = false;
    return HttpResponse.json(data.taskView(String(params.taskId), false));
  }),
  get('tasks/:taskId/colleagues', () => [{ personId: 'p-9', name: '褚示卫', openTasks: 3 }], []),
  get(
    'registers',
    (mode) => [
      {
        id: 'hardship-enterprise',
        name: '困难企业名单',
        description: '经认定可以享受支持政策的困难企业；以统一社会信用代码为键，按办理之日是否在有效期内判断。',
        clause: null,
        columns: [
          { id: 'name', label: '企业名称', type: 'text', required: true },
          { id: 'note', label: '备注', type: 'text', required: false },
        ],
        mayEnter: true,
        mayApprove: mode.role === 'admin',
        active: 4,
        pending: 1,
      },
      {
        id: 'working-calendar',
        name: '工作日历',
        description: '国务院办公厅每年公布的放假和调休安排。',
        clause: null,
        columns: [{ id: 'rest', label: '放假日', type: 'text', required: true }],
        mayEnter: false,
        mayApprove: false,
        active: 8,
        pending: 0,
      },
      {
        id: 'parameter',
        name: '参数取值',
        description: '文件没有规定、由有权机关确定的期限和限额。',
        clause: null,
        columns: [{ id: 'value', label: '取值', type: 'text', required: true }],
        mayEnter: false,
        mayApprove: false,
        active: 1,
        pending: 0,
      },
    ],
    [],
  ),
  get(
    'registers/:id/rows',
    () => ({
      rows: [registerRow(0, 'PENDING'), registerRow(1, 'ACTIVE'), registerRow(2, 'ACTIVE'), registerRow(3, 'ENDED')],
      next: null,
    }),
    { rows: [], next: null },
  ),
  get('calendar/:year', (_, __, { year }) => {
    const known = year === '2021';
    return {
      year: Number(year),
      known,
      source: known ? '国务院办公厅关于2021年部分节假日安排的通知（国办发明电〔2020〕27号）' : '',
      days: known
        ? days([
            ['2021-01-01', 'REST', '元旦'],
            ['2021-02-07', 'MAKE_UP_WORK', '春节调休'],
            ...['11', '12', '13', '14', '15', '16', '17'].map((d): [string, 'REST', string] => [
              `2021-02-${d}`,
              'REST',
              '春节',
            ]),
            ['2021-02-20', 'MAKE_UP_WORK', '春节调休'],
            ['2021-10-01', 'REST', '国庆节'],
            ['2021-10-09', 'MAKE_UP_WORK', '国庆节调休'],
          ])
        : [],
    };
  }),
  get(
    'people',
    () => ({
      rows: [
        {
          id: 'p-2',
          login: 'chenchu',
          name: '陈示初',
          phone: '199****0009',
          status: 'ACTIVE',
          memberships: session('reviewer').memberships,
        },
        {
          id: 'p-1',
          login: 'zhangxian',
          name: '张𫖮',
          phone: '199****0001',
          status: 'ACTIVE',
          memberships: session('applicant').memberships,
        },
        { id: 'p-8', login: 'hanjie', name: '韩示解', phone: null, status: 'LOCKED', memberships: [] },
      ],
      next: null,
    }),
    { rows: [], next: null },
  ),
  get(
    'offices',
    () => [
      {
        id: 'o-1',
        kind: 'skills-section',
        kindName: '区职建科',
        name: '朝阳区职业能力建设科',
        region: '110105',
        state: 'ACTIVE',
        parentId: null,
      },
      {
        id: 'o-2',
        kind: 'skills-centre',
        kindName: '区职建中心',
        name: '朝阳区职业能力建设指导中心',
        region: '110105',
        state: 'ACTIVE',
        parentId: 'o-1',
      },
    ],
    [],
  ),
  get(
    'organisations',
    () => [
      { id: 'g-1', name: '示例精工机械（北京）有限公司（演示）', creditCode: '91110105DEMA00013J', region: '110105' },
    ],
    [],
  ),
  get(
    'roles',
    () => [
      { id: 'INITIAL_REVIEWER', name: '初审', description: '签收并审核本机构的办件，提出补正或不予通过。' },
      { id: 'SYSTEM_ADMIN', name: '系统管理员', description: '维护人员、机构和身份，不能办理办件。' },
    ],
    [],
  ),
  get(
    'packs',
    () => [
      {
        code: 'CYQY',
        title: '朝阳区支持困难企业开展职工技能培训',
        version: '2021.1.0',
        hash: 'c0ffee12'.repeat(8),
        inForceFrom: '2021-01-01',
        inForceTo: null,
      },
    ],
    [],
  ),
  get('audit-trail/verification', () => ({ intact: true, entries: 18342, firstBrokenSeq: null })),
  get(
    'audit-trail',
    () => [
      {
        seq: 18340,
        at: '2021-08-02T11:02:00+08:00',
        actorName: '陈示初',
        role: 'INITIAL_REVIEWER',
        action: 'DECIDE',
        objectType: 'CASE',
        objectId: data.caseNo,
        detail: { outcome: 'CORRECT', items: 2 },
      },
    ],
    [],
  ),
];
