import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import '../i18n';
import { Due } from './tags';

const words = '5 个工作日，自 3 月 8 日次日起，至 3 月 18 日 24:00；补正期间 3 月 10 日至 3 月 12 日不计';

it('opens the computation from the keyboard and says it to a screen reader', async () => {
  render(<Due dueOn="2021-03-18" left={3} state="RUNNING" explanation={words} />);
  const due = screen.getByRole('button', { name: '剩 3 个工作日' });
  expect(due).toHaveAccessibleDescription(words);
  expect(screen.queryByRole('tooltip')).toBeNull();
  await userEvent.tab();
  expect(document.activeElement).toBe(due);
  expect(await screen.findByRole('tooltip')).toHaveTextContent(words);
});

it('is no button inside of what is chosen as a whole', () => {
  render(<Due dueOn={null} left={null} state="UNKNOWN" explanation="期限未定：2027 年工作日历尚未发布" plain />);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByText('期限未定')).toBeTruthy();
});
