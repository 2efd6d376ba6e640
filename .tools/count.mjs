/** @typedef {{ passed: number, failed: number }} Counted */

/** Of Vitest's JSON report. A test that was skipped has not shown anything. @returns {Counted} */
export function countVitest({ numTotalTests, numPassedTests }, exitCode) {
  return honest({ passed: numPassedTests, failed: numTotalTests - numPassedTests }, exitCode);
}

/** Of Playwright's JSON report. @returns {Counted} */
export function countPlaywright({ stats }, exitCode) {
  return honest({ passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped }, exitCode);
}

/** A runner that ran nothing has failed, and so has one that ends badly without naming a test: a file did not load, say. */
function honest(counted, exitCode) {
  const ranNothing = counted.passed + counted.failed === 0;
  const failedOutsideTests = exitCode !== 0 && counted.failed === 0;
  return ranNothing || failedOutsideTests ? { ...counted, failed: counted.failed + 1 } : counted;
}
