import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { root } from '../shared/workspace.mjs';
import { countPlaywright, countVitest } from './report.mjs';

const good = "{ name: 'good', work: async () => ({ passed: 3, failed: 0 }) }";
const bad = "{ name: 'bad', work: async () => ({ passed: 1, failed: 2 }) }";
const broken = "{ name: 'broken', work: async () => { throw new Error('its program is missing'); } }";
const empty = "{ name: 'empty', work: async () => ({ passed: 0, failed: 0 }) }";

describe('the report of npm test', () => {
  it('ends with the totals, and exits with 0 when nothing failed', () => {
    expect(reportOf([good, good])).toMatchObject({ lastLine: '6 passed, 0 failed', status: 0 });
  });

  it('runs the other steps after a failure, and exits with 1', () => {
    expect(reportOf([bad, good])).toMatchObject({ lastLine: '4 passed, 2 failed', status: 1 });
  });

  it('names each failure next to the totals', () => {
    const named = "{ name: 'named', work: async () => ({ passed: 0, failed: 1, names: ['a.test.ts: adds'] }) }";
    expect(reportOf([named, good]).output.split('\n').slice(-3)).toEqual([
      '  failed: a.test.ts: adds',
      '3 passed, 1 failed',
      '',
    ]);
  });

  it('counts a step that cannot run as a failure and prints the reason', () => {
    const { lastLine, status, output } = reportOf([broken, good]);
    expect({ lastLine, status }).toEqual({ lastLine: '3 passed, 1 failed', status: 1 });
    expect(output).toContain('its program is missing');
  });

  it('fails when nothing ran', () => {
    expect(reportOf([empty])).toMatchObject({ lastLine: '0 passed, 0 failed', status: 1 });
  });
});

describe('a step of npm test', () => {
  it('counts test by test', () => {
    expect(countVitest({ numTotalTests: 5, numPassedTests: 4 }, 1)).toMatchObject({ passed: 4, failed: 1 });
    const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats }, 1)).toMatchObject({ passed: 4, failed: 1 });
  });

  it('names each failed test with the first line of its error', () => {
    const right = { status: 'passed', fullName: 'adds', failureMessages: [] };
    const wrong = {
      status: 'failed',
      fullName: 'subtracts',
      failureMessages: ['Error: 1 is not 2\n    at a.test.ts:3'],
    };
    const testResults = [{ name: 'a.test.ts', message: '', assertionResults: [right, wrong] }];
    expect(countVitest({ numTotalTests: 2, numPassedTests: 1, testResults }, 1).names).toEqual([
      'a.test.ts: subtracts: Error: 1 is not 2',
    ]);
    const spec = (title, status, results) => ({ file: 'a.spec.ts', line: 3, title, tests: [{ status, results }] });
    const specs = [
      spec('opens', 'expected', [{}]),
      spec('closes', 'unexpected', [{ error: { message: '\u001b[31mError: it stays open\u001b[39m\nCall log:' } }]),
      spec('waits', 'skipped', []),
    ];
    const stats = { expected: 1, unexpected: 1, flaky: 0, skipped: 1 };
    expect(countPlaywright({ stats, suites: [{ suites: [{ specs }] }] }, 1).names).toEqual([
      'a.spec.ts:3: closes: Error: it stays open',
      'a.spec.ts:3: waits: skipped',
    ]);
  });

  it('counts skipped and flaky tests as failures', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats }, 0)).toMatchObject({ passed: 4, failed: 3 });
  });

  it('fails when a test file cannot be loaded, though every test that ran passed', () => {
    expect(countVitest({ numTotalTests: 5, numPassedTests: 5 }, 1)).toMatchObject({ passed: 5, failed: 1 });
  });

  it('fails when there are no tests', () => {
    expect(countVitest({ numTotalTests: 0, numPassedTests: 0 }, 0)).toMatchObject({ passed: 0, failed: 1 });
  });
});

function reportOf(steps) {
  const code = `import { report } from './scripts/check/report.mjs'; await report([${steps.join(', ')}]);`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return { lastLine: stdout.trimEnd().split('\n').at(-1), output: stdout + stderr, status };
}
