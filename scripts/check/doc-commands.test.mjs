import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { root } from '../shared/workspace.mjs';

/** How every command that a reader is told to type begins, and what runs it: a test, or a step of `npm test`. */
const provenBy = new Map([
  ['npm start', 'scripts/dev/start.test.mjs'],
  ['npm test', 'scripts/test.mjs'],
  ['npm run check', 'scripts/check.mjs'],
  ['npm run build', 'scripts/check/steps.mjs'],
  ['npm run api', 'scripts/release/api-report.test.mjs'],
  // For the night: they take long, and need the registry.
  ['npm run mutate', 'scripts/mutate.mjs'],
  ['npm run matrix', 'scripts/matrix.mjs'],
  ['npm run storybook', 'scripts/storybook.mjs'],
  ['npm run emulator -- --port 9329', 'scripts/dev/start.test.mjs'],
  ['npx @cognito-mfa/emulator --port 9329', 'packages/emulator/src/bin.test.ts'],
  ['cp apps/demo/.env.example apps/demo/.env.local', 'apps/demo/src/backend/demo-config.test.ts'],
  ['cd apps/demo && npx vite', 'scripts/dev/start.test.mjs'],
  // Releases: what is published is packed and looked at by `npm test`; publishing itself is not run.
  ['npx changeset', '.changeset/config.json'],
  ['npx changeset version', '.changeset/config.json'],
  ['pnpm pack', 'scripts/release/packages.mjs'],
  ['pnpm -r publish', 'scripts/release/packages.mjs'],
  // As the apps do that are built from the packed packages.
  ['npm install', 'scripts/nightly/fixtures-app.mjs'],
  ['npm run bench', 'apps/bench/src/smoke.test.ts'],
  ['npm run emulator -- --pool', 'packages/emulator/src/bin.test.ts'],
  ['npx @cognito-mfa/emulator --pool', 'packages/emulator/src/bin.test.ts'],
  ...['npm run cognito-mfa --', 'npx @cognito-mfa/admin'].map((start) => [start, 'packages/admin/src/bin.test.ts']),
  // Needs an AWS account. That its template is what CloudFormation takes is tested against the resource schema of AWS.
  ['aws cloudformation deploy --template-file pool.yaml', 'packages/admin/src/template/pool-template.test.ts'],
]);

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  ...readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' }).map((path) => `docs/${path}`),
  ...readdirSync(join(root, 'packages')).map((name) => `packages/${name}/README.md`),
].filter((path) => path.endsWith('.md') && existsSync(join(root, path)));

const commands = documents.flatMap((path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const blocks = [...text.matchAll(/^```(?:sh|bash)\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block.split('\n'));
  const inline = [...text.matchAll(/`((?:npm|npx|pnpm) [^`]+)`/g)].map(([, command]) => command);
  return [...blocks, ...inline]
    .map((line) => line.replace(/\s+#.*$/, '').trim())
    .filter(Boolean)
    .map((command) => [command, path]);
});

it('the documents tell what to type', () => expect(commands.length).toBeGreaterThan(8));

it.each(commands)('%s (%s) is run by a test', (command) => {
  const start = [...provenBy.keys()].find((known) => command === known || command.startsWith(`${known} `));
  const proof = provenBy.get(start);
  expect(proof, 'no test is named for it in scripts/check/doc-commands.test.mjs').toBeDefined();
  expect(existsSync(join(root, proof ?? ''))).toBe(true);
});

it('every script of package.json that is told of exists', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const told = commands.flatMap(([command]) => /^npm (?:run )?(?!install\b)([\w:-]+)/.exec(command)?.[1] ?? []);
  expect(told.filter((name) => !(name in scripts))).toEqual([]);
});
