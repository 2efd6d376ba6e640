import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { themeProperties } from './theme.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it.each(Object.keys(themeProperties))('the README lists %s', (name) => {
  expect(readme).toMatch(new RegExp(`\`(${name}|${name.replace('--cmk-color-', '')})\``));
});
