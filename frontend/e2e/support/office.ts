import { readFileSync } from 'node:fs';
import { expect, request, type APIRequestContext } from '@playwright/test';

export const sample = readFileSync('dev/mock/sample.pdf');

interface Upload {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

const stamped = { name: '培训计划书（盖章）.pdf', mimeType: 'application/pdf', buffer: sample };

/** A demo person who works through the API, so that a test can begin with cases that already stand somewhere. */
export class Person {
  private constructor(
    private readonly http: APIRequestContext,
    readonly login: string,
  ) {}

  static async signedIn(login: string): Promise<Person> {
    const person = new Person(await request.newContext({ baseURL: process.env.BANJIAN_URL }), login);
    await person.http.get('/api/session');
    await person.post('/api/session', { login, password: 'Banjian-2021' });
    await person.http.get('/api/session');
    return person;
  }

  /** What a browser must carry to be this person. */
  cookies() {
    return this.http.storageState();
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.http.get(path);
    expect(answer.ok(), `GET ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
    return (await answer.json()) as T;
  }

  post<T>(path: string, data?: object): Promise<T> {
    return this.send('POST', path, { data });
  }

  put<T>(path: string, data: object): Promise<T> {
    return this.send('PUT', path, { data });
  }

  upload<T>(path: string, fields: Record<string, string>, file: Upload): Promise<T> {
    return this.send('POST', path, { multipart: { ...fields, file } });
  }

  private async send<T>(method: string, path: string, body: object): Promise<T> {
    const { cookies } = await this.http.storageState();
    const token = cookies.find((cookie) => cookie.name === 'XSRF-TOKEN')?.value ?? '';
    const answer = await this.http.fetch(path, {
      method,
      headers: { 'X-XSRF-TOKEN': token, 'Idempotency-Key': crypto.randomUUID() },
      ...body,
    });
    const text = await answer.text();
    expect(answer.ok(), `${method} ${path}: ${answer.status()} ${text}`).toBe(true);
    return (text ? JSON.parse(text) : null) as T;
  }
}

export const plan = {
  applicantUnit: '示例精工机械（北京）有限公司（演示）',
  applyDate: '2021-08-02',
  projectName: '数控车床操作技能提升培训',
  trainingStart: '2021-09-01',
  trainingEnd: '2021-10-29',
  place: '北京市朝阳区酒仙桥路甲 10 号 3 层 302 室',
  traineeCount: 46,
  classCount: 1,
  trainingMode: 'SELF',
  scheduleMode: 'CENTRALISED',
  fundingSource: 'EDUCATION_FUND',
  unitName: '示例精工机械（北京）有限公司（演示）',
  contact: '张𫖮',
  officePhone: '010-64000000',
  mobile: '19900000001',
  email: 'zx@example.com',
  businessAddress: '北京市朝阳区酒仙桥路甲 10 号',
  teachers: [{ name: '曹示教', age: 45, title: '高级技师', employer: '示例精工机械（北京）有限公司' }],
  classes: [
    {
      name: '数控一班',
      trainingType: 'NON_GRADED',
      occupation: '数控车工',
      plannedHours: 20,
      dailySchedule: [
        { date: '2021-09-01', hours: 7 },
        { date: '2021-09-02', hours: 7 },
        { date: '2021-09-03', hours: 6 },
      ],
    },
  ],
  feasibility: '企业现有数控车床 38 台，操作岗位 62 人；培训场地、设备、耗材均已落实。',
  contentAndMode: '理论 6 课时，实操 14 课时；集中面授与车间实操相结合。',
};

interface Case {
  caseNo: string;
  tasks: { id: string }[];
}

/** Cases at the places where a page looks different. The signer's firm is on the list. */
export class Filings {
  constructor(
    private readonly signer: Person,
    private readonly reviewer: Person,
  ) {}

  async draft(): Promise<string> {
    const { caseNo } = await this.signer.post<Case>('/api/cases', { serviceItem: 'CYQY' });
    const path = `/api/cases/${caseNo}/forms/cyqy-plan`;
    const { version } = await this.signer.get<{ version: number }>(path);
    await this.signer.put(`${path}/draft`, { data: plan, version });
    return caseNo;
  }

  async prepared(changes: object = {}): Promise<string> {
    const caseNo = await this.draft();
    await this.submit(caseNo, { ...plan, ...changes });
    return caseNo;
  }

  async filed(changes: object = {}): Promise<string> {
    const caseNo = await this.prepared(changes);
    await this.signer.upload(`/api/cases/${caseNo}/materials`, { materialId: 'cyqy-plan-stamped' }, stamped);
    await this.submit(caseNo, { opinion: '计划属实，申请备案。', signer: '李示金', signedOn: '2021-08-02' });
    return caseNo;
  }

  async taken(changes: object = {}): Promise<string> {
    const caseNo = await this.filed(changes);
    await this.reviewer.post(`/api/tasks/${await this.task(this.reviewer, caseNo)}/takes`);
    return caseNo;
  }

  async returned(): Promise<string> {
    return this.decided('CORRECT', {
      data: {},
      items: [
        { kind: 'FIELD', ref: 'cyqy-plan.place', label: '办班地点', demand: '写明楼层和房间号。' },
        {
          kind: 'MATERIAL',
          ref: 'cyqy-plan-stamped',
          label: '培训计划书（附件2，申请单位盖章）',
          demand: '盖章不清，请重新盖章后上传。',
        },
      ],
      opinion: '请按所列两项补正。',
    });
  }

  async passed(changes: object = {}): Promise<string> {
    const decision = {
      data: { complete: true, standard: true, valid: true },
      opinion: '经核对，符合要求，同意备案。',
    };
    return this.decided('PASS', decision, changes);
  }

  private async decided(outcome: string, decision: object, changes: object = {}): Promise<string> {
    const caseNo = await this.taken(changes);
    const taskId = await this.task(this.reviewer, caseNo);
    await this.reviewer.post(`/api/cases/${caseNo}/decisions`, {
      reasonCode: null,
      clause: null,
      items: [],
      overruled: [],
      ...decision,
      taskId,
      outcome,
    });
    return caseNo;
  }

  async task(person: Person, caseNo: string): Promise<string> {
    const { tasks } = await person.get<Case>(`/api/cases/${caseNo}`);
    return tasks[0]?.id ?? '';
  }

  private async submit(caseNo: string, data: object): Promise<void> {
    const taskId = await this.task(this.signer, caseNo);
    await this.signer.post(`/api/cases/${caseNo}/submissions`, { taskId, outcome: 'SUBMIT', data });
  }
}
