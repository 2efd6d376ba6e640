import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../shared/workspace.mjs';

const source = join(root, 'packages/components/src');
const read = (path) => readFileSync(path, 'utf8');
const files = readdirSync(source, { recursive: true }).filter((path) => /\.(tsx|css)$/.test(path));
const code = files
  .filter((path) => !/\.test\.|\.stories\.|testing/.test(path))
  .map((path) => read(join(source, path)))
  .join('\n');
const look = read(join(root, '.storybook/Look.mdx'));

const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

test('Look.mdx lists the custom properties of the stylesheet, and no others', () => {
  const tokens = read(join(source, 'styles/tokens.css'));
  expect(found(look, /^\| `(--cmk-[\w-]+)`/gm)).toEqual(found(tokens, /^ {2}(--cmk-[\w-]+):/gm));
});

test('the README of components names each of them too', () => {
  const readme = read(join(root, 'packages/components/README.md'));
  for (const name of found(look, /^\| `--cmk-(?:color-)?([\w-]+)`/gm)) expect(readme).toContain(name);
});

test('Look.mdx lists the data attributes of the components, and no others', () => {
  const inner = ['data-cmk-focus', 'data-testid'];
  const used = found(code, /\b(data-[a-z-]+)/g).filter((name) => !inner.includes(name));
  expect(found(look, /`(data-[a-z-]+)/g)).toEqual(used);
});
