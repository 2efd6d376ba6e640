/** Mutation testing of core's decisions: `npm run mutate`, described in docs/mutation-testing.md. */
export default {
  packageManager: 'pnpm',
  testRunner: 'vitest',
  plugins: ['@stryker-mutator/vitest-runner'],
  vitest: { configFile: 'scripts/nightly/vitest-mutation.config.mjs', related: false },
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // Constants cannot be mutated for one test alone: each such mutant would cost a run of all tests.
  ignoreStatic: true,
  // Time for a mutant beyond that of its tests, so that a busy machine does not count as a mutant found.
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'clear-text'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false, skipFull: true },
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  // The sandbox holds core and what its tests need. The emulator is loaded from the workspace.
  ignorePatterns: [
    '**',
    '!packages',
    '!packages/core',
    '!packages/core/*.json',
    '!packages/core/src',
    '!packages/core/src/**',
    '!packages/emulator',
    '!packages/emulator/src',
    '!packages/emulator/src/testing',
    '!packages/emulator/src/testing/*.json',
    '!scripts',
    '!scripts/nightly',
    '!scripts/nightly/vitest-mutation.config.mjs',
    '!scripts/shared',
    '!scripts/shared/no-console.setup.ts',
    '!*.json',
    'node_modules',
  ],
};
