import { bundle } from '../browser/bundle.js';
import { cpuTime, launchChromium, openPage } from '../browser/chromium.js';
import type { Bench, Scale } from '../runner/bench.types.js';
import { interleave } from '../runner/interleave.js';
import { type Row, row } from '../runner/row.js';
import type { QrPage } from './page.js';

const names = ['picture', 'picture, key and texts', 'qrcode.react'] as const;

/** Measures the QR code for an authenticator app, alone and with the rest of the setup step. */
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
      if (read !== wanted) throw new Error(`The QR code of ${name} decodes to ${read}.`);
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
    const { 'qrcode.react': direct, ...ours } = await interleave(names, rounds, sample);
    return Object.entries(ours).map(([name, figure]) =>
      row({
        name: `qr: render of the ${name}`,
        unit: 'ms',
        ours: figure,
        peers: { 'qrcode.react': direct },
        goal: { ratio: 1.1 },
      }),
    );
  } finally {
    await browser.close();
  }
}
