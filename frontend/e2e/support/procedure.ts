import { Filings, Person, plan, sample } from './office';
import { day, identityNumber, names } from './people';
import { photo, sheet } from './files';

interface Task {
  id: string;
  stepId: string;
  subject: string | null;
}

interface Group {
  id: string;
  name: string;
  graded: boolean;
  days: { date: string; plannedHours: number | null }[];
}

interface Row {
  id: string;
}

type Phase = 'transfer' | 'disbursement';

interface Instruction {
  instructionNo: string;
  amount: string;
}

interface Item {
  id: string;
  subjectKey: string | null;
  missing: boolean;
}

const paper = { name: '申请材料（盖章）.pdf', mimeType: 'application/pdf', buffer: sample };

const titles = ['序号', '姓名', '身份证号', '职工岗位', '职业资格证书或技能等级证书编号', '等级', '备注'];

/** A roster as it comes from an office: most rows are good, some cells are not. */
const roster = () =>
  sheet('数控车工1班花名册.xlsx', [
    titles,
    ...Array.from({ length: 12 }, (_, index) => [
      String(index + 1),
      index === 4 ? '' : (names[index] ?? ''),
      index === 2 ? '110199198001019011' : identityNumber(index === 7 ? 106 : 100 + index),
      index === 9 ? '' : '数控车工',
      '',
      '',
      '',
    ]),
  ]);

/** The classes of a plan whose first training day is tomorrow. */
const nonGraded = (name: string, today: string) => ({
  name,
  trainingType: 'NON_GRADED',
  occupation: '数控车工',
  plannedHours: 20,
  dailySchedule: [7, 7, 6].map((hours, index) => ({ date: day(today, index + 1), hours })),
});
const graded = (name: string, today: string) => ({
  name,
  trainingType: 'GRADED',
  occupation: '数控铣工',
  level: '3',
  plannedHours: 24,
  dailySchedule: [8, 8, 8].map((hours, index) => ({ date: day(today, index + 1), hours })),
});

/** People who take cases through the whole procedure by the API, each as far as a test needs it. */
export class Procedure {
  private certificates = 0;
  private photos = 0;

  private constructor(
    readonly applicant: Person,
    readonly centre: Person,
    readonly section: Person,
    readonly city: Person,
    private readonly finance: Readonly<Record<Phase, readonly [Person, Person]>>,
    private readonly filings: Filings,
  ) {}

  static async begin(): Promise<Procedure> {
    const [applicant, centre, section, city, ...finance] = await Promise.all(
      ['lijingong', 'chenchu', 'yangfuhe', 'mashi', 'caocai', 'xiecai', 'tangcai', 'hancai'].map((login) =>
        Person.signedIn(login),
      ),
    );
    const [makesCity, releasesCity, makesDistrict, releasesDistrict] = finance;
    if (!applicant || !centre || !section || !city) throw new Error('The demo people are gone.');
    if (!makesCity || !releasesCity || !makesDistrict || !releasesDistrict) throw new Error('Finance is gone.');
    return new Procedure(
      applicant,
      centre,
      section,
      city,
      { transfer: [makesCity, releasesCity], disbursement: [makesDistrict, releasesDistrict] },
      new Filings(applicant, centre),
    );
  }

  async today(): Promise<string> {
    return (await this.applicant.get<{ today: string }>('/api/clock')).today;
  }

  /** The demo clock only goes forward: later today stays as it is. */
  async moveTo(date: string, time: string): Promise<void> {
    await this.applicant.post('/api/clock/moves', { to: `${date}T${time}:00` });
  }

  /** A filed plan that was approved: its classes wait to be opened. */
  async approved(classes: readonly ('graded' | 'non-graded')[], today: string): Promise<string> {
    const shape = classes.map((kind, index) =>
      kind === 'graded' ? graded(`数控铣工${index + 1}班`, today) : nonGraded(`数控车工${index + 1}班`, today),
    );
    return this.filings.passed({
      applyDate: today,
      trainingStart: day(today, 1),
      trainingEnd: day(today, 30),
      traineeCount: 4 * classes.length,
      classCount: classes.length,
      classes: shape,
    });
  }

  private async task(person: Person, caseNo: string, stepId: string, subject?: string): Promise<string> {
    const { tasks } = await person.get<{ tasks: Task[] }>(`/api/cases/${caseNo}`);
    const found = tasks.find((one) => one.stepId === stepId && (subject === undefined || one.subject === subject));
    if (!found) throw new Error(`${caseNo} is not at ${stepId} but at ${tasks.map((one) => one.stepId).join(', ')}`);
    return found.id;
  }

  async submit(caseNo: string, stepId: string, subject?: string, data: object | null = null): Promise<void> {
    const taskId = await this.task(this.applicant, caseNo, stepId, subject);
    await this.applicant.post(`/api/cases/${caseNo}/submissions`, { taskId, outcome: 'SUBMIT', data });
  }

  async take(person: Person, caseNo: string, stepId: string): Promise<string> {
    const taskId = await this.task(person, caseNo, stepId);
    await person.post(`/api/tasks/${taskId}/takes`);
    return taskId;
  }

  async decide(person: Person, caseNo: string, stepId: string, outcome: string, data: object = {}, taken = false) {
    const taskId = taken ? await this.task(person, caseNo, stepId) : await this.take(person, caseNo, stepId);
    await person.post(`/api/cases/${caseNo}/decisions`, {
      taskId,
      outcome,
      data,
      items: [],
      overruled: [],
      reasonCode: null,
      clause: null,
      opinion: '经核对，符合规定。',
    });
  }

  async classes(caseNo: string): Promise<Group[]> {
    return (await this.applicant.get<{ classes: Group[] }>(`/api/cases/${caseNo}/training`)).classes;
  }

  async enrol(caseNo: string, group: Group, persons: number, from: number): Promise<void> {
    for (let index = from; index < from + persons; index += 1)
      await this.applicant.post(`/api/cases/${caseNo}/rosters/${group.id}/rows`, {
        values: { name: names[index % names.length], idNumber: identityNumber(index), post: '车间操作' },
        version: null,
      });
  }

  private async rows(caseNo: string, group: Group): Promise<Row[]> {
    return (await this.applicant.get<{ rows: Row[] }>(`/api/cases/${caseNo}/rosters/${group.id}/rows`)).rows;
  }

  async open(caseNo: string, group: Group): Promise<void> {
    await this.applicant.post(`/api/cases/${caseNo}/training/${group.id}/openings`, {
      date: group.days[0]?.date,
      place: '酒仙桥路甲 10 号 3 层 302 室',
      note: null,
    });
    await this.submit(caseNo, 'userTask_openClass', group.id);
  }

  /** Attendance of the first days of a class, with a photo each. */
  async attend(caseNo: string, group: Group, days: number, withPhoto = true): Promise<void> {
    const present = (await this.rows(caseNo, group)).map((row) => ({ rowId: row.id, hours: null }));
    const path = `/api/cases/${caseNo}/training/${group.id}/days`;
    for (const one of group.days.slice(0, days)) {
      if (withPhoto) await this.applicant.upload(`${path}/${one.date}/photos`, {}, photo((this.photos += 1)));
      await this.applicant.post(path, {
        date: one.date,
        held: true,
        sessions: [{ hours: one.plannedHours, content: '数控车床操作' }],
        present,
        correction: null,
        photoReason: null,
        reason: null,
        version: 0,
      });
    }
  }

  async attended(caseNo: string, group: Group): Promise<void> {
    await this.attend(caseNo, group, group.days.length);
    await this.submit(caseNo, 'userTask_recordAttendance', group.id);
  }

  async completed(caseNo: string, group: Group): Promise<void> {
    await this.applicant.post(`/api/cases/${caseNo}/training/${group.id}/completions`, {
      date: group.days.at(-1)?.date,
      summary: '培训按计划完成。',
    });
    await this.submit(caseNo, 'userTask_completeClass', group.id);
  }

  /** Everybody but the last gets a certificate of the third level. */
  async certified(caseNo: string, group: Group): Promise<void> {
    const rows = await this.rows(caseNo, group);
    const issuedOn = await this.today();
    await this.applicant.post(`/api/cases/${caseNo}/training/${group.id}/certificates`, {
      certificates: rows.slice(0, -1).map((row) => ({
        rowId: row.id,
        number: `YL${Date.now().toString().slice(-6)}${String((this.certificates += 1)).padStart(4, '0')}`,
        level: 3,
        kind: 'SKILL_LEVEL',
        issuedOn,
      })),
    });
    await this.submit(caseNo, 'userTask_registerCertificates', group.id);
  }

  /** The whole training of a case whose days are past, each class inspected once. */
  async trained(caseNo: string): Promise<void> {
    const groups = await this.classes(caseNo);
    for (const [index, group] of groups.entries()) {
      await this.enrol(caseNo, group, 4, index * 4);
      await this.open(caseNo, group);
      await this.inspected(caseNo, group);
    }
    for (const group of groups) {
      if (!group.graded) await this.attended(caseNo, group);
      await this.completed(caseNo, group);
      if (group.graded) await this.certified(caseNo, group);
    }
  }

  /** Four classes, each at another step: a roster that is being imported, attendance, completion, certificates. */
  async halfTrained(caseNo: string): Promise<{ tasks: string[]; day: string }> {
    const groups = await this.classes(caseNo);
    const [opening, attendance, completion, certificates] = groups;
    if (!opening || !attendance || !completion || !certificates) throw new Error('Four classes are needed.');
    for (const [index, group] of [attendance, completion, certificates].entries()) {
      await this.enrol(caseNo, group, 4, index * 4);
      await this.open(caseNo, group);
      await this.inspected(caseNo, group, index === 0 ? 3 : 4);
    }
    await this.attend(caseNo, attendance, 1);
    await this.attended(caseNo, completion);
    await this.completed(caseNo, certificates);
    await this.applicant.upload(`/api/cases/${caseNo}/rosters/${opening.id}/imports`, {}, roster());
    const { tasks } = await this.applicant.get<{ tasks: Task[] }>(`/api/cases/${caseNo}`);
    return {
      tasks: groups.map((group) => tasks.find((task) => task.subject === group.id)?.id ?? ''),
      day: attendance.days[1]?.date ?? '',
    };
  }

  /** The district begins an inspection of its own accord. */
  async inspecting(caseNo: string): Promise<string> {
    await this.centre.post(`/api/cases/${caseNo}/actions`, { message: 'inspectTraining', reason: '例行检查' });
    return this.take(this.centre, caseNo, 'userTask_inspect');
  }

  async inspected(caseNo: string, group: Group, presentCount = 4): Promise<void> {
    const taskId = await this.inspecting(caseNo);
    await this.centre.post(`/api/cases/${caseNo}/inspections`, {
      taskId,
      classId: group.id,
      date: group.days[0]?.date,
      presentCount,
      hoursChecked: group.days[0]?.plannedHours,
      inOrder: true,
      finding: '学员到课，教师按计划授课。',
      place: null,
    });
    await this.decide(this.centre, caseNo, 'userTask_inspect', 'CONFIRM', {}, true);
  }

  async claimed(caseNo: string): Promise<void> {
    const today = await this.today();
    const path = `/api/cases/${caseNo}/materials`;
    const { items } = await this.applicant.get<{ items: Item[] }>(path);
    for (const { id, subjectKey, missing } of items)
      if (missing) await this.applicant.upload(path, { materialId: id, ...(subjectKey ? { subjectKey } : {}) }, paper);
    await this.submit(caseNo, 'userTask_prepareClaim', undefined, {
      periodFrom: day(today, -3),
      periodTo: today,
      accountName: plan.unitName,
      bankName: '示例银行朝阳支行',
      accountNo: '0200000000000000001',
      accountType: 'BASIC',
      declared: true,
    });
  }

  /** The review of a task that is taken. */
  async initiallyReviewed(caseNo: string): Promise<void> {
    await this.centre.post(`/api/cases/${caseNo}/rosters/contract-checks`, { rowIds: [], all: true, checked: true });
    const review = { complete: true, originalsChecked: true, accountChecked: true };
    await this.decide(this.centre, caseNo, 'userTask_initialReview', 'PASS', review, true);
    const receipt = { receiptNo: '演示回执2021001', enteredOn: await this.today() };
    await this.decide(this.centre, caseNo, 'userTask_confirmSubsystem', 'CONFIRM', receipt);
  }

  reReviewed(caseNo: string): Promise<void> {
    return this.decide(this.section, caseNo, 'userTask_reReview', 'PASS');
  }

  /** Two hits of the comparison, of people who are to be paid. */
  async hit(caseNo: string): Promise<void> {
    const { rows } = await this.city.get<{ rows: { rowId: string }[] }>(`/api/cases/${caseNo}/entitlements`);
    await this.city.post(`/api/cases/${caseNo}/comparison-hits`, {
      hits: rows.slice(0, 2).map((row) => ({
        rowId: row.rowId,
        source: '市培训子系统',
        text: '2021 年 6 月已享受同一工种培训补贴。',
      })),
    });
  }

  /** One of the hits is well founded, the other is not. */
  async compared(caseNo: string): Promise<void> {
    const path = `/api/cases/${caseNo}`;
    const { hits, reasons } = await this.city.get<{
      hits: { id: string; rowId: string }[];
      reasons: { code: string }[];
    }>(`${path}/entitlements`);
    const [founded, unfounded] = hits;
    await this.city.post(`${path}/exclusions`, {
      rows: [{ rowId: founded?.rowId, reasonCode: reasons[0]?.code, note: '比对命中，已核实。' }],
    });
    await this.city.post(`${path}/comparison-hits/${unfounded?.id}/dismissals`, { reason: '同名同姓，不是同一人。' });
    await this.decide(this.city, caseNo, 'userTask_compare', 'PASS', {}, true);
  }

  /** The notice of a task that is taken; answers its id. */
  async published(caseNo: string): Promise<string> {
    const path = `/api/cases/${caseNo}/notice-draft`;
    const { notice } = await this.city.get<{ notice: { id: string; title: string } }>(path);
    await this.city.put(path, {
      title: notice.title,
      site: '市人力社保局网站',
      url: null,
      publishedOn: await this.today(),
      contactPhone: '010-64000001',
      contactAddress: '示例路 1 号',
      documentNo: null,
    });
    await this.decide(this.city, caseNo, 'userTask_publishNotice', 'CONFIRM', {}, true);
    return notice.id;
  }

  async approvedFunds(caseNo: string): Promise<void> {
    const { amounts } = await this.city.get<{ amounts: { assessed: string } }>(`/api/cases/${caseNo}`);
    const approval = {
      approvalNo: '演示批复〔2021〕1号',
      approvedOn: await this.today(),
      approvedAmount: Number(amounts.assessed),
    };
    await this.decide(this.city, caseNo, 'userTask_approve', 'PASS', approval, true);
  }

  /** One makes the batch; answers its id. */
  async batched(caseNo: string, phase: Phase): Promise<string> {
    const [maker] = this.finance[phase];
    const { waiting } = await maker.get<{ waiting: { id: string; caseNo: string }[] }>('/api/payments');
    const batch = await maker.post<{ id: string }>('/api/payment-batches', {
      instructionIds: waiting.filter((one) => one.caseNo === caseNo).map((one) => one.id),
    });
    return batch.id;
  }

  /** Another releases it. */
  async released(phase: Phase, batchId: string): Promise<Instruction[]> {
    const [, releaser] = this.finance[phase];
    const path = `/api/payment-batches/${batchId}`;
    const seen = await releaser.get<{ hash: string; instructions: Instruction[] }>(path);
    await releaser.post(`${path}/releases`, { seenHash: seen.hash, password: 'Banjian-2021' });
    return seen.instructions;
  }

  /** The voucher ends the step. */
  async confirmed(phase: Phase, instructions: readonly Instruction[]): Promise<void> {
    const [maker] = this.finance[phase];
    const paidOn = await this.today();
    for (const one of instructions)
      await maker.post(`/api/payment-instructions/${one.instructionNo}/vouchers`, {
        voucherNo: `演示凭证${one.instructionNo}`,
        paidOn,
        amount: one.amount,
      });
  }
}
