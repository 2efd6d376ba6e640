import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../shared/workspace.mjs';

const core = 'packages/core/src/connection/config.ts';
const hook = 'packages/hooks/src/useSignIn.ts';
const view = 'packages/components/src/sign-in/SignIn.view.tsx';

/** The path and text of a file, and the rule that must refuse it. */
const violations = [
  ...[
    'window',
    'self',
    'document',
    'navigator',
    'location',
    'history',
    'localStorage',
    'sessionStorage',
    'indexedDB',
    'fetch',
    'crypto',
    'process',
  ].map((name) => [core, `export const found = () => ${name};\n`, 'noRestrictedGlobals']),
  [core, 'export const open = () => new BroadcastChannel("a");\n', 'noRestrictedGlobals'],
  [core, "export * from './clock.js';\n", 'noReExportAll'],
  [hook, 'export default function useSignIn() {}\n', 'noDefaultExport'],
  [hook, 'export const f = () => console.log(1);\n', 'noConsole'],
  [hook, 'export const f = (value: any) => value;\n', 'noExplicitAny'],
  [hook, '// @ts-ignore\nexport const f: number = "";\n', 'noTsIgnore'],
  [hook, 'async function send() {}\nexport function f() {\n  send();\n}\n', 'noFloatingPromises'],
  [view, 'export const V = () => <p dangerouslySetInnerHTML={{ __html: "" }} />;\n', 'noDangerouslySetInnerHtml'],
  [core, 'export const run = (text: string) => eval(text);\n', 'noGlobalEval'],
  ['packages/hooks/src/useSignIn.test.ts', "it.only('a', () => {});\n", 'noFocusedTests'],
  ['packages/hooks/src/useSignIn.test.ts', "it.skip('a', () => {});\n", 'noSkippedTests'],
];

const accepted = [
  ['packages/core/src/environment.ts', 'export const found = () => [navigator, crypto, fetch];\n'],
  ['packages/core/src/storage/web-storage.ts', 'export const found = () => localStorage;\n'],
  ['packages/components/src/sign-in/SignIn.stories.tsx', 'export default { title: "a" };\n'],
  ['vitest.config.ts', 'export default {};\n'],
  ['packages/emulator/src/bin.ts', 'console.log(1);\n'],
  [hook, 'export const found = () => document;\n'],
];

/** Gives each snippet its own file, so that one run of Biome checks them all. */
const fileOf = (path, index) => path.replace(/([^/.]+)(\.[^/]*)$/, `$1-${index}$2`);
let place;
let broken;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'biome-rules-'));
  const { vcs, ...config } = JSON.parse(readFileSync(join(root, 'biome.json'), 'utf8'));
  const write = (path, text) => {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  };
  write('biome.json', JSON.stringify(config));
  for (const [index, [path, text]] of violations.entries()) write(fileOf(path, index), text);
  for (const [path, text] of accepted) write(path, text);
  broken = rulesBrokenBy(place);
}, 60_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

test.each(violations.map(([path, text, rule], index) => [rule, path, text.trim().split('\n').join(' '), index]))(
  '%s refuses in %s: %s',
  (rule, path, _text, index) => {
    expect(broken.get(fileOf(path, index)) ?? []).toContain(rule);
  },
);

test.each(accepted)('accepts in %s: %s', (path) => {
  expect(broken.get(path) ?? []).toEqual([]);
});

/** @returns {Map<string, string[]>} the rules that each file breaks */
function rulesBrokenBy(folder) {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(root, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=github', '--max-diagnostics=none', '.'],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const rules = new Map();
  for (const [, rule, file] of stdout.matchAll(/::error title=lint\/\w+\/(\w+),file=([^,]+),/g)) {
    const path = relative(folder, resolve(folder, file)).replaceAll('\\', '/');
    rules.set(path, [...(rules.get(path) ?? []), rule]);
  }
  if (rules.size === 0) throw new Error(`Biome checked nothing: ${stdout}${stderr}`);
  return rules;
}
