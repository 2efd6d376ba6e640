import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../shared/workspace.mjs';

const read = (path) => readFileSync(join(root, path), 'utf8');
const markdownIn = (folder) => readdirSync(join(root, folder), { recursive: true }).map((path) => `${folder}/${path}`);
const documents = [
  ...readdirSync(root),
  ...markdownIn('docs'),
  ...readdirSync(join(root, 'packages')).flatMap((name) => [
    `packages/${name}/README.md`,
    ...markdownIn(`packages/${name}/src`),
  ]),
].filter((path) => path.endsWith('.md') && existsSync(join(root, path)));

describe('links', () => {
  const links = documents.flatMap((path) => {
    const text = read(path).replace(/^```[\s\S]*?^```$/gm, '');
    return [...text.matchAll(/\]\((?!\w+:|#)([^)#]+)(?:#[^)]*)?\)/g)].map(([, target]) => [path, target]);
  });

  it('connect the documents', () => expect(links.length).toBeGreaterThan(20));

  it.each(links)('%s links to %s, which exists', (path, target) => {
    expect(existsSync(resolve(root, dirname(path), target))).toBe(true);
  });
});

describe('architecture', () => {
  const folders = readdirSync(join(root, 'packages')).flatMap((name) =>
    readdirSync(join(root, 'packages', name, 'src'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'testing')
      .map((entry) => [entry.name, name]),
  );

  it.each(folders)('has the folder %s of %s', (folder) => {
    expect(read('docs/architecture.md')).toContain(`\`${folder}\``);
  });
});

describe('decisions', () => {
  const decisions = readdirSync(join(root, 'docs/decisions')).filter((name) => name !== 'README.md');

  it.each(decisions)('%s is in the list', (name) => {
    expect(read('docs/decisions/README.md')).toContain(`(${name})`);
  });

  it.each(decisions)('%s fits on one page and has no timings', (name) => {
    const text = read(`docs/decisions/${name}`);
    expect(text.split('\n').length).toBeLessThanOrEqual(50);
    expect(text).not.toMatch(/\d ?(ms|µs)\b/);
  });

  it('that are superseded say so in the list', () => {
    for (const name of decisions) {
      const [, next] = /Superseded by \[0*(\d+)\]/.exec(read(`docs/decisions/${name}`)) ?? [];
      const row = read('docs/decisions/README.md')
        .split('\n')
        .find((line) => line.includes(`(${name})`));
      expect(/_Superseded by (\d+)\._/.exec(row)?.[1], name).toBe(next);
    }
  });
});

describe('commands', () => {
  /** How each command in the documents begins, and what runs it: a test, or a step of `npm test`. */
  const provenBy = new Map([
    ['npm start', 'scripts/dev/start.test.mjs'],
    ['npm test', 'scripts/test.mjs'],
    ['npm run check', 'scripts/check.mjs'],
    ['npm run build', 'scripts/check/steps.mjs'],
    ['npm run api', 'scripts/release/api-report.test.mjs'],
    // Nightly: these take long and need the registry.
    ['npm run mutate', 'scripts/mutate.mjs'],
    ['npm run matrix', 'scripts/matrix.mjs'],
    ['npm run storybook', 'scripts/storybook.mjs'],
    ['npm run emulator -- --port 9329', 'scripts/dev/start.test.mjs'],
    ['npx @cognito-mfa/emulator --port 9329', 'packages/emulator/src/bin.test.ts'],
    ['cp apps/demo/.env.example apps/demo/.env.local', 'apps/demo/src/backend/demo-config.test.ts'],
    ['cd apps/demo && npx vite', 'scripts/dev/start.test.mjs'],
    // Releases: `npm test` packs and checks the packages. Publishing itself is not run.
    ['npx changeset', '.changeset/config.json'],
    ['npx changeset version', '.changeset/config.json'],
    ['npm run pack', 'scripts/nightly/pack-into.mjs'],
    ['pnpm -r publish', 'scripts/release/packages.mjs'],
    // The apps that are built from the packed packages install them.
    ['npm install', 'scripts/nightly/fixtures.mjs'],
    ['npm run bench', 'apps/bench/src/smoke.test.ts'],
    ['npm run emulator -- --pool', 'packages/emulator/src/bin.test.ts'],
    ['npx @cognito-mfa/emulator --pool', 'packages/emulator/src/bin.test.ts'],
    ['npx @cognito-mfa/emulator --import', 'packages/emulator/src/bin.test.ts'],
    ...['npm run cognito-mfa --', 'npx @cognito-mfa/admin'].map((start) => [start, 'packages/admin/src/bin.test.ts']),
    // Needs an AWS account. A test checks the template against the resource schema of CloudFormation.
    ['aws cloudformation deploy --template-file pool.yaml', 'packages/admin/src/template/pool-template.test.ts'],
  ]);

  const commands = documents
    .filter((path) => path !== 'AGENTS.md')
    .flatMap((path) => {
      const text = read(path);
      const blocks = [...text.matchAll(/^```(?:sh|bash)\n([\s\S]*?)^```$/gm)].flatMap(([, block]) => block.split('\n'));
      const inline = [...text.matchAll(/`((?:npm|npx|pnpm) [^`]+)`/g)].map(([, command]) => command);
      return [...blocks, ...inline]
        .map((line) => line.replace(/\s+#.*$/, '').trim())
        .filter(Boolean)
        .map((command) => [command, path]);
    });

  it('are in the documents', () => expect(commands.length).toBeGreaterThan(8));

  it.each(commands)('%s (%s) is run by a test', (command) => {
    const start = [...provenBy.keys()].find((known) => command === known || command.startsWith(`${known} `));
    const proof = provenBy.get(start);
    expect(proof, 'scripts/check/documents.test.mjs names no test for it').toBeDefined();
    expect(existsSync(join(root, proof ?? ''))).toBe(true);
  });

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const named = commands.flatMap(([command]) => /^npm (?:run )?(?!install\b)([\w:-]+)/.exec(command)?.[1] ?? []);
    expect(named.filter((name) => !(name in scripts))).toEqual([]);
  });
});

/** Rows of the form: | claim | `file`: words of the test's title | */
const claimsIn = (path) =>
  [...read(path).matchAll(/^\| ([^|]+?) +\| `([^`]+)`: ([^|]+?) +\|$/gm)].map((match) => match.slice(1));

describe.each([
  ['docs/security.md', 20],
  ['docs/which-emulator.md', 10],
])('the claims of %s', (document, least) => {
  const claims = claimsIn(document);

  it('are in the document', () => expect(claims.length).toBeGreaterThan(least));

  it.each(claims)('"%s" is proven by %s: %s', (_, path, words) => {
    expect(existsSync(join(root, path)), `${path} exists`).toBe(true);
    const lines = read(path).split('\n');
    const isTitle = (line) => /['"`]/.test(line.slice(0, line.indexOf(words)));
    expect(lines.filter((line) => line.includes(words) && isTitle(line))).not.toEqual([]);
  });
});

describe('the comparison with other emulators', () => {
  const text = read('docs/which-emulator.md');
  const rows = [...text.matchAll(/^\| (?:floci|MiniStack|LocalStack|moto|cognito-local) +\| .+ \| (.+?) +\|$/gm)];

  it('has rows', () => expect(rows.length).toBeGreaterThan(10));

  it.each(rows.map(([row, source]) => [row, source]))('%s has a source', (_, source) => {
    const names = [...source.matchAll(/\]\[([\w-]+)\]/g)].map(([, name]) => name);
    expect(names).not.toEqual([]);
    for (const name of names) expect(text).toMatch(new RegExp(`^\\[${name}\\]: https://`, 'm'));
  });
});
