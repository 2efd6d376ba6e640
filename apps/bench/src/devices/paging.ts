import type { Browser } from 'playwright';
import { type BenchPage, cpuTime } from '../browser/chromium.js';
import { type Figure, figure } from '../runner/figure.js';
import { type Row, row } from '../runner/row.js';
import { drive, openWorld } from './world.js';

type Driven = Pick<BenchPage, 'page' | 'devTools'>;
/** Pages that make one sample, at either end of the list. */
const several = 5;
/** For each round. */
const frames = 10;

/** What the list costs with one page shown and with all: one page more, a frame of scrolling, memory, one device that goes. */
export async function paging(
  browser: Browser,
  script: string,
  { count, rounds }: { readonly count: number; readonly rounds: number },
): Promise<Row[]> {
  const world = await openWorld(browser, script, count);
  try {
    // The first time is for the engine to know the code.
    await throughPages(world, count);
    const { first, last, memory } = await throughPages(world, count);
    const many = await scrolling(world, rounds);
    const forget: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      forget.push(await drive(world.page, 'forget', 1 + Math.floor((round * (count - rounds)) / rounds)));
    }
    await drive(world.page, 'unmount');
    await drive(world.page, 'mount');
    const few = await scrolling(world, rounds);
    return [
      grown('CPU of one page more, the last pages', 'ms', last, 'the first pages', first),
      grown('memory per row, the last pages', 'KiB', memory.last, 'the first pages', memory.first),
      grown('frame time of scrolling, all shown', 'ms', many.time, 'one page', few.time),
      grown('CPU per frame of scrolling, all shown', 'ms', many.cpu, 'one page', few.cpu),
      row({ name: 'devices: forget one, all shown', unit: 'ms', ours: figure(forget), goal: { most: 100 } }),
    ];
  } finally {
    await world.close();
  }
}

/** What costs more the longer the list is, beside the same with a short one. */
const grown = (name: string, unit: string, ours: Figure | number, than: string, short: Figure | number): Row =>
  row({ name: `devices: ${name}`, unit, ours, peers: { [than]: short }, goal: { ratio: 1.2, to: than } });

/** Mounts the list and shows page after page, to the end. */
async function throughPages({ page, devTools }: Driven, count: number) {
  await drive(page, 'unmount');
  await drive(page, 'mount');
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
  await drive(page, 'showAll');
  const shown = await drive(page, 'rows');
  if (shown !== count) throw new Error(`${shown} of ${count} devices are shown.`);
  const [start = 0, early = 0, late = 0] = memory;
  return {
    first: figure(cpu.slice(0, ends.first)),
    last: figure(cpu.slice(ends.last)),
    memory: { first: (early - start) / (ends.first * 60), last: (late - early) / ((pages - ends.first) * 60) },
  };
}

async function scrolling({ page, devTools }: Driven, rounds: number): Promise<{ cpu: Figure; time: Figure }> {
  const cpu: number[] = [];
  const time: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await cpuTime(devTools);
    time.push(await drive(page, 'scroll', frames * rounds));
    cpu.push(((await cpuTime(devTools)) - before) / (frames * rounds));
  }
  return { cpu: figure(cpu), time: figure(time) };
}

/** What scripts and the document hold, KiB. */
async function memoryOf({ devTools }: Driven): Promise<number> {
  await devTools.send('HeapProfiler.collectGarbage');
  const heap = await devTools.send('Runtime.getHeapUsage');
  return (heap.usedSize + heap.embedderHeapUsedSize) / 1024;
}
