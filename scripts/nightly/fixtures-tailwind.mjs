import assert from 'node:assert/strict';
import { join } from 'node:path';
import { serveFolder } from '../shared/static-server.mjs';

/** An app on Tailwind 4: its tokens colour the components, its utilities win over them, its reset does not. */
export async function checkTailwind({ folder, browser, build }) {
  await build();
  const site = await serveFolder(join(folder, 'dist'));
  const page = await browser.newPage();
  try {
    await page.goto(site.url);
    const button = page.getByRole('button', { name: 'Sign in' });
    await button.waitFor();
    const look = await button.evaluate((element) => {
      const { backgroundColor, color, borderRadius, textTransform, paddingInlineStart } = getComputedStyle(element);
      return { backgroundColor, color, borderRadius, textTransform, paddingInlineStart };
    });
    assert.deepEqual(look, {
      backgroundColor: 'rgb(10, 125, 85)',
      color: 'rgb(255, 255, 255)',
      borderRadius: '4px',
      textTransform: 'uppercase',
      paddingInlineStart: '18px',
    });
    console.log('tailwind: tokens, utilities and reset are in order');
  } finally {
    await page.close();
    site.close();
  }
}
