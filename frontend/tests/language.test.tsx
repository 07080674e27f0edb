import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { Providers } from '@/app/Providers';
import { FormEditor } from '@/forms/FormEditor';
import { ProblemError, toProblem } from '@/shared/api';
import { dueText } from '@/shared/format';
import { chooseLanguage, i18n, startLanguage, useT } from '@/shared/i18n';
import { LanguageSwitch, Page, ProblemNotice, StatusTag } from '@/shared/ui';

const schema = {
  type: 'default',
  id: 'f',
  schemaVersion: 19,
  components: [
    { type: 'textfield', id: 'field_place', key: 'place', label: '培训地点', validate: { minLength: 5 } },
    { type: 'textfield', id: 'field_other', key: 'other', label: '其他' },
  ],
};

function Desk() {
  const t = useT();
  const [, setData] = useState<Record<string, unknown>>({});
  return (
    <Providers>
      <MemoryRouter>
        <LanguageSwitch />
        <Page title={t('session.title')}>
          <input aria-label={t('session.login')} />
          <FormEditor schema={schema} data={{}} label={t('common.save')} onChange={setData} handle={() => undefined} />
          <p>长春市人力资源和社会保障局</p>
          <p title="五个工作日">
            {t('home.by', { unit: '朝阳区职建中心' })} <span>{t('common.save')}</span>
          </p>
        </Page>
      </MemoryRouter>
    </Providers>
  );
}

beforeEach(() => startLanguage());
afterEach(() => chooseLanguage('zh-CN'));

it('changes every text where one stands, and keeps what was typed', async () => {
  render(<Desk />);
  await userEvent.type(screen.getByLabelText('用户名'), 'chenchu');
  await userEvent.type(await screen.findByLabelText('培训地点'), '一号');
  await userEvent.tab();
  expect(await screen.findByText('至少 5 个字。')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(await screen.findByRole('heading', { name: 'Sign in' })).toBeInTheDocument();
  expect(screen.getByLabelText('Username')).toHaveValue('chenchu');
  const field = await screen.findByLabelText('培训地点');
  await waitFor(() => expect(screen.getByLabelText('培训地点')).toHaveValue('一号'));
  await userEvent.type(field, '楼');
  await userEvent.tab();
  expect(await screen.findByText('Use at least 5 characters.')).toBeInTheDocument();
  expect(document.documentElement).toHaveAttribute('lang', 'en');
  expect(document.title).toBe('Sign in · Banjian');
  await userEvent.click(screen.getByRole('button', { name: '中文' }));
  expect(await screen.findByRole('heading', { name: '登录' })).toBeInTheDocument();
  expect(screen.getByLabelText('用户名')).toHaveValue('chenchu');
  expect(document.documentElement).toHaveAttribute('lang', 'zh-CN');
});

it('says the language of what the office wrote, only where the page is in another', async () => {
  render(<Desk />);
  const office = screen.getByText('长春市人力资源和社会保障局');
  expect(office).not.toHaveAttribute('lang');
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  await waitFor(() => expect(office).toHaveAttribute('lang', 'zh-CN'));
  const mixed = screen.getByTitle('五个工作日');
  expect(mixed).toHaveTextContent('with 朝阳区职建中心');
  expect(mixed).toHaveAttribute('lang', 'zh-CN');
  expect(screen.getByText('Save')).toHaveAttribute('lang', 'en');
  expect(screen.getByRole('heading')).not.toHaveAttribute('lang');
  office.firstChild!.nodeValue = 'Changchun';
  await waitFor(() => expect(office).not.toHaveAttribute('lang'));
  office.firstChild!.nodeValue = '长春市';
  await waitFor(() => expect(office).toHaveAttribute('lang', 'zh-CN'));
  await userEvent.click(screen.getByRole('button', { name: '中文' }));
  await waitFor(() => expect(document.querySelectorAll('body [lang]')).toHaveLength(1));
});

it('says what a refusal and a result mean, and the sentence of the office below', async () => {
  await chooseLanguage('en');
  const refusal = { status: 409, code: 'SECOND_PERSON_REQUIRED', detail: '须由另一人核准。' };
  render(<ProblemNotice error={new ProblemError(toProblem(409, refusal))} />);
  expect(screen.getByRole('alert')).toHaveTextContent('This has to be done by another person.须由另一人核准。');
  render(<StatusTag status="CLOSED" result="REFUSED" resultName="不予备案" />);
  expect(screen.getByText('Closed: not accepted')).toBeInTheDocument();
  render(<StatusTag status="CLOSED" result="SOMETHING_NEW" resultName="另行处理" />);
  expect(screen.getByText('另行处理')).toBeInTheDocument();
});

it('starts in the language chosen before, and in Chinese where none was', async () => {
  expect(i18n.language).toBe('zh-CN');
  await chooseLanguage('en');
  await i18n.changeLanguage('zh-CN');
  await startLanguage();
  expect(i18n.language).toBe('en');
  expect(i18n.t('common.save')).toBe('Save');
});

it('counts in English', async () => {
  await chooseLanguage('en');
  expect(i18n.t('money.persons', { n: 1 })).toBe('1 person');
  expect(i18n.t('money.persons', { n: 3 })).toBe('3 people');
  expect(i18n.t('home.lead', { unit: 'X', n: 1 })).toBe('X: 1 case waits for you today.');
  expect(dueText(i18n.t, -1)).toBe('1 working day late');
  expect(i18n.t('notices.day', { y: 2021, m: 9, d: 6 })).toBe('6 September 2021');
  expect(i18n.t('calendar.summary', { rest: 1, work: 0 })).toBe('1 public holiday, 0 working weekend days');
});
