import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest } from './count.mjs';
import { root } from './workspace.mjs';

const good = "{ name: 'good', work: async () => ({ passed: 3, failed: 0 }) }";
const bad = "{ name: 'bad', work: async () => ({ passed: 1, failed: 2 }) }";
const broken = "{ name: 'broken', work: async () => { throw new Error('its program is missing'); } }";
const empty = "{ name: 'empty', work: async () => ({ passed: 0, failed: 0 }) }";

describe('the report of npm test', () => {
  it('ends with the sums, and with success when nothing failed', () => {
    expect(reportOf([good, good])).toMatchObject({ lastLine: '6 passed, 0 failed', status: 0 });
  });

  it('goes on after a failure, and fails in the end', () => {
    expect(reportOf([bad, good])).toMatchObject({ lastLine: '4 passed, 2 failed', status: 1 });
  });

  it('counts a step that cannot run as a failure, and says why', () => {
    const { lastLine, status, output } = reportOf([broken, good]);
    expect({ lastLine, status }).toEqual({ lastLine: '3 passed, 1 failed', status: 1 });
    expect(output).toContain('its program is missing');
  });

  it('fails when nothing ran', () => {
    expect(reportOf([empty])).toMatchObject({ lastLine: '0 passed, 0 failed', status: 1 });
  });
});

describe('a step of npm test', () => {
  it('is counted test by test', () => {
    expect(countVitest({ numTotalTests: 5, numPassedTests: 4 }, 1)).toEqual({ passed: 4, failed: 1 });
    const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 0 };
    expect(countPlaywright({ stats }, 1)).toEqual({ passed: 4, failed: 1 });
  });

  it('counts a skipped or flaky test as one that showed nothing', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats }, 0)).toEqual({ passed: 4, failed: 3 });
  });

  it('fails when a file of tests cannot be loaded, though all that ran passed', () => {
    expect(countVitest({ numTotalTests: 5, numPassedTests: 5 }, 1)).toEqual({ passed: 5, failed: 1 });
  });

  it('fails when there is no test', () => {
    expect(countVitest({ numTotalTests: 0, numPassedTests: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
  });
});

function reportOf(steps) {
  const code = `import { report } from './.tools/report.mjs'; await report([${steps.join(', ')}]);`;
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '--eval', code], {
    cwd: root,
    encoding: 'utf8',
  });
  return { lastLine: stdout.trimEnd().split('\n').at(-1), output: stdout + stderr, status };
}
