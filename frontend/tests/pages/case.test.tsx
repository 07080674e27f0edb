import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it, vi } from 'vitest';
import { caseNo, caseView, findings, taskView } from '../../dev/mock/data';
import { answer, answering, hang, refuse, server, show } from '../page';
import { CaseWorkspace } from '@/features/cases';

answering();

const workspace = (onDecided = vi.fn()) =>
  show(
    <CaseWorkspace
      caseNo={caseNo}
      tab="work"
      onTab={vi.fn()}
      lead={false}
      applyPath={null}
      materials={() => null}
      onDecided={onDecided}
    />,
  );

// the rules ask for a refusal, so outcome and reason are proposed
const task = {
  ...taskView('t-1', true),
  formId: null,
  findings: findings.slice(0, 1).map((one) => ({ ...one, code: 'HOURS_BELOW_20', severity: 'reject', state: 'OPEN' })),
};
const written = '不符合要求，不予备案。';

async function refusing(): Promise<void> {
  answer('get', 'tasks/:taskId', task);
  workspace();
  expect(await screen.findByRole('radio', { name: /不予备案/ })).toBeChecked();
  await userEvent.type(screen.getByLabelText('办理意见'), written);
}

const submit = () => userEvent.click(screen.getByRole('button', { name: '提交“不予备案”' }));

it('says that it is loading while nothing has come', () => {
  hang('cases/:caseNo');
  workspace();
  expect(screen.getByRole('status', { name: /正在加载/ })).toBeInTheDocument();
});

it('shows the case, and beside the task the clause that asks for it', async () => {
  answer('get', 'tasks/:taskId', task);
  workspace();
  expect(await screen.findByRole('heading', { name: caseView(caseNo, false).title })).toBeInTheDocument();
  expect(await screen.findByText('CYQY-1-4-a')).toBeInTheDocument();
});

it.each([
  [404, 'NOT_FOUND', '没有找到'],
  [403, 'FORBIDDEN', '没有权限查看'],
  [500, 'INTERNAL', '没有加载成功'],
])('says what %i means', async (status, code, title) => {
  refuse('get', 'cases/:caseNo', { status, code });
  workspace();
  expect(await screen.findByText(title)).toBeInTheDocument();
});

it('says who was faster and when, and keeps what was written', async () => {
  await refusing();
  const detail = '此件已由 褚示卫 于 2021年8月2日 14:05 办理，您的决定没有提交。';
  refuse('post', 'cases/:caseNo/decisions', { status: 409, code: 'ALREADY_HANDLED', detail });
  answer('get', 'cases/:caseNo', { ...caseView(caseNo, false), tasks: [] });
  await submit();
  expect(await screen.findByText(detail)).toBeInTheDocument();
  expect(screen.getByLabelText('办理意见')).toHaveValue(written);
  expect(screen.getByRole('button', { name: '提交“不予备案”' })).toBeDisabled();
  await userEvent.click(screen.getByRole('button', { name: '查看办理结果' }));
  expect(await screen.findByText('目前没有需要您办理的环节')).toBeInTheDocument();
});

it('names the rule when an outcome is not offered, and keeps what was written', async () => {
  await refusing();
  refuse('post', 'cases/:caseNo/decisions', {
    status: 409,
    code: 'OUTCOME_NOT_OFFERED',
    detail: '系统预审的问题没有解决，不能这样办理。',
    clause: 'CYQY-1-2-d',
  });
  await submit();
  expect(await screen.findByText('系统预审的问题没有解决，不能这样办理。')).toBeInTheDocument();
  expect(screen.getAllByText('CYQY-1-2-d').length).toBeGreaterThan(0);
  expect(screen.getByLabelText('办理意见')).toHaveValue(written);
});

it('hands a decision in once, with one key, when the first answer was lost', async () => {
  const keys: (string | null)[] = [];
  server.use(
    http.post('*/api/cases/:caseNo/decisions', ({ request }) => {
      keys.push(request.headers.get('Idempotency-Key'));
      return keys.length === 1
        ? HttpResponse.error()
        : HttpResponse.json({ outcome: 'REJECT', caseNo, nextStep: '' }, { status: 201 });
    }),
  );
  await refusing();
  await submit();
  expect(await screen.findByText(/连接不上服务器，内容没有提交/)).toBeInTheDocument();
  await submit();
  await waitFor(() => expect(keys).toHaveLength(2));
  expect(keys[0]).toBe(keys[1]);
});

it('starts an action for the class whose button was pressed', async () => {
  const stop = (subject: string) => ({
    message: 'stopClass',
    subject,
    name: `停办（${subject}班）`,
    roleName: '区职建中心',
    offered: true,
    why: null,
  });
  const sent: unknown[] = [];
  answer('get', 'cases/:caseNo', { ...caseView(caseNo, false), actions: [stop('A'), stop('B')] });
  server.use(
    http.post('*/api/cases/:caseNo/actions', async ({ request }) => {
      sent.push(await request.json());
      return HttpResponse.json(caseView(caseNo, false));
    }),
  );
  workspace();
  await userEvent.click(await screen.findByRole('button', { name: '发起停办（B班）' }));
  const dialog = await screen.findByRole('dialog');
  await userEvent.type(screen.getByLabelText('发起的理由'), '报名不足');
  await userEvent.click(within(dialog).getByRole('button', { name: '发起停办（B班）' }));
  await waitFor(() => expect(sent).toEqual([{ message: 'stopClass', subject: 'B', reason: '报名不足' }]));
});
