import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { beforeEach, expect, it } from 'vitest';
import { caseView, draftNo, taskView } from '../../dev/mock/data';
import { answer, answering, refuse, server, show } from '../page';
import { ApplyView } from '@/features/apply';
import type { ChecklistItem, FormView, TaskView } from '@/shared/api';

answering();

const form: FormView = {
  formId: 'cyqy-plan',
  title: '培训计划书（附件2）',
  schema: {
    type: 'default',
    id: 'cyqy-plan',
    schemaVersion: 19,
    components: [
      {
        type: 'textfield',
        id: 'field_projectName',
        key: 'projectName',
        label: '培训项目',
        validate: { required: true },
      },
      { type: 'textarea', id: 'field_feasibility', key: 'feasibility', label: '可行性' },
    ],
  },
  data: { projectName: '数控车工', feasibility: '' },
  version: 3,
  state: 'DRAFT',
  editable: true,
  editableFields: null,
  savedAt: null,
  savedBy: null,
};

const task: TaskView = {
  ...taskView('t-draft', true),
  caseNo: draftNo,
  name: '制定培训计划、签订协议',
  formId: form.formId,
  outcomes: [{ id: 'SUBMIT', name: '提交', offered: true, why: null, consequence: '' }],
  findings: [],
  correctable: [],
  correctionItems: [],
};

const item = (more: Partial<ChecklistItem>): ChecklistItem => ({
  id: 'cyqy-plan-stamped',
  name: '培训计划书（盖章）',
  subject: null,
  subjectKey: null,
  required: true,
  missing: true,
  later: false,
  editable: true,
  replacementDue: false,
  kept: 0,
  correctionDemand: null,
  accept: ['pdf'],
  maxBytes: 1000,
  clause: 'CYQY-1-3-b',
  clauseText: '',
  reason: '',
  printable: null,
  files: [],
  ...more,
});

let saved: Record<string, unknown>[] = [];

beforeEach(() => {
  saved = [];
  answer('get', 'cases/:caseNo', caseView(draftNo, true));
  answer('get', 'cases/:caseNo/forms', [form]);
  answer('get', 'cases/:caseNo/findings', []);
  answer('get', 'tasks/:taskId', task);
  server.use(
    http.put('*/api/cases/:caseNo/forms/:formId/draft', async ({ request }) => {
      const { data, version } = (await request.json()) as { data: Record<string, unknown>; version: number };
      saved.push(data);
      return HttpResponse.json({ version: version + 1, savedAt: '2021-08-02T14:21:30+08:00' });
    }),
  );
});

interface Shown {
  items?: readonly ChecklistItem[];
  panel?: boolean;
}

const apply = ({ items = [], panel = false }: Shown = {}) =>
  show(
    <ApplyView
      caseNo={draftNo}
      today="2021-08-02"
      checklist={{ items: [...items], missing: items.filter((one) => one.missing).length }}
      materials={() => items.map((one) => <p key={one.id}>{one.name}</p>)}
      panel={panel ? () => <p>面板内容</p> : undefined}
    />,
  );

const next = async () => userEvent.click(await screen.findByRole('button', { name: '下一步' }));
const project = () => screen.findByRole('textbox', { name: /培训项目/ });
/** Clicks in the same moment in which the button appears; answers how many fields the form had by then. */
const clickedAtOnce = () =>
  new Promise<number>((done) => {
    const observer = new MutationObserver(() => {
      const button = screen.queryByRole('button', { name: '下一步' });
      if (!button) return;
      observer.disconnect();
      done(document.querySelectorAll('.fjs-form-field').length);
      button.click();
    });
    observer.observe(document.body, { childList: true, subtree: true });
  });
const submit = async () => userEvent.click(await screen.findByRole('button', { name: '提交' }));

it('saves what was typed by itself, and says when', async () => {
  apply();
  await userEvent.type(await project(), '岗位提升');
  expect(await screen.findByText(/已保存 14:21/)).toBeInTheDocument();
  expect(saved.at(-1)).toMatchObject({ projectName: '数控车工岗位提升' });
});

it('keeps what was typed while the server does not answer, and says so', async () => {
  refuse('put', 'cases/:caseNo/forms/:formId/draft', { status: 500, code: 'INTERNAL' });
  apply();
  await userEvent.type(await project(), '岗位提升');
  expect(await screen.findByText('没有保存成功，内容仍在本页，将自动重试')).toBeInTheDocument();
  expect(await project()).toHaveValue('数控车工岗位提升');
});

it('shows both versions when the form was changed elsewhere, and takes the one that is chosen', async () => {
  refuse('put', 'cases/:caseNo/forms/:formId/draft', { status: 409, code: 'FORM_CHANGED' });
  answer('get', 'cases/:caseNo/forms/:formId', { ...form, version: 4, data: { projectName: '电工', feasibility: '' } });
  apply();
  await userEvent.type(await project(), '岗位提升');
  const table = await screen.findByRole('table', { name: '两份内容不同之处' });
  expect(within(table).getByText('数控车工岗位提升')).toBeInTheDocument();
  expect(within(table).getByText('电工')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '采用已保存的' }));
  await waitFor(async () => expect(await project()).toHaveValue('电工'));
});

it('an early click waits for the form and is judged by it', async () => {
  answer('get', 'cases/:caseNo/forms', [{ ...form, data: {} }]);
  const clicked = clickedAtOnce();
  apply();
  expect(await clicked).toBe(0);
  expect(await screen.findByText('还有 1 处没有填对，请按提示修改。')).toBeInTheDocument();
  expect(screen.queryByRole('heading', { name: '提交内容核对' })).not.toBeInTheDocument();
});

it('an early click on a good form goes on', async () => {
  const clicked = clickedAtOnce();
  apply();
  expect(await clicked).toBe(0);
  expect(await screen.findByText('提交内容核对')).toBeInTheDocument();
  expect(saved.at(-1)).toMatchObject({ projectName: '数控车工' });
});

it('lists the fields that are wrong, each with a way to it', async () => {
  apply();
  await userEvent.clear(await project());
  await next();
  const fault = await screen.findByRole('button', { name: '培训项目' });
  expect(await project()).toHaveFocus();
  fault.focus();
  await userEvent.click(fault);
  expect(await project()).toHaveFocus();
});

it('says at the step what materials are missing, and again before handing in', async () => {
  apply({ items: [item({}), item({ id: 'cyqy-plan-annex', name: '另附页', required: false, missing: false })] });
  const steps = await screen.findByRole('navigation', { name: '本环节步骤' });
  expect(within(steps).getByRole('button', { name: /上传材料.*缺 1 项/ })).toBeInTheDocument();
  await next();
  expect(await screen.findByRole('heading', { name: '上传材料' })).toBeInTheDocument();
  await next();
  expect(await screen.findByText(/还缺 1 项/)).toBeInTheDocument();
});

it('a panel that takes in its own files has no step for materials, but one to look over', async () => {
  answer('get', 'cases/:caseNo/forms', []);
  answer('get', 'tasks/:taskId', { ...task, formId: null, panel: 'attendance', name: '每日考勤' });
  apply({
    panel: true,
    items: [item({ required: false, missing: false }), item({ id: 'x', later: true, editable: false })],
  });
  expect(await screen.findByText('面板内容')).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /上传材料/ })).not.toBeInTheDocument();
  await next();
  expect(await screen.findByRole('heading', { name: '核对并提交' })).toBeInTheDocument();
});

it('keeps everything when the submission is refused, and names the field', async () => {
  refuse('post', 'cases/:caseNo/submissions', {
    status: 422,
    code: 'FORM_INVALID',
    detail: '有 1 处不符合要求。',
    violations: [
      {
        code: 'TEXT_TOO_SHORT',
        message: '可行性写得太短。',
        clause: 'CYQY-1-2-d',
        field: 'cyqy-plan.feasibility',
        row: null,
        column: null,
        remedy: '请补充设备情况。',
      },
    ],
  });
  apply();
  await userEvent.type(await project(), '岗位提升');
  await next();
  await submit();
  expect(await screen.findByText(/可行性写得太短/)).toBeInTheDocument();
  expect(screen.getByText(/请补充设备情况/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: '上一步' }));
  expect(await project()).toHaveValue('数控车工岗位提升');
});

it('tells what changed when another version came into force, and lets the same form be handed in again', async () => {
  refuse('post', 'cases/:caseNo/submissions', {
    status: 409,
    code: 'PACK_VERSION_CHANGED',
    detail: '政策已有新的版本，草稿已转到新的版本。',
  });
  apply();
  await userEvent.type(await project(), '岗位提升');
  await next();
  await screen.findByText('提交内容核对');
  answer('get', 'cases/:caseNo', {
    ...caseView(draftNo, true),
    packChange: {
      fromVersion: '2021.1.0',
      toVersion: '2021.2.0',
      inForceFrom: '2021-08-02',
      movedAt: '2021-08-02T14:22:00+08:00',
      sentence: '草稿已转到 2021.2.0 版。',
      differences: [
        { kind: 'FIELD_ADDED', ref: 'cyqy-plan.x', label: '开户银行', text: '新增“开户银行”。', clause: null },
      ],
    },
  });
  await submit();
  expect(await screen.findByText('草稿已转到 2021.2.0 版。')).toBeInTheDocument();
  expect(screen.getByText(/新增“开户银行”/)).toBeInTheDocument();
});

it('shows the receipt with number and next step', async () => {
  apply();
  await next();
  await submit();
  expect(await screen.findByRole('heading', { level: 1, name: '提交成功' })).toBeInTheDocument();
  expect(screen.getByText('HZ-2021-000031')).toBeInTheDocument();
});
