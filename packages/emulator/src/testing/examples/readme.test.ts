import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { operations } from '../../operations/operations.js';

const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');

test.each(['sign-in.test.ts', 'sign-in.spec.ts'])('the README contains %s verbatim', (name) => {
  expect(readme).toContain(readFileSync(new URL(name, import.meta.url), 'utf8').trim());
});

test('the README lists every operation', () => {
  for (const name of operations.keys()) expect(readme).toContain(`\`${name}\``);
});
