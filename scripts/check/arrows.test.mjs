import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cruiseFolder } from './arrows.mjs';
import { fileCycles, folderCycles, importsOf } from './import-cycles.mjs';

/** A small workspace that breaks no rule. Each violation adds one file to it. */
const sound = {
  'packages/core/src/index.ts': 'export const client = 1;\nexport type Client = number;\n',
  'packages/hooks/src/index.ts': "export { client } from '@cognito-mfa/core';\n",
  'packages/components/src/index.ts': 'export const Part = 1;\n',
  'packages/components/src/styles.css': '.cmk {}\n',
  'packages/emulator/src/index.ts': "export { service } from './service.js';\n",
  'packages/emulator/src/service.ts': "import { port } from './port.js';\nexport const service = port;\n",
  'packages/emulator/src/port.ts': "import { createServer } from 'node:http';\nexport const port = createServer;\n",
  'packages/admin/src/index.ts': 'export const recover = 1;\n',
  'packages/core/src/client.test.ts': "import { service } from '@cognito-mfa/emulator';\nexport const s = service;\n",
  'packages/core/src/testing/clock.ts': 'export const clock = 1;\n',
  'packages/core/src/values/b.ts': "import './a.js';\nexport const b = 1;\n",
  'packages/core/src/types/b.ts': "import type { A } from './a.js';\nexport type B = A | 2;\n",
  'packages/core/src/types/deep/d.ts': "import type { C } from '../c.js';\nexport type D = C | 2;\n",
  'packages/core/src/sign-in/b.ts': "import type { Factor } from '../factors/b.js';\nexport type B = Factor;\n",
  'packages/core/src/factors/b.ts': 'export type Factor = string;\n',
  'packages/core/src/types/a.ts': "import type { B } from './b.js';\nexport type A = B | 1;\n",
  'apps/demo/src/App.tsx': 'export const App = 1;\n',
};

/** The path and text of a file, and the rule that must refuse it. */
const violations = [
  ['packages/core/src/a.ts', "import '@cognito-mfa/hooks';", 'core-stands-alone'],
  ['packages/core/src/b.ts', "import '@cognito-mfa/emulator';", 'core-stands-alone'],
  [
    'packages/core/src/b2.ts',
    "import type { Port } from '@cognito-mfa/admin';\nexport type P = Port;",
    'core-stands-alone',
  ],
  ['packages/core/src/c.ts', "import 'react';", 'core-knows-no-react'],
  ['packages/core/src/d.test.ts', "import '@cognito-mfa/components';", 'core-stays-below-in-tests'],
  ['packages/core/src/e.ts', "import 'node:fs';", 'no-node-in-browser-packages'],
  ['packages/core/src/f.ts', "import './testing/clock.js';", 'no-tests-in-production'],
  ['packages/hooks/src/a.ts', "import '@cognito-mfa/components';", 'hooks-above-core-only'],
  ['packages/hooks/src/b.ts', "import '@cognito-mfa/emulator';", 'hooks-above-core-only'],
  ['packages/hooks/src/c.ts', "import 'react-dom';", 'hooks-render-nothing'],
  ['packages/hooks/src/d.ts', "import '../../components/src/styles.css';", 'hooks-render-nothing'],
  [
    'packages/hooks/src/e.ts',
    "import { readFile } from 'fs/promises';\nexport { readFile };",
    'no-node-in-browser-packages',
  ],
  ['packages/components/src/a.ts', "import '@cognito-mfa/emulator';", 'components-below-apps'],
  ['packages/components/src/b.ts', "import '../../../apps/demo/src/App.js';", 'packages-below-apps'],
  [
    'packages/components/src/c.view.tsx',
    "import { client } from '@cognito-mfa/core';\nexport const c = client;",
    'views-take-types-only',
  ],
  [
    'packages/components/src/d.view.tsx',
    "import { type Client, client } from '@cognito-mfa/core';\nexport const c: Client = client;",
    'views-take-types-only',
  ],
  ['packages/components/src/e.ts', "import '../../core/src/index.js';", 'no-deep-imports'],
  ['packages/components/src/f.ts', "import '@cognito-mfa/core/src/index.js';", 'no-deep-imports-by-name'],
  ['packages/components/src/g.ts', "import 'left-pad';", 'resolvable'],
  ['packages/components/src/h.ts', "import 'for-tests';", 'only-declared-dependencies'],
  ['packages/components/src/i.ts', "import 'undeclared';", 'only-declared-dependencies'],
  ['packages/emulator/src/a.test.ts', "import '@cognito-mfa/core';", 'emulator-shares-no-code'],
  ['packages/emulator/src/index.ts', undefined, 'emulator-runs-in-a-page'],
  ['packages/admin/src/a.ts', "import '@cognito-mfa/core';", 'admin-shares-no-code'],
  ['packages/admin/src/b.ts', "import '@cognito-mfa/emulator';", 'admin-knows-the-emulator-in-tests-only'],
  ['apps/demo/src/a.ts', "import '../../../packages/core/src/index.js';", 'no-deep-imports'],
  ['packages/core/src/values/a.ts', "import './b.js';\nexport const a = 1;", 'no-value-cycles'],
  [
    'packages/core/src/types/c.ts',
    "import type { D } from './deep/d.js';\nexport type C = D | 1;",
    'no-cycles-between-folders',
  ],
  [
    'packages/core/src/factors/a.ts',
    "import type { B } from '../sign-in/b.js';\nexport type A = B;",
    'no-mutual-folders',
  ],
];

const accepted = [
  'packages/core/src/client.test.ts',
  'packages/core/src/types/a.ts',
  'packages/components/src/z.view.tsx',
  'packages/hooks/src/z.ts',
  'apps/demo/src/z.tsx',
];

let place;
let broken;

beforeAll(() => {
  place = mkdtempSync(join(tmpdir(), 'arrows-'));
  const write = (path, text) => {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  };
  write('package.json', '{ "name": "root", "private": true }');
  write('apps/demo/package.json', '{ "name": "demo", "private": true, "type": "module" }');
  write(
    'tsconfig.json',
    '{ "compilerOptions": { "module": "ESNext", "moduleResolution": "bundler", "jsx": "react-jsx" } }',
  );
  for (const name of ['core', 'hooks', 'components', 'emulator', 'admin']) {
    const manifest = {
      name: `@cognito-mfa/${name}`,
      type: 'module',
      exports: { '.': './src/index.ts' },
      devDependencies: { 'for-tests': '1.0.0' },
    };
    write(`packages/${name}/package.json`, JSON.stringify(manifest));
    mkdirSync(join(place, 'node_modules/@cognito-mfa'), { recursive: true });
    symlinkSync(join(place, 'packages', name), join(place, 'node_modules/@cognito-mfa', name), 'junction');
  }
  for (const name of ['for-tests', 'undeclared']) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' }));
    write(`node_modules/${name}/index.js`, 'module.exports = 1;');
  }
  for (const [path, text] of Object.entries(sound)) write(path, text);
  for (const [path, text] of violations) if (text) write(path, text);
  write(
    'packages/components/src/z.view.tsx',
    "import type { Client } from '@cognito-mfa/core';\nexport type C = Client;",
  );
  write('packages/hooks/src/z.ts', "import { client } from '@cognito-mfa/core';\nexport const useClient = client;");
  write(
    'apps/demo/src/z.tsx',
    "import { Part } from '@cognito-mfa/components';\nimport { service } from '@cognito-mfa/emulator';\nexport { Part, service };",
  );
  broken = rulesBrokenBy(place);
}, 60_000);

afterAll(() => rmSync(place, { recursive: true, force: true }));

test.each(violations.map(([path, text, rule]) => [rule, path, (text ?? sound[path]).split('\n')[0]]))(
  '%s refuses in %s: %s',
  (rule, path) => {
    expect(broken.get(path) ?? []).toContain(rule);
  },
);

test.each(accepted)('accepts %s', (path) => {
  expect(broken.get(path) ?? []).toEqual([]);
});

/** @returns {Map<string, string[]>} the rules that each file breaks */
function rulesBrokenBy(folder) {
  const report = cruiseFolder(folder);
  const rules = new Map();
  const add = (path, rule) => rules.set(path, [...(rules.get(path) ?? []), rule]);
  for (const { from, rule } of report.summary.violations) add(from, rule.name);
  const imports = importsOf(report);
  for (const { rule, message } of [...fileCycles(imports), ...folderCycles(imports)]) {
    const [, inPackage] = /^packages\/(\w+)\//.exec(message) ?? [];
    for (const [path] of message.matchAll(/[\w./-]+\.ts/g)) {
      add(rule === 'no-mutual-folders' ? `packages/${inPackage}/src/${path}` : path, rule);
    }
  }
  return rules;
}
