import type { Browser, Page } from 'playwright';
import { cpuTime } from '../browser/chromium.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import { drive, openWorld, type World } from './world.js';

/** Devices that are forgotten before the measurement, and those left after it: more than one page. */
const end = 61;

/** Measures forgetting all other devices: CPU per device, and the requests of another tab that shows the list. */
export async function forgetting(
  browser: Browser,
  script: string,
  { count, shown, few, rounds }: Readonly<Record<'count' | 'shown' | 'few' | 'rounds', number>>,
): Promise<Row[]> {
  const lists = {
    short: { devices: few, rows: few },
    page: { devices: count, rows: 60 },
    shown: { devices: count, rows: shown },
  };
  const sample = async (list: keyof typeof lists) => {
    const { devices, rows } = lists[list];
    const world = await openWorld(browser, script, devices);
    try {
      await drive(world.page, 'mount');
      await drive(world.page, 'show', rows);
      return await cpuPerDevice(world, few);
    } finally {
      await world.close();
    }
  };
  if (rounds > 1) await sample('short');
  const { short, page, shown: long } = await interleave(['short', 'page', 'shown'], rounds, sample);
  const elsewhere = await inAnotherTab(browser, script, few);
  const peers = { [`a list of ${few}`]: short };
  const goal = { ratio: 1.2, to: `a list of ${few}` };
  const name = 'devices: CPU per device of forgetting all others';
  return [
    row({ name: `${name}, one page shown`, unit: 'ms', ours: page, peers, goal }),
    row({ name: `${name}, ${shown} rows shown`, unit: 'ms', ours: long, peers, goal }),
    row({
      name: `devices: requests of another tab while ${few - 1} are forgotten`,
      unit: 'requests',
      ours: elsewhere,
      goal: { most: 2 },
    }),
  ];
}

/**
 * Measures as many devices as the short list has, except at both ends: with less than a page left there is less to draw per
 * device, and a long list never gets that short.
 */
async function cpuPerDevice({ page, devTools }: World, few: number): Promise<number> {
  await drive(page, 'startForgettingOthers');
  await drive(page, 'forgotten', end);
  const before = await cpuTime(devTools);
  await drive(page, 'forgotten', few - end);
  return ((await cpuTime(devTools)) - before) / (few - 2 * end);
}

/** Counts the requests of a second tab until it shows the devices that are left. */
async function inAnotherTab(browser: Browser, script: string, count: number): Promise<number> {
  const world = await openWorld(browser, script, count);
  try {
    const other: Page = await world.another();
    await drive(other, 'mount');
    await world.page.bringToFront();
    await drive(world.page, 'mount');
    await drive(world.page, 'show', count);
    world.operations.length = 0;
    await drive(world.page, 'startForgettingOthers');
    await drive(world.page, 'forgotten', count);
    if ((await drive(world.page, 'rows')) !== 1) throw new Error('Other devices are left.');
    while ((await drive(other, 'rows')) !== 1) await other.waitForTimeout(50);
    return world.operations.filter((operation) => operation === 'ListDevices').length;
  } finally {
    await world.close();
  }
}
