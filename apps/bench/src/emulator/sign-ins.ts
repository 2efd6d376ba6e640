import type { Scale } from '../runner/bench.types.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import { checkService } from './check-service.js';
import { cpuPerSignIn } from './measure.js';
import { createPool, createUser } from './pool.js';
import { startService } from './service.js';

/** Measures the CPU time per sign-in of a user, and its growth with the number of earlier sign-ins. */
export async function signIns(scale: Scale): Promise<Row[]> {
  // cognito-local rewrites its file on each sign-in: 10,000 of them would take most of an hour.
  const { rounds, window, warmUp, late } = {
    full: { rounds: 5, window: 50, warmUp: 2_000, late: { ours: 10_000, 'cognito-local': 2_000 } },
    smoke: { rounds: 1, window: 5, warmUp: 0, late: { ours: 20, 'cognito-local': 20 } },
  }[scale];
  const names = ['ours', 'cognito-local'] as const;
  const services = { ours: await startService('ours'), 'cognito-local': await startService('cognito-local') };
  try {
    const pools = {
      ours: await createPool(services.ours),
      'cognito-local': await createPool(services['cognito-local']),
    };
    for (const name of names) {
      await checkService(services[name], pools[name]);
      // Warms up with a user of another pool, so that the measured user starts without history.
      const other = await createPool(services[name]);
      await createUser(services[name], other, 'warm@example.com');
      await cpuPerSignIn(services[name], other, 'warm@example.com', warmUp);
      await createUser(services[name], pools[name], 'ann@example.com');
    }
    const sample = (name: (typeof names)[number]) =>
      cpuPerSignIn(services[name], pools[name], 'ann@example.com', window);
    const early = await interleave(names, rounds, sample);
    for (const name of names) {
      await cpuPerSignIn(services[name], pools[name], 'ann@example.com', late[name] - 2 * rounds * window);
    }
    const later = await interleave(names, rounds, sample);
    const growth = (name: (typeof names)[number]) => later[name].median / early[name].median;
    return [
      row({
        name: 'emulator: CPU per sign-in, the first 250 of a user',
        unit: 'ms',
        ours: early.ours,
        peers: { 'cognito-local': early['cognito-local'] },
        goal: { ratio: 1 / 3 },
      }),
      row({
        name: 'emulator: CPU per sign-in after 10,000 (cognito-local after 2,000)',
        unit: 'ms',
        ours: later.ours,
        peers: { 'cognito-local': later['cognito-local'] },
        goal: { ratio: 1 / 3 },
      }),
      row({
        name: 'emulator: growth of CPU per sign-in, 250 to 10,000 (cognito-local to 2,000)',
        unit: 'times',
        ours: growth('ours'),
        peers: { 'cognito-local': growth('cognito-local') },
        goal: { most: 1.2 },
      }),
    ];
  } finally {
    await Promise.all(names.map((name) => services[name].stop()));
  }
}
