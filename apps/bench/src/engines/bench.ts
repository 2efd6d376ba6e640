import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { benchRoot } from '../paths.js';
import type { Bench, Scale } from '../runner/bench.types.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import { N, power } from '../srp/group.js';
import { password } from '../wire/world.js';
import { type Site, serveSite } from './site.js';

/** What this benchmark uses of a window of scripts/nightly/engines. */
interface EnginePage {
  goto(url: string): Promise<void>;
  type(text: string): Promise<void>;
  evaluate<Value>(work: (...values: never[]) => Value, ...values: unknown[]): Promise<Awaited<Value>>;
}

interface Engine {
  readonly version: string;
  newPage(): Promise<EnginePage>;
  close(): Promise<void>;
}

type Engines = Readonly<Record<string, (folder: string) => Promise<Engine>>>;

const clients = ['ours', 'aws-amplify'] as const;
const fieldNames = ['ours', 'native input', 'input-otp', 'react-otp-input', 'Base UI'] as const;
const code = '493027';
const serverB = power(2n, N / 3n).toString(16);

/** Compares the engines of browsers by the clock of the page: SRP, the longest task and a key. */
export const enginesBench: Bench = { name: 'engines', run: measure };

async function measure(scale: Scale): Promise<Row[]> {
  const rounds = { full: 9, smoke: 1 }[scale];
  const file = join(benchRoot, '../../scripts/nightly/engines/browsers.mjs');
  const { engines } = (await import(pathToFileURL(file).href)) as { engines: Engines };
  const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-bench-'));
  const site = await serveSite();
  const rows: Row[] = [];
  try {
    for (const [name, launch] of Object.entries(engines)) {
      const engine = await launch(folder);
      try {
        rows.push(...(await measureEngine(name, await engine.newPage(), site, rounds)));
      } finally {
        await engine.close();
      }
    }
  } finally {
    site.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return rows;
}

async function measureEngine(engine: string, page: EnginePage, site: Site, rounds: number): Promise<Row[]> {
  const srp = await interleave(clients, rounds, (who) => timeSrp(page, site, who));
  const tasks = await interleave(clients, rounds, (who, round) =>
    timeTask(page, site, who, `${engine}-${who}-${round}`),
  );
  const keys = await interleave(fieldNames, rounds, (who) => timeKey(page, site, who));
  const { ours: ourKey, 'native input': native, ...libraries } = keys;
  const peer = (figures: Record<(typeof clients)[number], { median: number }>) => ({
    ours: figures.ours as never,
    peers: { 'aws-amplify': figures['aws-amplify'] as never },
  });
  const name = (what: string) => `engines: ${engine}, ${what}`;
  return [
    row({ name: name('SRP on a fresh page'), unit: 'ms', ...peer(srp), goal: { ratio: 1 / 3 } }),
    row({ name: name('longest task of a sign-in'), unit: 'ms', ...peer(tasks), goal: { most: 50 } }),
    row({ name: name('a key in the code field'), unit: 'ms', ours: ourKey, peers: libraries, goal: { ratio: 1 } }),
    row({
      name: name('a key, against the native input'),
      unit: 'ms',
      ours: ourKey,
      peers: { 'native input': native },
      goal: { ratio: 1.5 },
    }),
  ];
}

/** Proves a password once on a fresh page. Returns milliseconds. */
async function timeSrp(page: EnginePage, site: Site, who: string): Promise<number> {
  await open(page, site, 'srp');
  return page.evaluate(
    async (name: string, B: string) => {
      const { srp } = globalThis as unknown as { srp: Record<string, { exchange(B: string): Promise<void> }> };
      const from = performance.now();
      await srp[name]?.exchange(B);
      return performance.now() - from;
    },
    who,
    serverB,
  );
}

/** Signs in on a fresh page. Returns the longest time, in milliseconds, that nothing else could run. */
async function timeTask(page: EnginePage, site: Site, who: string, username: string): Promise<number> {
  const { emulator } = site;
  await emulator.users.create({ username, password, email: `${username}@example.com`, confirmed: true });
  await open(page, site, 'wire');
  const { userPoolId, userPoolClientId } = emulator.pool;
  return page.evaluate(
    async (name: string, ids: object, credentials: object) => {
      const { wirePage } = globalThis as unknown as {
        wirePage: Record<string, (...values: unknown[]) => Promise<unknown>>;
      };
      await wirePage.start?.({ ...ids, endpoint: `${location.origin}/` });
      await wirePage.showForm?.(name);
      let longest = 0;
      let last = performance.now();
      let isRunning = true;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        const now = performance.now();
        longest = Math.max(longest, now - last);
        last = now;
        if (isRunning) port2.postMessage(null);
      };
      port2.postMessage(null);
      await wirePage.signIn?.(name, credentials);
      await new Promise((resolve) => setTimeout(resolve));
      isRunning = false;
      // The next round begins without a session.
      await wirePage.signOut?.(name);
      return longest;
    },
    who,
    { userPoolId, userPoolClientId },
    { username, password },
  );
}

/** Types a code into a field with real keys. Returns the milliseconds from a key to the end of what it caused, on average. */
async function timeKey(page: EnginePage, site: Site, who: string): Promise<number> {
  await open(page, site, 'fields');
  await page.evaluate(async (name: string) => {
    const { fieldsPage } = globalThis as unknown as {
      fieldsPage: { mount(name: string, count: number): Promise<void> };
    };
    await fieldsPage.mount(name, 1);
    const timing = { total: 0, keys: 0, from: 0 };
    Object.assign(globalThis, { timing });
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      timing.total += performance.now() - timing.from;
      timing.keys += 1;
    };
    addEventListener(
      'keydown',
      () => {
        timing.from = performance.now();
        port2.postMessage(null);
      },
      true,
    );
    document.querySelector<HTMLInputElement>('#root input')?.focus();
  }, who);
  await page.type(code);
  const { total, keys, value } = await page.evaluate(async (count: number) => {
    const { timing, fieldsPage } = globalThis as unknown as {
      timing: { total: number; keys: number };
      fieldsPage: { value(): string };
    };
    // What the last key caused ends in a task of its own.
    while (timing.keys < count) await new Promise((resolve) => setTimeout(resolve));
    return { ...timing, value: fieldsPage.value() };
  }, code.length);
  if (value !== code || keys !== code.length) throw new Error(`${who} reported "${value}" after ${keys} keys.`);
  return total / keys;
}

/** Opens a fresh page and waits for its script. */
async function open(page: EnginePage, site: Site, script: 'srp' | 'fields' | 'wire'): Promise<void> {
  await page.goto('about:blank');
  await page.goto(site.urlOf(script));
  const global = { srp: 'srp', fields: 'fieldsPage', wire: 'wirePage' }[script];
  await page.evaluate(async (name: string) => {
    while (!(name in globalThis)) await new Promise((resolve) => setTimeout(resolve, 10));
  }, global);
}
