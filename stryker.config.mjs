/** Mutation testing of core's decisions: `npm run mutate`, which docs/mutation-testing.md tells about. */
export default {
  packageManager: 'pnpm',
  testRunner: 'in-process',
  plugins: ['./scripts/nightly/mutation/runner.mjs'],
  coverageAnalysis: 'perTest',
  concurrency: 1,
  // What a module makes while it loads cannot be switched for one test alone: each such mutant costs a run of all tests.
  ignoreStatic: true,
  // What a mutant may take beside the tests' own time: a machine that does something else is not a mutant found.
  timeoutMS: 10_000,
  reporters: ['progress-append-only', 'clear-text'],
  clearTextReporter: { logTests: false, allowColor: false, reportTests: false, skipFull: true },
  tempDirName: '.stryker-tmp',
  cleanTempDir: 'always',
  // The sandbox takes core and what its tests need; the emulator is loaded from where it is.
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
    '!scripts/nightly/mutation',
    '!scripts/nightly/mutation/*',
    '!*.json',
    'node_modules',
  ],
};
