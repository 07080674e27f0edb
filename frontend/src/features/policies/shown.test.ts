import { expect, test } from 'vitest';
import type { ClauseLine } from './api';
import { countOf, sectionsOf, shownOf } from './shown';

const line = (id: string, location: string, more: Partial<ClauseLine> = {}): ClauseLine => ({
  id,
  location,
  text: `${id} 的原句`,
  kind: 'form',
  information: null,
  later: null,
  ambiguity: null,
  places: [],
  proofs: [],
  ...more,
});

const lines = [
  line('X-1-a', '一'),
  line('X-1-b', '一', { ambiguity: { issue: '没有写明期限', resolution: '不限', parameter: null } }),
  line('X-2', '二', { information: '只表明名称' }),
  line('X-1-c', '一', { places: [{ kind: 'MATERIAL', id: 'x-plan', name: '培训计划书' }] }),
];

test('sentences stay in the order of the document, under the place where they stand', () => {
  expect(sectionsOf(lines).map((one) => [one.location, one.lines.length])).toEqual([
    ['一', 2],
    ['二', 1],
    ['一', 1],
  ]);
});

test('a sentence for information needs no proof, the others do', () => {
  expect(countOf(lines, 'unproved')).toBe(3);
  expect(countOf(lines, 'information')).toBe(1);
  expect(countOf(lines, 'open')).toBe(1);
});

test('a clause is found by its id, its words and what realises it', () => {
  expect(shownOf(lines, 'all', 'x-1-B').map((one) => one.id)).toEqual(['X-1-b']);
  expect(shownOf(lines, 'all', '计划书').map((one) => one.id)).toEqual(['X-1-c']);
  expect(shownOf(lines, 'open', '计划书')).toEqual([]);
});
