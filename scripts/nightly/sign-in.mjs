import assert from 'node:assert/strict';
import { join } from 'node:path';
import { root } from '../shared/workspace.mjs';

const ada = { username: 'ada', password: 'Corr3ct-Horse!', email: 'ada@example.com', confirmed: true };

/** Serves a user pool on a free port, with one user who signs in with codes by email. */
export async function servePool() {
  const { createEmulator } = await import(join(root, 'packages/emulator/dist/index.js'));
  const { serve } = await import(join(root, 'packages/emulator/dist/server.js'));
  const emulator = createEmulator();
  await emulator.users.create(ada);
  emulator.users.setMfaPreference(ada.username, { email: 'PREFERRED' });
  const service = await serve(emulator, { host: '127.0.0.1', port: 0 });
  return {
    userPoolId: emulator.pool.userPoolId,
    userPoolClientId: emulator.pool.userPoolClientId,
    endpoint: service.url,
    latestCode: () => emulator.outbox.messages(ada.username).at(-1).code,
    close: () => service.close(),
  };
}

/**
 * Signs in with a code, looks at the security settings and signs out. Expects a stylesheet and a silent console.
 * `browser`: a browser, or a context of one; `whileSignedIn` runs before the sign-out.
 */
export async function signInAndOut({ browser, url, pool, whileSignedIn }) {
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) errors.push(message.text());
  });
  try {
    await page.goto(url);
    await page.getByLabel('Username').fill(ada.username);
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    const signIn = page.getByRole('button', { name: 'Sign in' });
    const color = await signIn.evaluate((element) => getComputedStyle(element).getPropertyValue('--cmk-color-primary'));
    assert.notEqual(color, '', 'The page has no stylesheet of the components.');
    await signIn.click();
    const code = page.getByLabel('Verification code');
    await code.waitFor();
    await code.fill(pool.latestCode());
    // Email codes vary in length, so the field does not submit by itself.
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByRole('heading', { name: 'Verification methods' }).waitFor();
    await page.getByRole('button', { name: 'Options for email' }).waitFor();
    await page.getByRole('heading', { name: 'Remembered devices' }).waitFor();
    await whileSignedIn?.(page);
    await page.getByRole('button', { name: 'Sign out ada' }).click();
    await page.getByLabel('Username').waitFor();
    assert.deepEqual(errors, []);
  } finally {
    await page.close();
  }
}
