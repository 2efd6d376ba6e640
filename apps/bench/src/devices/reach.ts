import type { Browser } from 'playwright';
import { figure } from '../runner/figure.js';
import { type Row, row } from '../runner/row.js';
import { drive, openWorld } from './world.js';

/** Measures the time to the first row, and the requests it takes to reach the last one. */
export async function reach(
  browser: Browser,
  script: string,
  { count, rounds }: { readonly count: number; readonly rounds: number },
): Promise<Row[]> {
  const world = await openWorld(browser, script, count);
  try {
    const { page, operations } = world;
    const { count: amplifys } = await drive(page, 'fetch', 'aws-amplify');
    const sessions: number[] = [];
    const fresh: number[] = [];
    const again: number[] = [];
    const alone: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      const opened = await world.another();
      fresh.push(await drive(opened, 'mount'));
      await opened.close();
      const tab = await world.another();
      sessions.push(await drive(tab, 'mountSessions'));
      await tab.close();
      await page.bringToFront();
      again.push(await drive(page, 'mount'));
      await drive(page, 'unmount');
      alone.push((await drive(page, 'fetch', 'aws-amplify')).took);
    }
    operations.length = 0;
    await drive(page, 'mount');
    await drive(page, 'show', count);
    const requests = operations.length;
    const rows = await drive(page, 'rows');
    const goal = { most: 100 };
    const peers = { 'fetchDevices of aws-amplify alone': figure(alone) };
    return [
      row({ name: 'devices: to the first row, fresh page', unit: 'ms', ours: figure(fresh), goal }),
      row({ name: 'sessions: to the first row of 100, fresh page', unit: 'ms', ours: figure(sessions), goal }),
      row({ name: 'devices: to the first row, again', unit: 'ms', ours: figure(again), peers, goal }),
      row({
        name: 'devices: out of reach',
        unit: 'devices',
        ours: count - rows,
        peers: { 'aws-amplify': count - amplifys },
        goal: { most: 0 },
      }),
      row({
        name: 'devices: requests to reach all',
        unit: 'requests',
        ours: requests,
        goal: { most: Math.ceil(count / 60) },
      }),
    ];
  } finally {
    await world.close();
  }
}
