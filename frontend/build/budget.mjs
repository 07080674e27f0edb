// Size of what a route loads, gzip, walked along the static imports of Vite's manifest.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('.vite/manifest.json', dist), 'utf8'));
const budgets = { entry: 300, Inbox: 480, CaseFile: 480, Apply: 640, default: 420 };

const sizes = new Map();
function gzip(file) {
  if (!sizes.has(file)) sizes.set(file, gzipSync(readFileSync(new URL(file, dist)), { level: 9 }).length);
  return sizes.get(file);
}
function walk(key, seen) {
  if (seen.has(key)) return;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) walk(next, seen);
}
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const base = new Set();
walk(entry, base);
const total = (keys) =>
  [...keys].reduce((sum, key) => sum + (manifest[key]?.file?.endsWith('.js') ? gzip(manifest[key].file) : 0), 0) / 1024;
let failed = false;
function report(name, kilobytes, limit) {
  const over = kilobytes > limit;
  failed ||= over;
  console.log(
    `${name.padEnd(14)} ${kilobytes.toFixed(0).padStart(5)} KB gzip of ${limit}${over ? '  OVER BUDGET' : ''}`,
  );
}
report('entry', total(base), budgets.entry);
for (const key of Object.keys(manifest)) {
  const page = /src\/app\/pages\/(\w+)\.tsx$/.exec(key)?.[1];
  if (!page || !manifest[key].isDynamicEntry) continue;
  const keys = new Set(base);
  walk(key, keys);
  for (const shell of Object.keys(manifest)) if (/src\/app\/Shell\.tsx$/.test(shell)) walk(shell, keys);
  report(page, total(keys), budgets[page] ?? budgets.default);
}
if (failed) process.exit(1);
