import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { createServer, defaultServerConditions } from 'vite';

/**
 * Runs the tests of one folder of core in this process, again and again: vitest, which loads everything anew for each
 * mutant, takes seconds for each. The machines and flows have no state at module level, which the lint sees to.
 * MUTATED_FOLDER names the folder.
 */
class InProcessRunner {
  static inject = [];
  #tests = [];
  #server;

  capabilities() {
    return { reloadEnvironment: false };
  }

  async init() {
    // Vitest's expect asks for it, and here is no worker of vitest's.
    globalThis.__vitest_worker__ = { config: {}, environment: { name: 'node' } };
    const ownVitest = resolve('scripts/nightly/mutation/vitest.mjs');
    const transform = (code, id) =>
      id.includes('/packages/core/src/') ? code.replace("from 'vitest'", `from '${ownVitest}'`) : null;
    this.#server = await createServer({
      configFile: false,
      root: process.cwd(),
      logLevel: 'error',
      appType: 'custom',
      server: { middlewareMode: true, hmr: false, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
      resolve: { conditions },
      ssr: { resolve: { conditions, externalConditions: conditions } },
      plugins: [{ name: 'own-vitest', enforce: 'pre', transform }],
    });
    const { collected } = await this.#server.ssrLoadModule(resolve('scripts/nightly/mutation/collect.mjs'));
    for (const file of testFiles()) {
      const from = collected.length;
      await this.#server.ssrLoadModule(resolve(file));
      for (const test of collected.slice(from))
        this.#tests.push({ ...test, id: `${this.#tests.length} ${file} > ${test.name}` });
    }
  }

  async dryRun() {
    const tests = [];
    for (const { id, name, run } of this.#tests) {
      stryker.currentTestId = id;
      const since = performance.now();
      const failureMessage = await failureOf(run);
      if (failureMessage) return { status: 'error', errorMessage: `${id}: ${failureMessage}` };
      tests.push({ id, name, status: 0, timeSpentMs: performance.now() - since });
    }
    stryker.currentTestId = undefined;
    return { status: 'complete', tests, mutantCoverage: stryker.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    const tests = this.#tests.filter(({ id }) => !testFilter || testFilter.includes(id));
    Object.assign(stryker, { activeMutant: activeMutant.id, hitCount: 0, hitLimit });
    try {
      for (const [index, { id, run }] of tests.entries()) {
        const failureMessage = await failureOf(run);
        if (stryker.hitCount > hitLimit) return { status: 'timeout', reason: 'It ran in a circle.' };
        if (failureMessage) return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: index + 1 };
      }
      return { status: 'survived', nrOfTests: tests.length };
    } finally {
      stryker.activeMutant = undefined;
    }
  }

  async dispose() {
    await this.#server?.close();
  }
}

const conditions = ['cognito-mfa-source', ...defaultServerConditions.filter((condition) => condition !== 'module')];
/** What the mutated sources read and count in. */
globalThis.__stryker__ ??= {};
const stryker = globalThis.__stryker__;

/**
 * The folder's own, and those of the client that use its flow: the sign-in is tested through the client as well. Tests
 * that draw their cases, need a browser or replace a module while it loads are left out.
 */
function testFiles() {
  const folder = process.env.MUTATED_FOLDER;
  const testsOf = (name) =>
    readdirSync(`packages/core/src/${name}`)
      .filter((file) => file.endsWith('.test.ts') && !/\.(browser|random)\.test\.ts$|random-walks/.test(file))
      .map((file) => `packages/core/src/${name}/${file}`)
      .toSorted();
  const canStay = (file) => !readFileSync(file, 'utf8').includes('vi.mock(');
  const maker = `create${folder.replace(/(^|-)(.)/g, (_, _dash, letter) => letter.toUpperCase())}Flow`;
  const usesFlow = (file) => readFileSync(file, 'utf8').includes(maker);
  return [...testsOf(folder), ...testsOf('client').filter(usesFlow)].filter(canStay);
}

/** Ticks of 0.1 s that a test may take. They are counted, for the clock goes on while this process is stopped. */
const LIMIT = 30;

/** Why a test failed, or undefined. A test that does not end is one that failed. */
async function failureOf(run) {
  let timer;
  const late = new Promise((_, reject) => {
    let ticks = 0;
    timer = setInterval(() => {
      ticks += 1;
      if (ticks > LIMIT) reject(new Error('It did not end.'));
    }, 100);
  });
  try {
    await Promise.race([run(), late]);
    return undefined;
  } catch (error) {
    return String(error?.message ?? error) || 'It failed.';
  } finally {
    clearInterval(timer);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner)];
