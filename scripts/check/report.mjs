/**
 * Runs the steps one after another, all of them, and prints the sums and what failed; the last line is `N passed, N failed`.
 *
 * @param {{ name: string, work: (env: Record<string, string>) => Promise<import('./count.mjs').Counted> }[]} steps
 * @param {Record<string, string>} env Handed to each step.
 */
export async function report(steps, env = {}) {
  const rows = [];
  for (const { name, work } of steps) {
    console.log(`\n── ${name}`);
    const begun = Date.now();
    const { passed, failed, names = [] } = await attempt(() => work(env));
    rows.push({ name, passed, failed, names, seconds: Math.round((Date.now() - begun) / 1000) });
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

/** A step that cannot even run has failed, and the others are still worth running. */
async function attempt(work) {
  try {
    return await work();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}
