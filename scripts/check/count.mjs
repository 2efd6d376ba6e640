import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number, names?: string[] }} Counted `names`: of the tests that failed. */

/** Of Vitest's JSON report. A test that was skipped has not shown anything. @returns {Counted} */
export function countVitest({ numTotalTests, numPassedTests, testResults = [] }, exitCode) {
  const names = testResults.flatMap(({ name, message, assertionResults }) => [
    ...(message ? [`${name}: ${firstLine(message)}`] : []),
    ...assertionResults
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName, failureMessages }) => `${name}: ${fullName}: ${firstLine(failureMessages?.[0])}`),
  ]);
  return honest({ passed: numPassedTests, failed: numTotalTests - numPassedTests, names }, exitCode);
}

/** Of Playwright's JSON report. @returns {Counted} */
export function countPlaywright({ stats, suites = [] }, exitCode) {
  const failed = stats.unexpected + stats.flaky + stats.skipped;
  return honest({ passed: stats.expected, failed, names: suites.flatMap(namesIn) }, exitCode);
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

/** A runner that ran nothing has failed, and so has one that ends badly without naming a test: a file did not load, say. */
function honest(counted, exitCode) {
  const ranNothing = counted.passed + counted.failed === 0;
  const failedOutsideTests = exitCode !== 0 && counted.failed === 0;
  return ranNothing || failedOutsideTests ? { ...counted, failed: counted.failed + 1 } : counted;
}
