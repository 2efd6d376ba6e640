import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../shared/workspace.mjs';
import { click, code, see, signIn, signOut, signUp } from './demo-steps.mjs';

/**
 * Creates an account, sets up an authenticator app, signs in with a code, and again without one on the remembered device.
 * @returns {Promise<string[]>} the steps that passed
 */
export async function goThroughJourney({ page, url, emulator, user }) {
  const done = [];
  const step = async (name, work) => {
    try {
      await work();
      done.push(name);
    } catch (error) {
      const text = await page.evaluate(() => document.querySelector('main')?.textContent);
      throw new Error(`${name}: ${error.message}, on a page that says: ${text?.replace(/\s+/g, ' ')}`);
    }
  };

  let secret = '';
  await step('signed up', () => signUp(page, { url, emulator, user }));
  await step('set up an authenticator app', async () => {
    await click(page, 'a', 'Security');
    await click(page, 'button', 'Set up authenticator app');
    await page.fill('//dialog//input[@name="password"]', user.password);
    await click(page, 'dialog//button', 'Continue');
    await page.see('//a[starts-with(@href, "otpauth:")]');
    const link = await page.evaluate(() => document.querySelector('a[href^="otpauth:"]').href);
    secret = new URL(link).searchParams.get('secret');
    await page.fill(code, await codeOf(secret, emulator.clock.now()));
    await page.see('//button[@aria-label="Options for authenticator app"]');
  });
  await step('signed in with its code', async () => {
    await signOut(page);
    await signIn(page, user);
    await page.see(code);
    emulator.clock.advance(60);
    await page.click("//main//label[contains(normalize-space(), 'Remember this device')]");
    await page.fill(code, await codeOf(secret, emulator.clock.now()));
    await see(page, 'h2', 'Your papers');
  });
  await step('and without one on the remembered device', async () => {
    await signOut(page);
    await signIn(page, user);
    await see(page, 'h2', 'Your papers');
  });
  assert.deepEqual(await page.errors(), []);
  return done;
}

/** Generates the code of an authenticator app for a key. @param {number} timestamp in milliseconds */
async function codeOf(secret, timestamp) {
  const require = createRequire(join(root, 'packages/emulator/package.json'));
  const { Secret, TOTP } = await import(pathToFileURL(require.resolve('otpauth')).href);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}
