import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { root } from '../shared/workspace.mjs';
import { apiEntries, compareApi } from './api-report.mjs';

let place;
let entries;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'cognito-mfa-api-test-'));
  const folder = join(place, 'package');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'greeter', version: '1.0.0', type: 'module' }));
  entries = [{ name: 'greeter', folder, types: join(folder, 'index.d.ts') }];
  exporting('export declare function greet(name: string): string;');
  compareApi(entries, { folder: join(place, 'reports'), write: true });
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

const exporting = (text) => writeFileSync(entries[0].types, `${text}\n`);
const judge = () => compareApi(entries, { folder: join(place, 'reports') });

test('reports what a package exports, and accepts it while it stays the same', () => {
  expect(readFileSync(join(place, 'reports/greeter.api.md'), 'utf8')).toContain(
    'function greet(name: string): string;',
  );
  expect(judge()).toEqual([]);
});

test.each([
  ['a removed name', 'export declare function hello(name: string): string;'],
  ['an added argument', 'export declare function greet(name: string, title: string): string;'],
  [
    'a changed type behind a name',
    'type Name = "ada" | "bob";\nexport declare function greet(name: Name): string;\nexport {};',
  ],
])('finds %s and leaves the report unchanged', (_, text) => {
  const before = readFileSync(join(place, 'reports/greeter.api.md'), 'utf8');
  exporting(text);
  expect(judge()).toEqual(['greeter.api.md']);
  expect(readFileSync(join(place, 'reports/greeter.api.md'), 'utf8')).toBe(before);
});

test('ignores the wording of docstrings', () => {
  exporting('/** Says hello. */\nexport declare function greet(name: string): string;');
  compareApi(entries, { folder: join(place, 'reports'), write: true });
  exporting('/** Greets. */\nexport declare function greet(name: string): string;');
  expect(judge()).toEqual([]);
});

test('finds an entry without a report, and a report without an entry', () => {
  writeFileSync(join(place, 'reports/old.api.md'), '');
  rmSync(join(place, 'reports/greeter.api.md'));
  expect(judge()).toEqual(['greeter.api.md', 'old.api.md']);
});

test('has a report for every entry point of the packages', () => {
  expect(apiEntries().map(({ specifier }) => specifier)).toEqual(
    expect.arrayContaining(['@cognito-mfa/core/amplify', '@cognito-mfa/components/locales/de', '@cognito-mfa/hooks']),
  );
  expect(readdirSync(join(root, 'docs/api')).toSorted()).toEqual(
    apiEntries()
      .map(({ name }) => `${name}.api.md`)
      .toSorted(),
  );
});
