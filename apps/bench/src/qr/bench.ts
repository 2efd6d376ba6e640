import { bundle } from '../browser/bundle.js';
import { cpuTime, launchChromium, openPage } from '../browser/chromium.js';
import type { Bench, Scale } from '../runner/bench.types.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import type { QrPage } from './page.js';

const names = ['ours', 'qrcode.react'] as const;

/** The picture that an authenticator app scans, with all that our set-up puts around it. */
export const qrBench: Bench = { name: 'qr', run: measure };

async function measure(scale: Scale): Promise<Row[]> {
  const { rounds, times } = { full: { rounds: 15, times: 20 }, smoke: { rounds: 1, times: 1 } }[scale];
  const browser = await launchChromium();
  try {
    const { page, devTools } = await openPage(browser, await bundle({ file: 'qr/page.tsx' }));
    for (const name of names) {
      const { read, wanted } = await page.evaluate(async (who) => {
        const { qrPage } = globalThis as unknown as { qrPage: QrPage };
        return { read: await qrPage.read(who), wanted: qrPage.wanted };
      }, name);
      if (read !== wanted) throw new Error(`The code of ${name} reads ${read}.`);
    }
    const sample = async (name: (typeof names)[number]) => {
      const before = await cpuTime(devTools);
      await page.evaluate(([who, count]) => (globalThis as unknown as { qrPage: QrPage }).qrPage.cycle(who, count), [
        name,
        times,
      ] as const);
      return ((await cpuTime(devTools)) - before) / times;
    };
    if (scale === 'full') await interleave(names, 3, sample);
    const { ours, ...peers } = await interleave(names, rounds, sample);
    return [
      row({ name: 'qr: render of the key, its picture and texts', unit: 'ms', ours, peers, goal: { ratio: 1.1 } }),
    ];
  } finally {
    await browser.close();
  }
}
