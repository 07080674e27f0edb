import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { http, HttpResponse } from 'msw';
import { expect, it } from 'vitest';
import { answer, answering, server, show } from '../page';
import { useRevealing } from '@/features/cases';
import { NoticeTab } from '@/features/notices';

answering();

const objection = {
  id: 'o-1',
  receiptNo: 'YY20210803-ABCDEFGH',
  receivedAt: '2021-08-03T10:00:00+08:00',
  name: '王异议',
  contact: '139****0001',
  facts: '名单第 2 行的人没有参加培训。',
  finding: null,
  examinedBy: null,
  examinedAt: null,
  outcome: null,
  clause: null,
  excluded: 0,
  restored: 0,
  taskId: null,
};

function Tab() {
  const [revealing, dialog] = useRevealing('CYQY-2021-00000001', '@objection', true);
  return (
    <>
      <NoticeTab caseNo="CYQY-2021-00000001" officer revealing={revealing} />
      {dialog}
    </>
  );
}

it('shows how to reach who objected once there is a reason', async () => {
  answer('get', 'cases/CYQY-2021-00000001/notices', [
    {
      id: 'n-1',
      state: 'PUBLISHED',
      publicNow: true,
      title: '公示',
      persons: 2,
      objections: 1,
      publishedAt: '2021-08-02T10:00:00+08:00',
      version: 1,
      earlier: [],
    },
  ]);
  answer('get', 'cases/CYQY-2021-00000001/notices/n-1/objections', [objection]);
  let asked: unknown;
  server.use(
    http.post('*/api/cases/CYQY-2021-00000001/revelations', async ({ request }) => {
      asked = await request.json();
      return HttpResponse.json({ path: '@objection.o-1.contact', label: '异议人联系方式', value: '13900000001' });
    }),
  );
  show(<Tab />);
  await userEvent.click(await screen.findByRole('button', { name: /异议 YY20210803-ABCDEFGH 的联系方式/ }));
  await userEvent.type(await screen.findByLabelText('查看理由'), '向异议人核实');
  const buttons = screen.getAllByRole('button', { name: '显示完整号码' });
  await userEvent.click(buttons[buttons.length - 1] as HTMLElement);
  expect(await screen.findByText('13900000001')).toBeInTheDocument();
  expect(asked).toEqual({ path: '@objection.o-1.contact', reason: '向异议人核实' });
});
