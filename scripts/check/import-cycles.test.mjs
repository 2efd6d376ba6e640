import { describe, expect, it } from 'vitest';
import { fileCycles, folderCycles, importsOf } from './import-cycles.mjs';

const source = 'packages/core/src';
/** Each line reads `a/one.ts -> b/two.ts`, or `a/one.ts => b/two.ts` for an import of types alone. */
const imports = (...lines) =>
  lines.map((line) => {
    const [from, arrow, to] = line.split(' ');
    return { from: `${source}/${from}`, to: `${source}/${to}`, isTypeOnly: arrow === '=>' };
  });
const rulesBroken = (violations) => violations.map(({ rule }) => rule);

describe('files', () => {
  it.each([
    ['values that import each other', ['a/one.ts -> a/two.ts', 'a/two.ts -> a/one.ts'], ['no-value-cycles']],
    [
      'values in a longer cycle',
      ['a/one.ts -> a/two.ts', 'a/two.ts -> a/three.ts', 'a/three.ts -> a/one.ts'],
      ['no-value-cycles'],
    ],
    [
      'a cycle of values beside a shorter one of types',
      ['a/one.ts -> a/two.ts', 'a/two.ts => a/one.ts', 'a/two.ts -> a/three.ts', 'a/three.ts -> a/one.ts'],
      ['no-value-cycles'],
    ],
    [
      'a cycle that leads to files outside it',
      ['a/zero.ts -> a/leaf.ts', 'a/one.ts -> a/two.ts', 'a/two.ts -> a/leaf.ts', 'a/two.ts -> a/one.ts'],
      ['no-value-cycles'],
    ],
    ['types of two folders', ['a/one.ts => b/two.ts', 'b/two.ts => a/one.ts'], ['no-cycles-between-folders']],
    [
      'a folder and the one inside it',
      ['a/one.ts => a/deep/two.ts', 'a/deep/two.ts -> a/one.ts'],
      ['no-cycles-between-folders'],
    ],
  ])('refuses %s', (_, lines, rules) => {
    expect(rulesBroken(fileCycles(imports(...lines)))).toEqual(rules);
  });

  it.each([
    ['types of one folder that refer to each other', ['a/one.ts => a/two.ts', 'a/two.ts => a/one.ts']],
    ['a value that takes its type from the file it serves', ['a/one.ts -> a/two.ts', 'a/two.ts => a/one.ts']],
    ['two ways to the same file', ['a/one.ts -> a/two.ts', 'a/one.ts -> a/three.ts', 'a/two.ts -> a/three.ts']],
  ])('accepts %s', (_, lines) => {
    expect(fileCycles(imports(...lines))).toEqual([]);
  });

  it('names the files of the shortest cycle in order', () => {
    const lines = ['a/one.ts -> a/two.ts', 'a/two.ts -> a/three.ts', 'a/three.ts -> a/one.ts', 'a/two.ts -> a/one.ts'];
    const [{ message }] = fileCycles(imports(...lines));
    expect(message).toBe('packages/core/src/a/one.ts -> packages/core/src/a/two.ts -> packages/core/src/a/one.ts');
  });

  it('names a cycle that leaves the folder, though a shorter one stays inside', () => {
    const lines = ['a/two.ts => a/one.ts', 'a/one.ts => a/two.ts', 'a/two.ts => b/three.ts', 'b/three.ts => a/two.ts'];
    const [{ message }] = fileCycles(imports(...lines));
    expect(message).toContain('packages/core/src/b/three.ts');
  });
});

describe('folders', () => {
  it.each([
    ['two that import each other', ['a/one.ts -> b/one.ts', 'b/two.ts => a/two.ts'], ['no-mutual-folders']],
    ['two that do so further down', ['a/deep/one.ts -> b/one.ts', 'b/deep/two.ts -> a/two.ts'], ['no-mutual-folders']],
    ['three in a ring', ['a/one.ts -> b/one.ts', 'b/two.ts -> c/one.ts', 'c/two.ts -> a/two.ts'], ['no-folder-cycles']],
  ])('refuses %s', (_, lines, rules) => {
    expect(rulesBroken(folderCycles(imports(...lines)))).toEqual(rules);
  });

  it.each([
    ['one that imports another', ['a/one.ts -> b/one.ts', 'a/two.ts -> b/two.ts']],
    ['what a test imports', ['a/one.ts -> b/one.ts', 'b/one.test.ts -> a/one.ts', 'b/testing/user.ts -> a/one.ts']],
    ['the files above the folders', ['index.ts -> a/one.ts', 'a/one.ts -> clock.ts', 'clock.ts -> a/two.ts']],
  ])('accepts %s', (_, lines) => {
    expect(folderCycles(imports(...lines))).toEqual([]);
  });

  it('judges each package by itself', () => {
    const there = { from: 'packages/core/src/a/one.ts', to: 'packages/hooks/src/b/one.ts', isTypeOnly: false };
    const back = { from: 'packages/hooks/src/b/two.ts', to: 'packages/core/src/a/two.ts', isTypeOnly: false };
    expect(folderCycles([there, back])).toEqual([]);
  });

  it('names both folders and an import each way', () => {
    const [{ message }] = folderCycles(imports('a/one.ts -> b/one.ts', 'b/two.ts -> a/two.ts'));
    expect(message).toBe(
      'packages/core/src/a <-> packages/core/src/b, by a/one.ts -> b/one.ts and b/two.ts -> a/two.ts',
    );
  });
});

it('reads the imports of our own files from the report of dependency-cruiser', () => {
  const dependencies = [
    { resolved: 'packages/core/src/b.ts', dependencyTypes: ['local', 'type-only', 'import'] },
    { resolved: 'node_modules/react/index.js', dependencyTypes: ['npm'] },
  ];
  expect(importsOf({ modules: [{ source: 'packages/core/src/a.ts', dependencies }] })).toEqual([
    { from: 'packages/core/src/a.ts', to: 'packages/core/src/b.ts', isTypeOnly: true },
  ]);
});
