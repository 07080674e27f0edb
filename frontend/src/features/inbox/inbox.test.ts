import { expect, it } from 'vitest';
import { dueParam, filterOf, neighbour } from './api';

const rows = ['a', 'b', 'c'].map((taskId) => ({ taskId }));

it('goes on with the next task, at the end with the one before', () => {
  expect(neighbour(rows, 'a')?.taskId).toBe('b');
  expect(neighbour(rows, 'c')?.taskId).toBe('b');
  expect(neighbour(rows, 'gone')?.taskId).toBe('a');
  expect(neighbour([{ taskId: 'a' }], 'a')).toBeUndefined();
});

it('reads the filter from the address and ignores what it does not know', () => {
  expect(filterOf(new URLSearchParams('scope=office&due=overdue&q=精工'))).toEqual({
    scope: 'office',
    due: 'overdue',
    q: '精工',
  });
  expect(filterOf(new URLSearchParams('scope=everything&due=x'))).toEqual({ scope: 'waiting', due: '', q: '' });
});

it('asks the server by the names that it knows', () => {
  expect(dueParam('dueSoon')).toBe('soon');
  expect(dueParam('overdue')).toBe('overdue');
  expect(dueParam('')).toBeUndefined();
});
