import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { engines } from '../engines/browsers.mjs';
import { checkCodeField } from '../engines/code-field.mjs';
import { buildDemo } from '../engines/demo-site.mjs';
import { goThroughJourney } from '../engines/journey.mjs';
import { followEachOther } from '../engines/two-windows.mjs';

const user = (username) => ({
  username,
  password: 'Corr3ct-Horse!',
  email: `${username}@example.com`,
  phoneNumber: '+15550100839',
});

/** Runs the demo and the code field in each engine, after `npm run build`. */
export async function* engineCells() {
  const folder = mkdtempSync(join(tmpdir(), 'cognito-mfa-engines-'));
  const demo = await buildDemo(folder);
  try {
    for (const [name, launch] of Object.entries(engines)) {
      const inBrowser = (work) => async () => {
        const browser = await launch(folder);
        try {
          return `${browser.version}: ${await work(browser)}`;
        } finally {
          await browser.close();
        }
      };
      yield {
        name: `${name}, the journey`,
        work: inBrowser(async (browser) => {
          const page = await browser.newPage();
          return (await goThroughJourney({ ...demo, page, user: user(`ann-${name}`) })).join(', ');
        }),
      };
      yield {
        name: `${name}, two windows`,
        work: inBrowser(async (browser) => {
          const pages = [await browser.newPage(), await browser.newPage()];
          return (await followEachOther({ ...demo, pages, user: user(`two-${name}`) })).join(', ');
        }),
      };
      yield {
        name: `${name}, the code field`,
        work: inBrowser(async (browser) => checkCodeField(await browser.newPage())),
      };
    }
  } finally {
    await demo.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
