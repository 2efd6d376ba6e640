import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../shared/workspace.mjs';

const documents = [
  ...readdirSync(root),
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
].filter((path) => path.endsWith('.md') && existsSync(join(root, path)));

const links = documents.flatMap((path) => {
  const text = readFileSync(join(root, path), 'utf8').replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/\]\((?!\w+:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => [path, target]);
});

it('the documents point to each other', () => expect(links.length).toBeGreaterThan(20));

it.each(links)('%s points to %s, which exists', (path, target) => {
  expect(existsSync(resolve(root, dirname(path), target))).toBe(true);
});
