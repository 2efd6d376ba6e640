import type { Page } from '@playwright/test';
import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';

/** Storage failures of a private window, a strict browser or a full disk. Each script runs before the page's own scripts. */
const storages: Readonly<Record<string, () => void>> = {
  'without IndexedDB': () => {
    Object.defineProperty(window, 'indexedDB', { value: undefined });
  },
  'with IndexedDB that refuses to open': () => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
  },
  'with a full disk': () => {
    const refuse = () => {
      throw new DOMException('The disk is full.', 'QuotaExceededError');
    };
    IDBObjectStore.prototype.put = refuse;
    Storage.prototype.setItem = refuse;
  },
  'with all storage blocked': () => {
    const get = () => {
      throw new DOMException('Denied.', 'SecurityError');
    };
    for (const name of ['indexedDB', 'localStorage', 'sessionStorage']) Object.defineProperty(window, name, { get });
  },
};

const preferSms = { SMSMfaSettings: { Enabled: true, PreferredMfa: true } };

for (const [condition, breakStorage] of Object.entries(storages)) {
  test(`${condition} everything works until the page closes`, async ({ page, emulator, user }) => {
    const screens = screensOf(page);
    const { main, button, codeField, heading, confirmIdentity, enterCredentials, enterCode } = screens;
    const { expectSignedIn, openSecurity, openSignIn } = screens;
    await page.addInitScript(breakStorage);
    await emulator.createConfirmedUser(user);
    await emulator.setPreference(user, preferSms);
    await page.goto('/');
    await page.getByRole('button', { name: 'Dark theme' }).click();
    await openSignIn();
    await enterCredentials(user);
    await expect(codeField).toBeVisible();
    await page.getByRole('checkbox', { name: 'Remember this device' }).check();
    await enterCode(await emulator.latestCode(user.username, 'SMS'));
    await expectSignedIn(user);
    await openSecurity();
    await expect(page.getByRole('region', { name: 'Remembered devices' }).getByRole('listitem')).toHaveCount(1);
    await button('Turn on email').click();
    await confirmIdentity(user, () => emulator.latestCode(user.username, 'SMS'));
    await expect(page.locator('[data-mfa-type=EMAIL][data-enabled]')).toBeVisible();

    // A reload forgets the session, and shows the sign-in form instead of an error.
    await page.reload();
    await expect(heading('Sign in to Harbour')).toBeVisible();
    await expect(main.getByRole('alert')).toBeHidden();
  });
}

test('a page whose site data is cleared asks the user to sign in', async ({ page, emulator, user }) => {
  const { heading, enterCredentials, expectSignedIn, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  await clearSiteData(page);
  // The storage says who is signed in, so the page follows it.
  await page.goto('/security');
  await expect(page.getByText('Loading')).toHaveCount(0);
  await expect(heading('Sign in to Harbour')).toBeVisible();
  await enterCredentials(user);
  await expectSignedIn(user);
  await page.reload();
  await expectSignedIn(user);
});

async function clearSiteData(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'all' });
}
