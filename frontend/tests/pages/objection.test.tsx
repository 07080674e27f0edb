import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { answer, answering, refuse, show } from '../page';
import { ExaminationPanel, ObjectionStatusPage, type ExaminedPerson } from '@/features/notices';

answering();

const persons: ExaminedPerson[] = [
  { rowId: 'a', seq: 1, name: '张*', className: '一班', rate: '500.00', payable: '500.00', excluded: false },
  { rowId: 'b', seq: 2, name: '李*', className: '一班', rate: '1000.10', payable: '1000.10', excluded: false },
  { rowId: 'c', seq: 3, name: '王*', className: null, rate: '300.00', payable: '0.00', excluded: true },
];

const view = {
  objection: {
    id: 'o-1',
    receiptNo: 'YY20210914-ABCDEFGH',
    receivedAt: '2021-09-14T10:00:00+08:00',
    name: '赵*民',
    contact: '010****0009',
    facts: '名单中有人没有参加培训。',
    outcome: null,
    finding: null,
    clause: null,
    examinedBy: null,
    examinedAt: null,
    taskId: 't-1',
    excluded: 0,
    restored: 0,
  },
  exclude: [],
  restore: [],
};

it('shows the amount before and after for the persons that are chosen', async () => {
  answer('get', 'cases/CYQY-1/examinations/t-1', view);
  answer('put', 'cases/CYQY-1/examinations/t-1', { ...view, exclude: ['b'] });
  show(<ExaminationPanel caseNo="CYQY-1" taskId="t-1" canWork persons={persons} />);
  expect(await screen.findByText('赵*民')).toBeInTheDocument();
  const save = screen.getByRole('button', { name: '保存所选人员' });
  expect(save).toBeDisabled();
  expect(screen.getAllByText(/1,500\.10 元（2 人）/)).toHaveLength(2);
  await userEvent.click(screen.getByRole('checkbox', { name: '剔除第 2 行 李*' }));
  expect(screen.getByText(/^500\.00 元（1 人）/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: '恢复第 3 行 王*' }));
  expect(screen.getByText(/^800\.00 元（2 人）/)).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: '恢复第 3 行 王*' }));
  await userEvent.click(save);
  expect(await screen.findByText('所选人员已保存')).toBeInTheDocument();
});

it('cannot be changed by who has not taken the task', async () => {
  answer('get', 'cases/CYQY-1/examinations/t-1', view);
  show(<ExaminationPanel caseNo="CYQY-1" taskId="t-1" canWork={false} persons={persons} />);
  expect(await screen.findByRole('checkbox', { name: '剔除第 1 行 张*' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: '保存所选人员' })).not.toBeInTheDocument();
});

it('tells the objector what came of it', async () => {
  answer('post', 'public/notices/objection-status', {
    receiptNo: 'YY20210914-ABCDEFGH',
    noticeTitle: '公示',
    indexNo: 'GS-1',
    publisher: '市人力社保局',
    receivedAt: '2021-09-14T10:00:00+08:00',
    outcome: 'NOT_UPHELD',
    sentence: '您的异议已经核查，结论：不成立。',
    reply: '经核对考勤，情况不属实。',
    examinedAt: '2021-09-15T10:00:00+08:00',
  });
  show(<ObjectionStatusPage />);
  await userEvent.type(screen.getByLabelText('回执编号'), 'YY20210914-ABCDEFGH');
  await userEvent.type(screen.getByLabelText('提出异议时留下的联系方式'), '010-00000009');
  await userEvent.click(screen.getByRole('button', { name: '查询' }));
  const result = await screen.findByText('您的异议已经核查，结论：不成立。');
  expect(result).toBeInTheDocument();
  expect(within(document.body).getByText('经核对考勤，情况不属实。')).toBeInTheDocument();
});

it('says that nothing was found', async () => {
  const detail = '没有查到：请核对回执编号，并填写提出异议时留下的联系方式，两项都要一致。';
  refuse('post', 'public/notices/objection-status', { status: 404, code: 'OBJECTION_NOT_FOUND', detail });
  show(<ObjectionStatusPage />);
  await userEvent.type(screen.getByLabelText('回执编号'), 'YY');
  await userEvent.type(screen.getByLabelText('提出异议时留下的联系方式'), '010-00000009');
  await userEvent.click(screen.getByRole('button', { name: '查询' }));
  expect(await screen.findByText(detail)).toBeInTheDocument();
});
