import type { Scale } from '../runner/bench.types.js';
import { figure } from '../runner/figure.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import { cpuPerSignIn } from './measure.js';
import { createPool, createUser } from './pool.js';
import { startService } from './service.js';

const names = ['ours', 'cognito-local'] as const;

/** Measures the time to the first response, and the memory after 1,000 sign-ins. */
export async function startUp(scale: Scale): Promise<Row[]> {
  const { rounds, signIns } = { full: { rounds: 5, signIns: 1_000 }, smoke: { rounds: 1, signIns: 5 } }[scale];
  const starts: Record<(typeof names)[number], number[]> = { ours: [], 'cognito-local': [] };
  const memory = await interleave(names, rounds, async (name) => {
    const service = await startService(name);
    starts[name].push(service.startUp);
    try {
      const pool = await createPool(service);
      await createUser(service, pool, 'ann@example.com');
      await cpuPerSignIn(service, pool, 'ann@example.com', signIns);
      return await service.memory();
    } finally {
      await service.stop();
    }
  });
  return [
    row({
      name: 'emulator: startup to the first response',
      unit: 'ms',
      ours: figure(starts.ours),
      peers: { 'cognito-local': figure(starts['cognito-local']) },
      goal: { ratio: 1 / 2 },
    }),
    row({
      name: 'emulator: memory after 1,000 sign-ins',
      unit: 'MiB',
      ours: memory.ours,
      peers: { 'cognito-local': memory['cognito-local'] },
      goal: { ratio: 1 },
    }),
  ];
}
