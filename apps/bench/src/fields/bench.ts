import type { Page } from 'playwright';
import { bundle } from '../browser/bundle.js';
import { type BenchPage, cpuTime, launchChromium, openPage } from '../browser/chromium.js';
import type { Bench, Scale } from '../runner/bench.types.js';
import type { Figure } from '../runner/figure.js';
import { interleave } from '../runner/interleave.js';
import { type Goal, type Row, row } from '../runner/row.js';
import type { FieldsPage } from './page.js';

const names = ['ours', 'native input', 'input-otp', 'react-otp-input', 'Base UI'] as const;
type Name = (typeof names)[number];
const code = '493027';

/** Compares typing into a code field, and mounting it, with other libraries and a plain input. */
export const fieldsBench: Bench = { name: 'fields', run: measure };

async function measure(scale: Scale): Promise<Row[]> {
  const { rounds, codes, mounts, cycles, many } = {
    full: { rounds: 15, codes: 5, mounts: 72, cycles: 20, many: 100 },
    smoke: { rounds: 1, codes: 1, mounts: 1, cycles: 1, many: 3 },
  }[scale];
  const script = await bundle({ file: 'fields/page.tsx' });
  const browser = await launchChromium();
  try {
    const pages = new Map<Name, BenchPage>();
    for (const name of names) pages.set(name, await openPage(browser, script));
    const pageOf = (name: Name) => pages.get(name) as BenchPage;
    const keystroke = async (name: Name) => {
      const { page, devTools } = pageOf(name);
      await page.bringToFront();
      let used = 0;
      for (let time = 0; time < codes; time += 1) used += await typeCode(page, devTools, name);
      return used / (codes * code.length);
    };
    // Mount times differ more between pages than between fields, so every twelve samples get a new page.
    const mount = async (name: Name, round: number, count: number, times: number) => {
      if (round % 12 === 0) {
        await pageOf(name).close();
        pages.set(name, await openPage(browser, script));
        await cycle(pageOf(name).page, name, count, times);
      }
      const { page, devTools } = pageOf(name);
      await page.bringToFront();
      const before = await cpuTime(devTools);
      await cycle(page, name, count, times);
      return ((await cpuTime(devTools)) - before) / times;
    };
    const commits = await commitsPerKey(pageOf);
    if (scale === 'full') await interleave(names, 2, keystroke);
    const typing = await interleave(names, rounds, keystroke);
    const one = await interleave(names, mounts, (name, round) => mount(name, round, 1, cycles));
    const hundred = await interleave(names, mounts, (name, round) => mount(name, round, many, 1));
    return [
      fieldRow('CPU per key, against the best library', typing, { ratio: 1 }, 'libraries'),
      fieldRow('CPU per key, against the native input', typing, { ratio: 1.5, to: 'native input' }),
      fieldRow('React commits per key', commits, { most: 1 }),
      fieldRow('mount and unmount 1 field', one, { ratio: 1 }, 'libraries'),
      fieldRow('mount and unmount 100 fields', hundred, { ratio: 1 }, 'libraries'),
    ];
  } finally {
    await browser.close();
  }
}

/** Types a code into a new field with real key presses. Returns the CPU time of scripts, and checks the reported value. */
async function typeCode(page: Page, devTools: BenchPage['devTools'], name: Name): Promise<number> {
  await page.evaluate((who) => (globalThis as unknown as { fieldsPage: FieldsPage }).fieldsPage.mount(who, 1), name);
  await page.locator('#root input').first().focus();
  const before = await cpuTime(devTools, 'scripts');
  await page.keyboard.type(code);
  const used = (await cpuTime(devTools, 'scripts')) - before;
  const reported = await page.evaluate(() => {
    const { fieldsPage } = globalThis as unknown as { fieldsPage: FieldsPage };
    fieldsPage.unmount();
    return fieldsPage.value();
  });
  if (reported !== code) throw new Error(`${name} reported "${reported}" for ${code}.`);
  return used;
}

function cycle(page: Page, name: Name, count: number, times: number): Promise<void> {
  return page.evaluate(
    ([who, fields, cycles]) =>
      (globalThis as unknown as { fieldsPage: FieldsPage }).fieldsPage.cycle(who, fields, cycles),
    [name, count, times] as const,
  );
}

/** Counts React commits per key while a code is typed, without mount and unmount. */
async function commitsPerKey(pageOf: (name: Name) => BenchPage): Promise<Record<Name, number>> {
  const counted: Partial<Record<Name, number>> = {};
  for (const name of names) {
    const { page } = pageOf(name);
    const count = () => page.evaluate(() => (globalThis as unknown as { fieldsPage: FieldsPage }).fieldsPage.commits());
    await page.bringToFront();
    await page.evaluate((who) => (globalThis as unknown as { fieldsPage: FieldsPage }).fieldsPage.mount(who, 1), name);
    await page.locator('#root input').first().focus();
    // The first key also settles the focus.
    await page.keyboard.press(code.charAt(0));
    const before = await count();
    await page.keyboard.type(code.slice(1));
    counted[name] = ((await count()) - before) / (code.length - 1);
    await page.evaluate(() => (globalThis as unknown as { fieldsPage: FieldsPage }).fieldsPage.unmount());
  }
  return counted as Record<Name, number>;
}

function fieldRow(name: string, figures: Record<Name, Figure | number>, goal: Goal, against?: 'libraries'): Row {
  const { ours, ...others } = figures;
  const { 'native input': _, ...libraries } = others;
  const unit = name.startsWith('React') ? 'commits' : 'ms';
  return row({ name: `fields: ${name}`, unit, ours, peers: against ? libraries : others, goal });
}
