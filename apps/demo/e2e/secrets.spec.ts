import type { Page } from '@playwright/test';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

/** Collects every text that a script, the history or a log could read. */
async function readableTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const stored: unknown[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(opening.error);
      });
      for (const store of database.objectStoreNames) {
        const reading = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          reading.onsuccess = resolve;
        });
        stored.push(reading.result);
      }
      database.close();
    }
    const shown = document.documentElement.cloneNode(true) as HTMLElement;
    // Leaves out the development panel, which shows every code.
    for (const panel of shown.querySelectorAll('aside')) panel.remove();
    const requested = performance.getEntriesByType('resource').map(({ name }) => name);
    return JSON.stringify([
      [location.href, document.title, document.cookie, document.referrer, history.state, window.name],
      [{ ...localStorage }, { ...sessionStorage }, stored],
      [requested, shown.outerHTML],
    ]);
  });
}

test('the authenticator key disappears with its screen and is stored nowhere else', async ({
  page,
  emulator,
  user,
}) => {
  const { button, confirmIdentity, main, enterCode, openSecurity, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  await openSecurity();

  const link = page.locator('a[href^="otpauth:"]');
  const secrets: string[] = [];
  for (const end of ['cancel', 'verify'] as const) {
    await button('Set up authenticator app').click();
    if (end === 'cancel') await confirmIdentity(user);
    await expect(link).toBeVisible();
    const keyUri = (await link.getAttribute('href')) ?? '';
    const secret = new URL(keyUri).searchParams.get('secret') ?? '';
    expect(secret).toMatch(/^[A-Z2-7]{32,}$/);
    secrets.push(secret);
    await button('Copy key').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    // The screen has it in three places: the QR code, the text and the link.
    expect(page.url()).not.toContain(secret);
    expect(await page.title()).not.toContain(secret);
    if (end === 'cancel') await button('Cancel').click();
    else await enterCode(await emulator.totpCode(keyUri));
    await expect(link).toBeHidden();
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe('');
  }
  await expect(main.getByText('Your authenticator app is set up.')).toBeVisible();
  const texts = await readableTexts(page);
  for (const secret of secrets) {
    expect(texts).not.toContain(secret);
    expect(texts).not.toContain(secret.match(/.{1,4}/g)?.join(' '));
  }
});

test('the page and its storage reveal no password, token, code or device secret', async ({
  page,
  context,
  emulator,
  lane,
  user,
}) => {
  const { codeField, enterCode, expectSignedIn, signInToCode } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  const tokens = new Map<string, string>();
  context.on('response', async (response) => {
    if (!response.url().startsWith(lane.emulatorUrl)) return;
    const body = (await response.text().catch(() => '')) || '{}';
    const { AuthenticationResult } = JSON.parse(body) as { AuthenticationResult?: Record<string, unknown> };
    for (const [name, token] of Object.entries(AuthenticationResult ?? {})) {
      if (name.endsWith('Token') && typeof token === 'string') tokens.set(name, token);
    }
  });
  await signInToCode(user);
  // Looks in the middle of a sign-in, too: the state that a reload resumes is sealed.
  expect(await readableTexts(page)).not.toContain(user.password);
  await page.getByRole('checkbox', { name: 'Remember this device' }).check();
  const code = await emulator.latestCode(user.username, 'SMS');
  await enterCode(code);
  await expectSignedIn(user);
  // The field holds the code until the step ends.
  await expect(codeField).toBeHidden();
  await expect.poll(() => tokens.size).toBe(3);
  const texts = await readableTexts(page);
  expect(texts).toContain(user.username);
  const secrets = [...tokens, ['password', user.password] as const, ['code', code] as const];
  expect(secrets.filter(([, secret]) => texts.includes(secret)).map(([name]) => name)).toEqual([]);
});
