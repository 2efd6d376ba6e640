import type { Browser, Page } from 'playwright';
import { bundle } from '../browser/bundle.js';
import { cpuTime, launchChromium, openPage } from '../browser/chromium.js';
import type { Scale } from '../runner/bench.types.js';
import { type Figure, figure } from '../runner/figure.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import type { SrpContestant } from './exchange.js';
import { N, power } from './group.js';

const names = ['ours', 'aws-amplify', 'amazon-cognito-identity-js', 'cognito-srp-helper'] as const;
type Name = (typeof names)[number];

/** The server's B, which is not timed. */
const serverB = power(2n, N / 3n).toString(16);

/** Measures the CPU time of client-side SRP in Chromium, in a fresh page and in a warm one. */
export async function srpInChromium(scale: Scale): Promise<Row[]> {
  const { rounds, warmUp } = { full: { rounds: 9, warmUp: 6 }, smoke: { rounds: 1, warmUp: 0 } }[scale];
  const script = await bundle({ file: 'srp/page.ts' });
  const browser = await launchChromium();
  try {
    await checkProofs(browser, script);
    const warm = new Map<Name, number[]>(names.map((name) => [name, []]));
    const cold = await interleave(names, rounds, async (name) => {
      const { page, devTools, close } = await openPage(browser, script);
      const once = async () => {
        const before = await cpuTime(devTools);
        await exchange(page, name);
        return (await cpuTime(devTools)) - before;
      };
      const first = await once();
      for (let time = 0; time < warmUp; time += 1) await once();
      warm.get(name)?.push(await once());
      await close();
      return first;
    });
    const warmed = Object.fromEntries(names.map((name) => [name, figure(warm.get(name) ?? [])]));
    const remembered = await rememberedDevice(browser, script, { rounds, warmUp });
    return [
      srpRow('srp: A, proof and device verifier in Chromium, warm', warmed, 1 / 15),
      srpRow('srp: A, proof and device verifier in Chromium, fresh page', cold, 1 / 8),
      srpRow('srp: sign-in on a remembered device, password and device proved', remembered, 1 / 15),
    ];
  } finally {
    await browser.close();
  }
}

/** Measures both proofs of a sign-in on a remembered device, in warm pages. */
async function rememberedDevice(
  browser: Browser,
  script: string,
  { rounds, warmUp }: { rounds: number; warmUp: number },
): Promise<Record<'ours' | 'aws-amplify', Figure>> {
  const both = ['ours', 'aws-amplify'] as const;
  const pages = { ours: await openPage(browser, script), 'aws-amplify': await openPage(browser, script) };
  const once = async (name: (typeof both)[number]) => {
    const { page, devTools } = pages[name];
    const before = await cpuTime(devTools);
    await page.evaluate(
      ([who, B]) => (globalThis as unknown as { srp: Record<string, SrpContestant> }).srp[who]?.remembered?.(B),
      [name, serverB] as const,
    );
    return (await cpuTime(devTools)) - before;
  };
  if (warmUp > 0) await interleave(both, warmUp, once);
  return interleave(both, rounds, once);
}

function srpRow(name: string, { ours, ...peers }: Record<string, ReturnType<typeof figure>>, ratio: number): Row {
  if (!ours) throw new Error('The kit was not measured.');
  return row({ name, unit: 'ms', ours, peers, goal: { ratio } });
}

function exchange(page: Page, name: Name): Promise<void> {
  return page.evaluate(
    ([who, B]) => (globalThis as unknown as { srp: Record<string, SrpContestant> }).srp[who]?.exchange(B),
    [name, serverB] as const,
  );
}

/** Checks that all contestants compute the same proof from the same secrets. */
async function checkProofs(browser: Browser, script: string): Promise<void> {
  const { page, close } = await openPage(browser, script);
  const a = (N / 7n).toString(16).slice(0, 64);
  const proofs = await page.evaluate(
    async ([secret, B]) => {
      const { srp } = globalThis as unknown as { srp: Record<string, SrpContestant> };
      return Promise.all(Object.values(srp).map((contestant) => contestant.sign(secret, B)));
    },
    [a, serverB] as const,
  );
  await close();
  if (proofs.length !== names.length || new Set(proofs).size !== 1 || !proofs[0]) {
    throw new Error(`The clients computed different proofs: ${proofs.join(', ')}`);
  }
}
