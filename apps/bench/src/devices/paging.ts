import type { Browser } from 'playwright';
import { type BenchPage, cpuTime } from '../browser/chromium.js';
import { type Figure, figure } from '../runner/figure.js';
import { type Row, row } from '../runner/row.js';
import { drive, openWorld } from './world.js';

type Driven = Pick<BenchPage, 'page' | 'devTools'>;
/** Pages that make one sample, at either end of the list. */
const several = 5;
/** Frames of scrolling in one sample. */
const frames = 90;

/** Compares a long list with a short one: another page, a frame of scrolling, memory, forgetting one device. */
export async function paging(
  browser: Browser,
  script: string,
  { count, shown, rounds }: Readonly<Record<'count' | 'shown' | 'rounds', number>>,
): Promise<Row[]> {
  const world = await openWorld(browser, script, count);
  try {
    // The first run warms up the engine.
    await throughPages(world, count);
    const { first, last, memory } = await throughPages(world, count);
    const { page, long } = await scrolling(world, { shown, rounds });
    const forget: number[] = [];
    await remount(world, shown);
    for (let round = 0; round < rounds; round += 1) {
      forget.push(await drive(world.page, 'forget', 1 + Math.floor((round * (shown - rounds)) / rounds)));
    }
    const rows = `${shown} rows on the screen`;
    return [
      grown('CPU of one page more, the last pages', 'ms', last, 'the first pages', first),
      grown('memory per row, the last pages', 'KiB', memory.last, 'the first pages', memory.first),
      grown(`frame time of scrolling, ${rows}`, 'ms', figure(long.time), 'one page', figure(page.time)),
      grown(`CPU per frame of scrolling, ${rows}`, 'ms', figure(long.cpu), 'one page', figure(page.cpu)),
      row({ name: `devices: forget one, ${rows}`, unit: 'ms', ours: figure(forget), goal: { most: 100 } }),
    ];
  } finally {
    await world.close();
  }
}

/** Judges a figure of a long list by the same figure of a short one. */
const grown = (name: string, unit: string, ours: Figure | number, than: string, short: Figure | number): Row =>
  row({ name: `devices: ${name}`, unit, ours, peers: { [than]: short }, goal: { ratio: 1.2, to: than } });

async function remount({ page }: Driven, shown: number): Promise<void> {
  await drive(page, 'unmount');
  await drive(page, 'mount');
  await drive(page, 'show', shown);
}

/** Mounts the list and shows page after page, to the end. */
async function throughPages({ page, devTools }: Driven, count: number) {
  await remount({ page, devTools }, 60);
  const cpu: number[] = [];
  const memory = [await memoryOf({ page, devTools })];
  // The last page is not full.
  const pages = Math.ceil(count / 60) - 2;
  const ends = {
    first: Math.min(several, Math.floor(pages / 2)),
    last: pages - Math.min(several, Math.ceil(pages / 2)),
  };
  for (let shown = 1; shown <= pages; shown += 1) {
    const before = await cpuTime(devTools);
    await drive(page, 'showMore');
    cpu.push((await cpuTime(devTools)) - before);
    if ([ends.first, pages].includes(shown)) memory.push(await memoryOf({ page, devTools }));
  }
  await drive(page, 'show', count);
  const shown = await drive(page, 'rows');
  if (shown !== count) throw new Error(`${shown} of ${count} devices are shown.`);
  const [start = 0, early = 0, late = 0] = memory;
  return {
    first: figure(cpu.slice(0, ends.first)),
    last: figure(cpu.slice(ends.last)),
    memory: { first: (early - start) / (ends.first * 60), last: (late - early) / ((pages - ends.first) * 60) },
  };
}

/** Scrolls one page of devices and the long list in turns. */
async function scrolling(world: Driven, { shown, rounds }: Readonly<Record<'shown' | 'rounds', number>>) {
  const page = { cpu: [] as number[], time: [] as number[] };
  const long = { cpu: [] as number[], time: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [samples, rows] of [
      [page, 60],
      [long, shown],
    ] as const) {
      await remount(world, rows);
      const before = await cpuTime(world.devTools);
      samples.time.push(await drive(world.page, 'scroll', frames));
      samples.cpu.push(((await cpuTime(world.devTools)) - before) / frames);
    }
  }
  return { page, long };
}

/** What scripts and the document hold, KiB. */
async function memoryOf({ devTools }: Driven): Promise<number> {
  await devTools.send('HeapProfiler.collectGarbage');
  const heap = await devTools.send('Runtime.getHeapUsage');
  return (heap.usedSize + heap.embedderHeapUsedSize) / 1024;
}
