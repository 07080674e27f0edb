import { act, fireEvent, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import type { RosterColumn } from '@/shared/api';
import { RosterGrid, type GridRow } from './RosterGrid';

vi.mock('@tanstack/react-virtual', () => ({
  useVirtualizer: ({ count }: { count: number }) => ({
    getVirtualItems: () => Array.from({ length: Math.min(count, 20) }, (_, index) => ({ index, start: index * 44 })),
    getTotalSize: () => count * 44,
    scrollToIndex: () => undefined,
  }),
}));

const columns: RosterColumn[] = [
  { id: 'name', title: 'N', type: 'TEXT', choices: [], required: true, masked: false },
  { id: 'idNumber', title: 'I', type: 'ID_NUMBER', choices: [], required: true, masked: true },
];

const rows: GridRow[] = Array.from({ length: 10_000 }, (_, n) => ({
  key: String(n),
  no: n + 2,
  values: { name: `p${n}`, idNumber: '990***********1234' },
  findings:
    n === 1
      ? [
          {
            code: 'ID_CHECK_DIGIT',
            severity: 'ERROR',
            column: 'idNumber',
            title: 'I',
            message: 'wrong',
            remedy: 'mend',
            clause: 'CYQY-A3-a',
          },
        ]
      : [],
}));

const grid = (onEdit?: (row: GridRow, column: string, value: string) => Promise<void>) =>
  render(<RosterGrid label="people" columns={columns} rows={rows} total={10_000} numberTitle="no" onEdit={onEdit} />);

it('tells a screen reader how many rows there are and draws only some', () => {
  grid();
  expect(screen.getByRole('grid', { name: 'people' })).toHaveAttribute('aria-rowcount', '10001');
  expect(screen.getAllByRole('row').length).toBeLessThan(40);
});

it('says in words what is wrong with the cell under the arrow keys', async () => {
  grid();
  const user = userEvent.setup();
  await user.click(screen.getByText('p0'));
  await user.keyboard('{ArrowDown}{ArrowRight}');
  const cell = screen.getAllByRole('gridcell')[3]!;
  await vi.waitFor(() => expect(cell).toHaveFocus());
  expect(cell).toHaveAttribute('aria-invalid', 'true');
  expect(within(cell).getByText(/wrong/)).toBeInTheDocument();
  expect(document.querySelector('[data-code="ID_CHECK_DIGIT"]')).toHaveTextContent('mend');
});

it('a field opened in the very moment of the click is not closed again', () => {
  grid(() => Promise.resolve());
  const late: FrameRequestCallback[] = [];
  const frames = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((step) => late.push(step));
  const cell = screen.getAllByRole('gridcell')[1]!;
  fireEvent.click(cell);
  fireEvent.keyDown(cell, { key: 'Enter' });
  frames.mockRestore();
  act(() => late.forEach((step) => step(0)));
  expect(screen.getByRole('textbox', { name: 'I' })).toHaveFocus();
});

it('a masked number is typed anew, Enter stores it, Escape does not', async () => {
  const onEdit = vi.fn(() => Promise.resolve());
  grid(onEdit);
  const user = userEvent.setup();
  await user.click(screen.getAllByRole('gridcell')[1]!);
  await user.keyboard('{Enter}');
  const input = screen.getByRole('textbox', { name: 'I' });
  expect(input).toHaveValue('');
  await user.keyboard('{Escape}');
  expect(onEdit).not.toHaveBeenCalled();
  await user.click(screen.getAllByRole('gridcell')[1]!);
  await user.keyboard('{F2}');
  await user.type(screen.getByRole('textbox', { name: 'I' }), '123{Enter}');
  expect(onEdit).toHaveBeenCalledTimes(1);
  expect(onEdit).toHaveBeenCalledWith(rows[0], 'idNumber', '123');
});
