import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renewTables } from './readme-tables.js';
import { createUnsurePage } from './unsure-page.js';

const path = new URL('../../../README.md', import.meta.url);
const readme = readFileSync(path, 'utf8');

test.each(['sign-in.test.ts', 'sign-in.spec.ts'])('the README contains %s verbatim', (name) => {
  expect(readme).toContain(readFileSync(new URL(name, import.meta.url), 'utf8').trim());
});

test('the tables of the README are those of the code', () => {
  const renewed = renewTables(readme);
  if (process.env.RENEW_README) writeFileSync(path, renewed);
  else expect(readme, 'run this test with RENEW_README=1 to write them').toBe(renewed);
});

test('the page of what is unsure has every place that says so', () => {
  const page = new URL('../../../../../docs/emulator-unsure.md', import.meta.url);
  const renewed = createUnsurePage(new URL('../..', import.meta.url).pathname);
  if (process.env.RENEW_README) writeFileSync(page, renewed);
  else expect(readFileSync(page, 'utf8'), 'run this test with RENEW_README=1 to write it').toBe(renewed);
});
