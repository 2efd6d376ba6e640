import { describe, expect, it } from 'vitest';
import { benches } from './benches.js';
import { table } from './runner/table.js';

/** Those whose smallest run still takes many seconds, or needs more browsers, run at night. */
const slow = ['devices', 'engines', 'fields', 'wire'];
const isNightly = process.env.EVERY_ORDER === '1';

// Goals are judged by `npm run bench` on a quiet machine, not here.
describe('each benchmark runs and fills its rows', () => {
  it.each(benches.filter(({ name }) => isNightly || !slow.includes(name)))(
    '$name',
    { timeout: 300_000 },
    async (bench) => {
      const rows = await bench.run('smoke');
      expect(rows.length).toBeGreaterThan(0);
      for (const row of rows) {
        expect(row.name).toMatch(new RegExp(`^${bench.name}: `));
        // Memory per row can be negative when garbage is collected in between.
        expect(Object.values({ ours: row.ours, ...row.peers }).every(Number.isFinite)).toBe(true);
        expect(row.goal).toMatch(/^<= /);
        expect(row.unit).not.toBe('');
        expect(typeof row.pass).toBe('boolean');
      }
      expect(new Set(rows.map(({ name }) => name)).size).toBe(rows.length);
      expect(table(rows).split('\n')).toHaveLength(rows.length + 1);
    },
  );
});
