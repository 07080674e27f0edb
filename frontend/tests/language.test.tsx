import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { useState } from 'react';
import { MemoryRouter } from 'react-router';
import { Providers } from '@/app/Providers';
import { FormEditor } from '@/forms/FormEditor';
import { dueText } from '@/shared/format';
import { chooseLanguage, i18n, startLanguage, useT } from '@/shared/i18n';
import { LanguageSwitch, Mixed, Page, Zh } from '@/shared/ui';

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
          <p>
            <Zh>长春市人力资源和社会保障局</Zh>
          </p>
          <p>
            <Mixed>{t('home.by', { unit: '朝阳区职建中心' })}</Mixed>
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
  expect(screen.getByText('长春市人力资源和社会保障局')).not.toHaveAttribute('lang');
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  await waitFor(() => expect(screen.getByText('长春市人力资源和社会保障局')).toHaveAttribute('lang', 'zh-CN'));
  expect(screen.getByText('朝阳区职建中心')).toHaveAttribute('lang', 'zh-CN');
  expect(screen.getByText('朝阳区职建中心').parentElement).toHaveTextContent('with 朝阳区职建中心');
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
