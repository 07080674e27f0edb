import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { setShortcutsEnabled, useHotkeys } from '.';

function Desk({ onNext }: { onNext: () => void }) {
  useHotkeys({ j: onNext });
  return <input aria-label="opinion" />;
}

it('hears a key on the page, but not while somebody types, with a modifier, or when switched off', async () => {
  const next = vi.fn();
  const user = userEvent.setup();
  render(<Desk onNext={next} />);
  await user.keyboard('j');
  expect(next).toHaveBeenCalledTimes(1);
  await user.keyboard('{Control>}j{/Control}');
  await user.type(screen.getByLabelText('opinion'), 'j');
  expect(next).toHaveBeenCalledTimes(1);
  screen.getByLabelText('opinion').blur();
  setShortcutsEnabled(false);
  await user.keyboard('j');
  expect(next).toHaveBeenCalledTimes(1);
  setShortcutsEnabled(true);
  await user.keyboard('j');
  expect(next).toHaveBeenCalledTimes(2);
});
