import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../shared/workspace.mjs';

const text = readFileSync(join(root, 'docs/security.md'), 'utf8');
/** Rows of the form: | claim | `file`: words of the test's title | */
const claims = [...text.matchAll(/^\| ([^|]+?) +\| `([^`]+)`: ([^|]+?) +\|$/gm)].map((match) => match.slice(1));

it('the threat model makes claims', () => expect(claims.length).toBeGreaterThan(20));

it.each(claims)('"%s" is proven by %s: %s', (_, path, words) => {
  expect(existsSync(join(root, path)), `${path} exists`).toBe(true);
  const lines = readFileSync(join(root, path), 'utf8').split('\n');
  const isTitle = (line) => /['"`]/.test(line.slice(0, line.indexOf(words)));
  expect(lines.filter((line) => line.includes(words) && isTitle(line))).not.toEqual([]);
});
