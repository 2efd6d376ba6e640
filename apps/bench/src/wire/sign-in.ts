import type { Browser } from 'playwright';
import { cpuTime } from '../browser/chromium.js';
import type { Scale } from '../runner/bench.types.js';
import { figure } from '../runner/figure.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import { longestTask } from './longest-task.js';
import { drive, openWorld, password, type World } from './world.js';

const names = ['ours', 'aws-amplify'] as const;
type Name = (typeof names)[number];
const ann = { username: 'ann', password };
/** Response time of the pool, in milliseconds. A first sign-in with device tracking makes three requests. */
const delay = 120;

/** Measures the longest task of a first sign-in in a fresh page, and its duration on a slow network. */
export async function signInTasks(browser: Browser, script: string, scale: Scale): Promise<Row[]> {
  const { rounds, rates } = { full: { rounds: 5, rates: [1, 4] }, smoke: { rounds: 1, rates: [1] } }[scale];
  const rows: Row[] = [];
  for (const rate of rates) {
    const { ours, ...peers } = await interleave(names, rounds, (name) =>
      inFreshPage(browser, script, name, async ({ page, devTools }) => {
        await devTools.send('Emulation.setCPUThrottlingRate', { rate });
        return longestTask(browser, page, async () => {
          await drive(page, 'showForm', name);
          await drive(page, 'signIn', name, ann);
        });
      }),
    );
    const name = `wire: longest task of a sign-in, CPU ${rate}x slower`;
    rows.push(row({ name, unit: 'ms', ours, peers, goal: { most: 50 } }));
  }
  // Timed without tracing, which slows everything down.
  const alone: number[] = [];
  const took = await interleave(names, rounds, (name) =>
    inFreshPage(browser, script, name, async ({ page, operations }) => {
      // Warms up the connection: the first request of a page takes longer.
      await drive(page, 'network', 1);
      alone.push(await drive(page, 'network', 3));
      operations.length = 0;
      await drive(page, 'showForm', name);
      return drive(page, 'timedSignIn', name, ann);
    }),
  );
  const peers = { 'the network alone': figure(alone), 'aws-amplify': took['aws-amplify'] };
  const goal = { ratio: 1.1, to: 'the network alone' };
  rows.push(row({ name: 'wire: from click to signed in', unit: 'ms', ours: took.ours, peers, goal }));
  return rows;
}

async function inFreshPage(
  browser: Browser,
  script: string,
  name: Name,
  work: (world: World) => Promise<number>,
): Promise<number> {
  const world = await openWorld(browser, script, delay);
  try {
    await world.emulator.users.create(ann);
    const measured = await work(world);
    if (world.operations.length !== 3) throw new Error(`${name} made ${world.operations.length} requests.`);
    return measured;
  } finally {
    await world.close();
  }
}

/** Measures the CPU time of a sign-in that proves the password and a remembered device. */
export async function rememberedDevice(browser: Browser, script: string, scale: Scale): Promise<Row[]> {
  const rounds = { full: 9, smoke: 1 }[scale];
  const worlds = { ours: await openWorld(browser, script), 'aws-amplify': await openWorld(browser, script) };
  for (const name of names) {
    const { page, emulator } = worlds[name];
    await emulator.users.create(ann);
    await drive(page, 'signIn', name, ann);
    await drive(page, 'rememberAndSignOut', name);
  }
  const sample = async (name: Name) => {
    const { page, devTools, operations } = worlds[name];
    operations.length = 0;
    const before = await cpuTime(devTools);
    await drive(page, 'signIn', name, ann);
    const used = (await cpuTime(devTools)) - before;
    if (operations.length !== 4) throw new Error(`${name} did not prove the device: ${operations.join(', ')}`);
    await drive(page, 'signOut', name);
    return used;
  };
  if (scale === 'full') await interleave(names, 3, sample);
  const { ours, ...peers } = await interleave(names, rounds, sample);
  for (const name of names) await worlds[name].close();
  const name = 'wire: CPU of a sign-in on a remembered device, Chromium';
  return [row({ name, unit: 'ms', ours, peers, goal: { ratio: 1 / 15 } })];
}
