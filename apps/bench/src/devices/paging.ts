import type { Browser } from 'playwright';
import { type BenchPage, cpuTime } from '../browser/chromium.js';
import { type Figure, figure } from '../runner/figure.js';
import { type Row, row } from '../runner/row.js';
import { drive, openWorld } from './world.js';

type Driven = Pick<BenchPage, 'page' | 'devTools'>;
type Size = Readonly<Record<'shown' | 'rounds', number>>;
/** Cognito's largest page. */
const pageSize = 60;
/** Frames of scrolling in one sample. */
const frames = 90;

/** Compares a long list with one page: loading another page, memory, a frame of scrolling, forgetting one device. */
export async function paging(
  browser: Browser,
  script: string,
  { count, shown, rounds }: Size & { readonly count: number },
): Promise<Row[]> {
  const world = await openWorld(browser, script, count);
  try {
    // The first run warms up the engine.
    await loading(world, { shown, rounds: 1 });
    const { first, last, memory } = await loading(world, { shown, rounds });
    const { page, long } = await scrolling(world, { shown, rounds });
    await remount(world, shown);
    const forget: number[] = [];
    for (let round = 0; round < rounds; round += 1) {
      forget.push(await drive(world.page, 'forget', 1 + Math.floor((round * (shown - rounds)) / rounds)));
    }
    const rows = `${shown} rows on the screen`;
    return [
      grown(`CPU of another page, up to ${rows}`, 'ms', figure(last), 'the second page', figure(first)),
      grown(`memory per row, up to ${rows}`, 'KiB', figure(memory.last), 'the second page', figure(memory.first)),
      grown(`frame time of scrolling, ${rows}`, 'ms', figure(long.time), 'one page', figure(page.time)),
      grown(`CPU per frame of scrolling, ${rows}`, 'ms', figure(long.cpu), 'one page', figure(page.cpu)),
      row({ name: `devices: forget one, ${rows}`, unit: 'ms', ours: figure(forget), goal: { most: 100 } }),
    ];
  } finally {
    await world.close();
  }
}

/** Judges a figure of a long list by the same figure of a short one. */
const grown = (name: string, unit: string, ours: Figure, than: string, short: Figure): Row =>
  row({ name: `devices: ${name}`, unit, ours, peers: { [than]: short }, goal: { ratio: 1.2, to: than } });

async function remount({ page }: Driven, shown: number): Promise<void> {
  await drive(page, 'unmount');
  await drive(page, 'mount');
  await drive(page, 'show', shown);
}

/** Loads page after page, and measures the second page and the last one. */
async function loading(world: Driven, { shown, rounds }: Size) {
  const first: number[] = [];
  const last: number[] = [];
  const memory = { first: [] as number[], last: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    await remount(world, pageSize);
    const second = await anotherPage(world);
    await drive(world.page, 'show', shown - pageSize);
    const end = await anotherPage(world);
    first.push(second.cpu);
    last.push(end.cpu);
    memory.first.push(second.memory);
    memory.last.push(end.memory);
  }
  return { first, last, memory };
}

/** Returns the CPU time of loading a page, and the memory that each of its rows takes. */
async function anotherPage({ page, devTools }: Driven) {
  const memory = await memoryOf({ page, devTools });
  const cpu = await cpuTime(devTools);
  await drive(page, 'showMore');
  return {
    cpu: (await cpuTime(devTools)) - cpu,
    memory: ((await memoryOf({ page, devTools })) - memory) / pageSize,
  };
}

/** Scrolls one page of devices and the long list in turns. */
async function scrolling(world: Driven, { shown, rounds }: Size) {
  const page = { cpu: [] as number[], time: [] as number[] };
  const long = { cpu: [] as number[], time: [] as number[] };
  for (let round = 0; round < rounds; round += 1) {
    for (const [samples, rows] of [
      [page, pageSize],
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

/** Returns the memory that scripts and the document hold, KiB. */
async function memoryOf({ devTools }: Driven): Promise<number> {
  await devTools.send('HeapProfiler.collectGarbage');
  const heap = await devTools.send('Runtime.getHeapUsage');
  return (heap.usedSize + heap.embedderHeapUsedSize) / 1024;
}
