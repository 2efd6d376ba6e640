import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, names?: string[] }} Counted `names`: the tests that failed */

/**
 * Runs all steps in order, then prints the totals and each failure. The last line is `N passed, N failed`.
 *
 * @param {{ name: string, work: (env: Record<string, string>) => Promise<Counted> }[]} steps
 * @param {Record<string, string>} env for each step
 */
export async function report(steps, env = {}) {
  const rows = [];
  for (const { name, work } of steps) {
    console.log(`\n── ${name}`);
    const start = Date.now();
    const { passed, failed, names = [] } = await attempt(() => work(env));
    rows.push({ name, passed, failed, names, seconds: Math.round((Date.now() - start) / 1000) });
  }
  console.log('');
  for (const { name, passed, failed, seconds } of rows) {
    const verdict = failed > 0 ? `${failed} FAILED` : 'ok';
    console.log(
      `${name.padEnd(20)} ${String(passed).padStart(5)} passed  ${String(seconds).padStart(4)} s  ${verdict}`,
    );
  }
  for (const failure of rows.flatMap(({ names }) => names)) console.log(`  failed: ${failure}`);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  process.exitCode = sum('failed') > 0 || sum('passed') === 0 ? 1 : 0;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

/** Counts a step that throws as a failure, so that the other steps still run. */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

/** Counts the tests of Vitest's JSON report. A skipped test counts as failed: it has shown nothing. @returns {Counted} */
export function countVitest({ numTotalTests, numPassedTests, testResults = [] }, exitCode) {
  const names = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [`${name}: ${firstLine(message)}`] : []),
    ...assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLine(failureMessages?.[0])}`),
  ]);
  return withRunner({ passed: numPassedTests, failed: numTotalTests - numPassedTests, names }, exitCode);
}

/** Counts the tests of Playwright's JSON report. Flaky and skipped tests count as failed. @returns {Counted} */
export function countPlaywright({ stats, suites = [] }, exitCode) {
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return withRunner({ passed: stats.expected, failed, names: suites.flatMap(namesIn) }, exitCode);
}

/** @returns {string[]} */
function namesIn({ specs = [], suites = [] }) {
  return [
    ...specs.flatMap(({ file, line, title, tests }) =>
      tests
        .filter(({ status }) => status !== 'expected')
        .map(({ status, results }) => {
          const error = results.find(({ error }) => error)?.error.message;
          return `${file}:${line}: ${title}: ${firstLine(error ?? status)}`;
        }),
    ),
    ...suites.flatMap(namesIn),
  ];
}

const firstLine = (text = 'not run') => stripVTControlCharacters(text).split('\n')[0];

/** Counts one more failure when no test ran, or when the runner failed outside of a test, as when a file does not load. */
function withRunner(counted, exitCode) {
  const ranNothing = counted.passed + counted.failed === 0;
  const failedOutsideTests = exitCode !== 0 && counted.failed === 0;
  return ranNothing || failedOutsideTests ? { ...counted, failed: counted.failed + 1 } : counted;
}
