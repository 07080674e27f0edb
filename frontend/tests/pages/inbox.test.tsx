import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { answer, answering, hang, refuse, show } from '../page';
import { InboxView, type InboxFilter } from '@/features/inbox';

answering();

const all: InboxFilter = { scope: 'waiting', due: '', q: '' };
const inbox = (filter: InboxFilter = all, onOpen = vi.fn()) =>
  show(<InboxView filter={filter} open={null} onFilter={vi.fn()} onOpen={onOpen} renderTask={() => null} />);

it('says that it is loading while nothing has come', () => {
  hang('inbox');
  inbox();
  expect(screen.getByRole('status', { name: /正在加载/ })).toBeInTheDocument();
});

it('shows what waits, and opens it by keyboard', async () => {
  const onOpen = vi.fn();
  inbox(all, onOpen);
  expect((await screen.findAllByRole('option')).length).toBeGreaterThan(3);
  await userEvent.keyboard('j{Enter}');
  expect(onOpen).toHaveBeenCalledOnce();
});

it('says what will appear here and when it is empty', async () => {
  answer('get', 'inbox', { rows: [], next: null });
  inbox();
  expect(await screen.findByText('没有待签收的办件')).toBeInTheDocument();
  expect(screen.getByText(/企业提交申请后，办件会立即出现在这里/)).toBeInTheDocument();
});

it('offers to clear the filter that left nothing', async () => {
  answer('get', 'inbox', { rows: [], next: null });
  inbox({ ...all, q: '没有这样的' });
  expect(await screen.findByRole('button', { name: '清除条件' })).toBeInTheDocument();
});

it('keeps the trace number of a failure and loads again on demand', async () => {
  refuse('get', 'inbox', { status: 500, code: 'INTERNAL', traceId: '7f3a91c2' });
  inbox();
  expect(await screen.findByText('追踪号 7f3a91c2')).toBeInTheDocument();
  answer('get', 'inbox', { rows: [], next: null });
  const [retry] = screen.getAllByRole('button', { name: '重新加载' }).slice(-1);
  if (retry) await userEvent.click(retry);
  expect(await screen.findByText('没有待签收的办件')).toBeInTheDocument();
});

it('says so when one has no right to look', async () => {
  refuse('get', 'inbox', { status: 403, code: 'FORBIDDEN' });
  inbox();
  expect(await screen.findByText('没有权限查看')).toBeInTheDocument();
});
