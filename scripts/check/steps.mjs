import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildCommands } from '../build.mjs';
import { root, run, tool } from '../shared/workspace.mjs';
import { countPlaywright, countVitest } from './report.mjs';

const exec = (name, ...args) => [tool(name), ...args];

/** A step of commands that pass or fail together. */
const check = (name, ...commands) => ({
  name,
  async work(env) {
    for (const command of commands) {
      const { code } = await run(command, { env });
      if (code !== 0) return { passed: 0, failed: 1 };
    }
    return { passed: 1, failed: 0 };
  },
});

/** A step that runs tests and counts each of them, from the JSON report of the runner. */
const tests = (name, command, count, { cwd = root, variables = {} } = {}) => ({
  name,
  async work(env) {
    const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-kit-'));
    const report = join(folder, 'report.json');
    try {
      const { code } = await run(command(report), {
        env: { ...env, ...variables, PLAYWRIGHT_JSON_OUTPUT_NAME: report },
        cwd,
      });
      if (!existsSync(report)) throw new Error(`${name} wrote no report: it failed before the first test.`);
      return count(JSON.parse(readFileSync(report, 'utf8')), code);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
});

const vitest = (name, project, paths = [], options = {}) =>
  tests(
    name,
    (report) =>
      exec(
        'vitest',
        'run',
        '--project',
        project,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
        ...paths,
      ),
    countVitest,
    options,
  );

const playwright = (name, paths = [], options = {}) =>
  tests(name, () => exec('playwright', 'test', '--reporter=list,json', ...paths), countPlaywright, {
    cwd: join(root, 'apps/demo'),
    ...options,
  });

export const fastSteps = [
  check('format and lint', exec('biome', 'ci', '--error-on-warnings')),
  check('arrows', [process.execPath, 'scripts/check/arrows.mjs']),
  check('architecture', [process.execPath, 'scripts/check/architecture.mjs']),
  check('build', ...buildCommands()),
  vitest('scripts and rules', 'scripts'),
  check('public names and types', [process.execPath, 'scripts/api.mjs', '--check']),
  check('types', exec('tsc', '-p', 'tsconfig.json')),
  vitest('unit', 'unit'),
];

export const slowSteps = [
  vitest('browser', 'browser'),
  vitest('stories', 'storybook'),
  check(
    'storybook',
    exec('storybook', 'build', '--quiet'),
    [process.execPath, 'scripts/check/storybook-offline.mjs'],
    [process.execPath, 'scripts/check/storybook-pages.mjs'],
  ),
  playwright('end to end'),
  check('versions', exec('sherif')),
  check('unused code', exec('knip')),
  check('packages', [process.execPath, 'scripts/release/packages.mjs']),
  check('apps from the packed packages', [process.execPath, 'scripts/nightly/fixtures.mjs']),
  check('sizes', exec('size-limit')),
];

/** Makes tests with many cases run all of them. */
const everyOrder = { EVERY_ORDER: '1' };

/** Steps that take too long for each change, or whose subject changes rarely. See CONTRIBUTING.md. */
export const nightlySteps = [
  check('build', ...buildCommands()),
  check('more apps', [process.execPath, 'scripts/nightly/fixtures.mjs', 'next', 'next-server', 'react-18', 'webpack']),
  check('tests of apps', [process.execPath, 'scripts/nightly/fixtures.mjs', 'jest', 'ts-jest', 'next-jest', 'vitest']),
  check('tests of an app with triggers', [
    process.execPath,
    'scripts/nightly/fixtures.mjs',
    'triggers-jest',
    'triggers-vitest',
  ]),
  check('a fresh clone, and its packages in a new app', [process.execPath, 'scripts/nightly/pack-into.mjs']),
  check('engines', [process.execPath, 'scripts/matrix.mjs', 'engines']),
  vitest('every order', 'unit', ['packages/core/src/session/interleavings.test.ts'], { variables: everyOrder }),
  vitest('2,000 mutated answers', 'unit', ['packages/core/src/client/mutated-answers.test.ts'], {
    variables: everyOrder,
  }),
  playwright('faults of the browser', ['e2e/chaos'], { variables: everyOrder }),
  vitest('every benchmark', 'unit', ['apps/bench/src/smoke.test.ts'], { variables: everyOrder }),
  vitest('every kill of a recovery', 'unit', ['packages/admin/src/interrupted.test.ts'], { variables: everyOrder }),
  vitest('100,000 requests and 200 kills', 'unit', ['security/fuzz.test.ts', 'emulator/src/bin.test.ts'], {
    variables: everyOrder,
  }),
  vitest('1,000 sign-outs', 'browser', ['packages/core/src/session/sign-outs-by-chance'], { variables: everyOrder }),
  vitest('2,000 random walks', 'unit', ['packages/core/src/client/random-walks.test.ts'], {
    variables: { WALKS: '2000' },
  }),
];
