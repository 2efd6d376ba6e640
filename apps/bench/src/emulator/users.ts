import type { Scale } from '../runner/bench.types.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import { cpuPerCall, cpuPerSignIn } from './measure.js';
import { createPool, createUser, password } from './pool.js';
import { startService } from './service.js';

/** Compares the cost of a request in a full pool and in a nearly empty one. */
export async function users(scale: Scale): Promise<Row[]> {
  const { rounds, times, many } = {
    full: { rounds: 15, times: 100, many: 100_000 },
    smoke: { rounds: 1, times: 5, many: 20 },
  }[scale];
  const service = await startService('ours');
  try {
    const pools = {
      few: await createPool(service),
      many: await createPool(service),
    };
    const ann = 'ann@example.com';
    for (const [size, count] of [
      ['few', 10],
      ['many', many],
    ] as const) {
      const { ClientId } = pools[size];
      const signUp = (at: number) =>
        service.call('SignUp', { ClientId, Username: `user${at}@example.com`, Password: password });
      for (let at = 1; at < count; at += 50) {
        await Promise.all(Array.from({ length: Math.min(50, count - at) }, (_, more) => signUp(at + more)));
      }
      await createUser(service, pools[size], ann);
    }
    await cpuPerSignIn(service, pools.few, ann, 10 * times);
    const sizes = ['few', 'many'] as const;
    const signIn = await interleave(sizes, rounds, (size) => cpuPerSignIn(service, pools[size], ann, times));
    // Half of the small pool, so that both lists have a next page. Many calls per sample, because one is too short to measure.
    const list = await interleave(sizes, rounds, (size) =>
      cpuPerCall(service, 5 * times, () => service.call('ListUsers', { UserPoolId: pools[size].UserPoolId, Limit: 5 })),
    );
    return [
      growthRow('sign-in by e-mail address', signIn.few.median, signIn.many.median),
      growthRow('first page of ListUsers', list.few.median, list.many.median),
    ];
  } finally {
    await service.stop();
  }
}

function growthRow(what: string, few: number, many: number): Row {
  return row({
    name: `emulator: growth of CPU per ${what}, 10 to 100,000 users`,
    unit: 'times',
    ours: many / few,
    goal: { most: 1.2 },
  });
}
