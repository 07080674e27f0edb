import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { en } from '@/shared/i18n/en';
import { bpmnIoTexts, formJsTexts, zhCN } from '@/shared/i18n/zh-CN';

const root = join(__dirname, '../src');
const files = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)],
  );
const sources = files(root).filter(
  (file) => /\.(ts|tsx)$/.test(file) && !/\.test\./.test(file) && !file.includes('/i18n/'),
);

/** Chinese signs, their punctuation among them. */
const han = /[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]/;

it('no text stands in a component: all of it is in the dictionary', () => {
  const found = sources.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line, index) => ({
        line: line.replace(/\/\/.*$|\/?\*.*$/, ''),
        at: `${relative(root, file)}:${index + 1}`,
      }))
      .filter(({ line }) => han.test(line))
      .map(({ at }) => at),
  );
  expect(found).toEqual([]);
});

function keysOf(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => keysOf(inner, path ? `${path}.${name}` : name));
}

it('every text says something, and every place in it has a name', () => {
  for (const [key, text] of keysOf(zhCN)) {
    expect(text.trim(), key).not.toBe('');
    expect((text.match(/\{\{/g) ?? []).length, key).toBe((text.match(/\{\{\w+\}\}/g) ?? []).length);
  }
});

const chinese = { text: zhCN, formJs: formJsTexts, bpmnIo: bpmnIoTexts };
const english = { text: en.text, formJs: en.formJs, bpmnIo: en.bpmnIo };
const placesOf = (text: string) =>
  [...new Set([...text.matchAll(/\{+(\w+)/g)].map(([, name]) => name ?? ''))].sort().join(' ');

it('English says all that Chinese says, with the same places', () => {
  const places = (words: unknown) => Object.fromEntries(keysOf(words).map(([key, text]) => [key, placesOf(text)]));
  expect(places(english)).toEqual(places(chinese));
});

it('English is English, but for the name of the other language and the sentences of an opinion', () => {
  const kept = (key: string) => key.startsWith('text.shell.language') || key.startsWith('text.cases.templates.');
  expect(
    keysOf({ ...english, codes: en.codes }).filter(
      ([key, text]) => !kept(key) && (han.test(text) || text.trim() === ''),
    ),
  ).toEqual([]);
});

it('every text is used', () => {
  const code = sources.map((file) => readFileSync(file, 'utf8')).join('\n');
  const groups = [...code.matchAll(/`([\w.]+)\.\$\{/g)].map(([, prefix]) => `${prefix}.`);
  const unused = keysOf(zhCN)
    .map(([key]) => key.replace(/(\.\d+)+$/, ''))
    .filter((key) => !code.includes(`'${key}'`) && !groups.some((prefix) => key.startsWith(prefix)));
  expect([...new Set(unused)]).toEqual([]);
});
