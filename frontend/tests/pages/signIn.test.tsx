import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { answer, answering, refuse, show } from '../page';
import { SignInPage } from '@/features/session';

answering();

const page = (onSignedIn = vi.fn()) => show(<SignInPage onSignedIn={onSignedIn} />);

async function fill(password: string): Promise<void> {
  await userEvent.type(screen.getByLabelText('用户名'), 'chenchu');
  await userEvent.type(screen.getByLabelText('密码'), password);
  await userEvent.click(screen.getByRole('button', { name: '登录' }));
}

it('lists the accounts of the demo by what they do, officers first', async () => {
  page();
  await screen.findByRole('heading', { name: '演示账号' });
  expect(screen.getAllByRole('heading', { level: 3 }).map((one) => one.textContent)).toEqual([
    '办理机构人员',
    '申请单位人员',
    '平台管理人员',
  ]);
});

it('shows no accounts where the server gives none', async () => {
  refuse('get', 'demo/accounts', { status: 404, code: 'NOT_FOUND' });
  page();
  await screen.findByRole('button', { name: '登录' });
  expect(screen.queryByRole('heading', { name: '演示账号' })).not.toBeInTheDocument();
});

it('says why somebody is not let in and keeps the name', async () => {
  const detail = '账号或密码不正确，或账号已停用。连续输错 10 次将锁定 15 分钟。';
  refuse('post', 'session', { status: 401, code: 'BAD_CREDENTIALS', detail });
  page();
  await fill('wrong-password-1');
  expect(await screen.findByText(detail)).toBeInTheDocument();
  expect(screen.getByLabelText('用户名')).toHaveValue('chenchu');
});

it('says so when the server cannot be reached', async () => {
  refuse('post', 'session', { status: 503, code: 'UNEXPECTED' });
  page();
  await fill('Banjian-2021');
  expect(await screen.findByRole('alert')).toBeInTheDocument();
});

it('lets in', async () => {
  const signedIn = vi.fn();
  answer('post', 'session', { person: { id: 'p-2', name: '陈示初', login: 'chenchu' }, memberships: [], desks: [] });
  page(signedIn);
  await fill('Banjian-2021');
  await vi.waitFor(() => expect(signedIn).toHaveBeenCalledOnce());
});

it('leads to the public notices without signing in, by keyboard', async () => {
  page();
  const link = await screen.findByRole('link', { name: '公示公告' });
  expect(link).toHaveAttribute('href', '/notices');
  for (let i = 0; i < 8 && document.activeElement !== link; i += 1) await userEvent.tab();
  expect(link).toHaveFocus();
});
