import type { Browser, Page } from 'playwright';
import { cpuTime } from '../browser/chromium.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import { drive, openWorld, type World } from './world.js';

const lists = ['a short list', 'first page shown', 'all shown'] as const;
/** Devices after which the measurement begins, the first page is gone by then, and with how many left it ends. */
const end = 61;

/** What each device costs while all others are forgotten, and what another tab makes of it. */
export async function forgetting(
  browser: Browser,
  script: string,
  { count, few, rounds }: { readonly count: number; readonly few: number; readonly rounds: number },
): Promise<Row[]> {
  const sample = async (list: (typeof lists)[number]) => {
    const world = await openWorld(browser, script, list === 'a short list' ? few : count);
    try {
      return await cpuPerDevice(world, few, list !== 'first page shown');
    } finally {
      await world.close();
    }
  };
  if (rounds > 1) await sample('a short list');
  const { 'a short list': short, ...long } = await interleave(lists, rounds, sample);
  const elsewhere = await inAnotherTab(browser, script, few);
  return [
    ...Object.entries(long).map(([list, ours]) =>
      row({
        name: `devices: CPU per device of forgetting all others, ${list}`,
        unit: 'ms',
        ours,
        peers: { 'a short list': short },
        goal: { ratio: 1.2, to: 'a short list' },
      }),
    ),
    row({
      name: `devices: requests of another tab while ${few - 1} are forgotten`,
      unit: 'requests',
      ours: elsewhere,
      goal: { most: 2 },
    }),
  ];
}

/**
 * Over as many devices as the short list has but for its two ends. With less than a page left there is less to draw for each
 * device that goes, and a long list does not come to that.
 */
async function cpuPerDevice({ page, devTools }: World, few: number, isAllShown: boolean): Promise<number> {
  await drive(page, 'mount');
  if (isAllShown) await drive(page, 'showAll');
  await drive(page, 'startForgettingOthers');
  await drive(page, 'forgotten', end);
  const before = await cpuTime(devTools);
  await drive(page, 'forgotten', few - end);
  return ((await cpuTime(devTools)) - before) / (few - 2 * end);
}

/** Requests of a tab that shows the list too, up to the moment when it shows what is left. */
async function inAnotherTab(browser: Browser, script: string, count: number): Promise<number> {
  const world = await openWorld(browser, script, count);
  try {
    const other: Page = await world.another();
    await drive(other, 'mount');
    await world.page.bringToFront();
    await drive(world.page, 'mount');
    await drive(world.page, 'showAll');
    world.operations.length = 0;
    await drive(world.page, 'startForgettingOthers');
    await drive(world.page, 'forgotten', count);
    if ((await drive(world.page, 'rows')) !== 1) throw new Error('More than this device is left.');
    while ((await drive(other, 'rows')) !== 1) await other.waitForTimeout(50);
    return world.operations.filter((operation) => operation === 'ListDevices').length;
  } finally {
    await world.close();
  }
}
