import { screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { answering, refuse, show } from '../page';
import { PublicPage } from '@/features/notices';

answering();

it('has a heading and a way on when the period of a notice is over', async () => {
  const detail = '这份公示的公示期已经结束（截止 2021-08-09 24:00），页面和附件已经撤下。';
  refuse('get', 'public/notices/n-1', { status: 410, code: 'NOTICE_ENDED', detail });
  show(<PublicPage noticeId="n-1" />);
  expect(await screen.findByRole('heading', { level: 1, name: '公示期已经结束' })).toBeInTheDocument();
  expect(screen.getByText(detail)).toBeInTheDocument();
  expect(screen.getByRole('link', { name: '查看正在公示的事项' })).toHaveAttribute('href', '/notices');
});
