import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveFolder } from './static-server.mjs';
import { root } from './workspace.mjs';

const ada = { username: 'ada', password: 'Corr3ct-Horse!', email: 'ada@example.com', confirmed: true };

/** A new app that follows the README: it signs in with a code, shows the security settings and signs out. */
export async function checkVite({ folder, browser, build }) {
  const lines = readFileSync(join(folder, 'src/main.tsx'), 'utf8')
    .split('\n')
    .filter((line) => line.trim());
  assert.ok(lines.length < 30, `The app takes ${lines.length} lines, which is more than the README promises.`);
  const { createEmulator } = await import(join(root, 'packages/emulator/dist/index.js'));
  const { serve } = await import(join(root, 'packages/emulator/dist/server.js'));
  const emulator = createEmulator();
  await emulator.users.create(ada);
  emulator.users.setMfaPreference(ada.username, { email: 'PREFERRED' });
  const service = await serve(emulator, { host: '127.0.0.1', port: 0 });
  await build({
    VITE_USER_POOL_ID: emulator.pool.userPoolId,
    VITE_USER_POOL_CLIENT_ID: emulator.pool.userPoolClientId,
    VITE_COGNITO_ENDPOINT: service.url,
  });
  const site = await serveFolder(join(folder, 'dist'));
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  try {
    await page.goto(site.url);
    await page.getByLabel('Username').fill(ada.username);
    await page.getByLabel('Password', { exact: true }).fill(ada.password);
    await page.getByRole('button', { name: 'Sign in' }).click();
    const code = page.getByLabel('Verification code');
    await code.waitFor();
    await code.fill(emulator.outbox.messages(ada.username).at(-1).code);
    // The codes of e-mails come in several lengths, so the field cannot know when one is complete.
    await page.getByRole('button', { name: 'Verify' }).click();
    await page.getByRole('heading', { name: 'Verification methods' }).waitFor();
    await page.getByRole('button', { name: 'Turn off email' }).waitFor();
    await page.getByRole('heading', { name: 'Remembered devices' }).waitFor();
    await page.getByRole('button', { name: 'Sign out ada' }).click();
    await page.getByLabel('Username').waitFor();
    assert.deepEqual(errors, []);
    console.log(`vite: signed in with a code, saw the settings and signed out, in ${lines.length} lines`);
  } finally {
    await page.close();
    site.close();
    await service.close();
  }
}
