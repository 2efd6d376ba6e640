import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../shared/workspace.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');

describe('the files of the recipe for Next.js', () => {
  const text = read('docs/recipes/nextjs.md');
  const files = [...text.matchAll(/^```tsx?\n\/\/ (\S+)\n([\s\S]*?)^```$/gm)].map(([, path, code]) => [path, code]);

  it('are there', () => expect(files.length).toBeGreaterThan(5));

  it.each(files)('%s is the one that is built at night', (path, code) => {
    expect(code).toBe(read(`scripts/nightly/fixtures/next-server/${path}`));
  });
});

it('Storybook tells to install what the README does', () => {
  const [install] = /^npm install @cognito-mfa.*$/m.exec(read('README.md')) ?? [];
  expect(read('.storybook/GettingStarted.mdx')).toContain(install);
});
