import type { Browser } from 'playwright';
import { cpuTime } from '../browser/chromium.js';
import type { Scale } from '../runner/bench.types.js';
import { figure } from '../runner/figure.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import { longestTask } from './longest-task.js';
import { drive, openWorld, password } from './world.js';

const names = ['ours', 'aws-amplify'] as const;
type Name = (typeof names)[number];
const ann = { username: 'ann', password };
/** What each answer of the pool takes, milliseconds. A first sign-in on a pool that tracks devices makes three requests. */
const delay = 120;

/** A first sign-in in a fresh page on a slow network: does it hold up the page, and does it take longer than the network? */
export async function signInTasks(browser: Browser, script: string, scale: Scale): Promise<Row[]> {
  const { rounds, rates } = { full: { rounds: 5, rates: [1, 4] }, smoke: { rounds: 1, rates: [1] } }[scale];
  const rows: Row[] = [];
  for (const rate of rates) {
    const took: Record<Name, number[]> = { ours: [], 'aws-amplify': [] };
    const alone: number[] = [];
    const longest = await interleave(names, rounds, async (name) => {
      const { page, devTools, emulator, operations, close } = await openWorld(browser, script, delay);
      await emulator.users.create(ann);
      await devTools.send('Emulation.setCPUThrottlingRate', { rate });
      try {
        alone.push(await drive(page, 'network', 3));
        operations.length = 0;
        const task = await longestTask(browser, page, async () => {
          took[name].push(await drive(page, 'timedSignIn', name, ann));
        });
        if (operations.length !== 3) throw new Error(`${name} made ${operations.length} requests.`);
        return task;
      } finally {
        await close();
      }
    });
    const { ours, ...peers } = longest;
    rows.push(
      row({
        name: `wire: longest task of a sign-in, CPU ${rate}x slower`,
        unit: 'ms',
        ours,
        peers,
        goal: { most: 50 },
      }),
    );
    if (rate > 1) continue;
    const networkAlone = figure(alone);
    rows.push(
      row({
        name: 'wire: from click to signed in',
        unit: 'ms',
        ours: figure(took.ours),
        peers: { 'the network alone': networkAlone, 'aws-amplify': figure(took['aws-amplify']) },
        goal: { ratio: 1.1, to: 'the network alone' },
      }),
    );
  }
  return rows;
}

/** CPU of the page's main thread for a sign-in that proves the password and a remembered device. */
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
