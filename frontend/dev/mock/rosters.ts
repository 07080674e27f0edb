import type { components } from '../../src/shared/api/schema';

type S = components['schemas'];

/** People of an area that does not exist, already masked, as the server gives them. */
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨'];
const posts = ['数控车工', '装配钳工', '电焊工', '质检员', '班组长', '叉车司机'];
const person = (n: number, graded: boolean) => ({
  name: `${surnames[n % surnames.length]}示${[...'一二三四五六七八九'][n % 9]}`,
  idNumber: `990***********${String(1000 + (n % 9000)).slice(0, 3)}${n % 11 === 10 ? 'X' : n % 10}`,
  post: posts[n % posts.length] ?? '',
  trainingType: graded ? '等级培训' : '非等级培训',
  ...(graded ? { level: '五级' } : {}),
  ...(graded && n % 22 !== 7 ? { certificateNo: `S0000${99000000 + n}` } : {}),
});

const finding = (
  code: string,
  severity: 'ERROR' | 'WARN',
  column: string,
  title: string,
  message: string,
  remedy: string,
  clause: string,
): S['CellFinding'] => ({ code, severity, column, title, message, remedy, clause });

const noCertificate = finding(
  'NO_CERTIFICATE',
  'WARN',
  'certificateNo',
  '职业资格证书或技能等级证书编号',
  '等级培训的人员没有职业资格证书或职业技能等级证书编号，不计补贴。',
  '取得证书后在花名册中填写证书编号。',
  'CYQY-3-2-1-3',
);
const checkDigit = finding(
  'ID_CHECK_DIGIT',
  'ERROR',
  'idNumber',
  '身份证号',
  '身份证号的校验位错误，至少有一位写错。',
  '请对照证件逐位核对后重新填写。',
  'CYQY-A3-a',
);
const duplicate = finding(
  'DUPLICATE_PERSON',
  'ERROR',
  'idNumber',
  '身份证号',
  '同一身份证号重复出现：另见文件第 9 行。',
  '同一培训项目每人只能列一次，请删除或更正多余的一行。',
  'CYQY-A3-a',
);

const column = (
  id: string,
  title: string,
  type: S['ColumnView']['type'],
  required: boolean,
  choices: string[] = [],
): S['ColumnView'] => ({ id, title, type, choices, required, masked: type === 'ID_NUMBER' });

const columns = [
  column('seq', '序号', 'INTEGER', false),
  column('name', '姓名', 'TEXT', true),
  column('idNumber', '身份证号', 'ID_NUMBER', true),
  column('post', '职工岗位', 'TEXT', true),
  column('trainingType', '培训类型', 'ENUM', false, ['等级培训', '非等级培训']),
  column('level', '等级', 'ENUM', false, ['五级', '四级', '三级', '二级', '一级']),
  column('certificateNo', '职业资格证书或技能等级证书编号', 'TEXT', false),
  column('remark', '备注', 'TEXT', false),
];

const counts = (count: number, graded: boolean): S['RosterCounts'] => ({
  count,
  graded: graded ? count : 0,
  nonGraded: graded ? 0 : count,
  withCertificate: graded ? count - Math.ceil(count / 22) : 0,
  withoutCertificate: graded ? Math.ceil(count / 22) : 0,
  levelMissing: 0,
  contractsUnchecked: count,
  excluded: 0,
  byLevel: { level1: 0, level2: 0, level3: 0, level4: 0, level5: graded ? count : 0 },
});

const importId = 'i-1';

function importOf(caseNo: string, many: boolean): S['ImportView'] {
  const total = many ? 10_000 : 45;
  return {
    id: importId,
    caseNo,
    classId: 'class-1',
    state: 'CHECKED',
    fileName: '数控一班花名册.xlsx',
    total,
    cleanRows: total - 2,
    errorRows: 2,
    warnRows: Math.ceil(total / 22),
    added: 12,
    changed: 3,
    unchanged: total - 17,
    removed: 4,
    stale: false,
    mine: true,
    createdByName: '李示金',
    createdAt: '2021-12-06T10:20:00+08:00',
    endedAt: null,
    codes: [
      { finding: checkDigit, rows: 1 },
      { finding: duplicate, rows: 1 },
      { finding: noCertificate, rows: Math.ceil(total / 22) },
    ],
    ignoredColumns: [],
  };
}

export function rosters(caseNo: string, applicant: boolean, many: boolean): S['RosterView'] {
  const size = many ? 10_000 : 45;
  const one = (classId: string, name: string, graded: boolean, open: boolean): S['ClassRoster'] => ({
    classId,
    name,
    trainingType: graded ? 'GRADED' : 'NON_GRADED',
    trainingTypeName: graded ? '等级培训' : '非等级培训',
    level: graded ? 5 : null,
    planned: 50,
    counts: counts(size, graded),
    editable: applicant,
    why: applicant ? null : '花名册由申请单位填写。',
    openImport: applicant && open ? importOf(caseNo, many) : null,
  });
  return {
    rosterId: 'cyqy-roster',
    name: '培训学员花名册',
    clause: 'CYQY-A3-a',
    columns,
    classes: [one('class-1', '数控一班', true, true), one('class-2', '安全生产二班', false, false)],
    counts: counts(size * 2, true),
    contractsCheckable: !applicant,
    maxRows: 20_000,
    maxBytes: 20 << 20,
  };
}

export function rosterRows(classId: string, after: string, limit: number, many: boolean): S['RosterPage'] {
  const total = many ? 10_000 : 45;
  const from = Number(after || 0);
  const graded = classId === 'class-1';
  const rows = Array.from({ length: Math.min(limit, total - from) }, (_, i): S['RosterRowView'] => {
    const n = from + i;
    return {
      id: `row-${n}`,
      classId,
      seq: n + 1,
      version: 1,
      values: person(n, graded),
      sex: n % 3 === 0 ? '女' : '男',
      attendedHours: graded ? null : 20 + (n % 4),
      contractChecked: n % 5 === 0,
      state: n === 11 ? 'EXCLUDED' : 'ACTIVE',
      findings: graded && n % 22 === 7 ? [noCertificate] : [],
    };
  });
  return { rows, total, next: from + limit < total ? String(from + limit) : null };
}

export function importRows(filter: string, after: number, limit: number, many: boolean): S['ImportPage'] {
  const size = many ? 10_000 : 45;
  const all = Array.from({ length: size }, (_, n): S['ImportRowView'] => {
    const findings = n === 4 ? [checkDigit] : n === 12 ? [duplicate] : n % 22 === 7 ? [noCertificate] : [];
    const difference = n % 15 === 3 ? 'CHANGED' : n > size - 13 ? 'ADDED' : 'UNCHANGED';
    return {
      rowNo: n + 2,
      seq: n + 1,
      difference,
      values: person(n, true),
      before: difference === 'CHANGED' ? { post: '普工' } : {},
      findings,
    };
  }).filter(
    (row) =>
      filter === 'ALL' ||
      (filter === 'CHANGES' ? row.difference !== 'UNCHANGED' : row.findings.length > 0) ||
      (filter === 'ERRORS' && row.findings.some((one) => one.severity === 'ERROR')),
  );
  const left = all.filter((row) => row.rowNo > after);
  const rows = left.slice(0, limit);
  return { rows, total: all.length, next: left.length > limit ? (rows[rows.length - 1]?.rowNo ?? null) : null };
}
