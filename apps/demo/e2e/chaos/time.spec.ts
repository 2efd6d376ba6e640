import type { Page } from '@playwright/test';
import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';

const preferSms = { SMSMfaSettings: { Enabled: true, PreferredMfa: true } };
const tenMinutes = 600;

/** Freezes a tab like a browser does in the background, and thaws it `seconds` later on every clock. */
async function freeze(page: Page, seconds: number, advance: (seconds: number) => Promise<void>): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.setWebLifecycleState', { state: 'frozen' });
  await advance(seconds);
  await devTools.send('Page.setWebLifecycleState', { state: 'active' });
  await page.clock.fastForward(seconds * 1000);
}

test('a tab frozen for ten minutes on the code step reports the timeout and continues', async ({
  page,
  emulator,
  user,
}) => {
  const { main, button, codeField, enterCode, expectSignedIn, signInToCode } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, preferSms);
  await page.clock.install();
  await signInToCode(user);
  await freeze(page, tenMinutes, (seconds) => emulator.advance(seconds));
  await expect(main.getByRole('alert')).toContainText(/timed out/i);
  await button('Send a new code').click();
  await expect(codeField).toBeVisible();
  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await expectSignedIn(user);
});

test('a tab frozen beyond the life of its access token continues silently', async ({ page, emulator, user, wire }) => {
  const { button, confirmIdentity, openSecurity, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.clock.install();
  await signIn(user);
  await openSecurity();
  // A request in flight would run out of time.
  await expect(button('Turn on email')).toBeEnabled();
  await expect(page.locator('[data-step="LOADING"]')).toHaveCount(0);
  await expect(button('Add a passkey')).toBeVisible();
  const refreshes = () => wire.filter(({ input }) => input.AuthFlow === 'REFRESH_TOKEN_AUTH').length;
  await freeze(page, 2 * 3600, (seconds) => emulator.advance(seconds));
  await button('Turn on email').click();
  await expect(page.getByRole('dialog')).toBeVisible();
  expect(refreshes()).toBe(1);
  await confirmIdentity(user);
  await expect(page.locator('[data-mfa-type=EMAIL][data-enabled]')).toBeVisible();
  // The check makes sure that the session has outlived it.
  expect(refreshes()).toBe(2);
});

for (const [direction, offset] of [
  ['ahead', 26 * 3600],
  ['behind', -26 * 3600],
] as const) {
  test(`signing in and the settings work with a clock that is a day ${direction}`, async ({ page, emulator, user }) => {
    const { button, confirmIdentity, enterCode, expectSignedIn, openSecurity, signInToCode } = screensOf(page);
    await emulator.createConfirmedUser(user);
    await emulator.setPreference(user, preferSms);
    await page.clock.install({ time: (await emulator.now()) + offset * 1000 });
    await signInToCode(user);
    await enterCode(await emulator.latestCode(user.username, 'SMS'));
    await expectSignedIn(user);
    await openSecurity();
    await button('Turn on email').click();
    await confirmIdentity(user, () => emulator.latestCode(user.username, 'SMS'));
    await expect(page.locator('[data-mfa-type=EMAIL][data-enabled]')).toBeVisible();
  });
}

test('a clock that jumps back an hour never leaves the user with a token that Cognito rejects', async ({
  page,
  emulator,
  user,
}) => {
  const { button, confirmIdentity, openSecurity, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.clock.install();
  await signIn(user);
  await openSecurity();
  // The token looks fresh to the page, and is an hour and a half old for Cognito.
  await emulator.advance(5400);
  await button('Turn on email').click();
  await confirmIdentity(user);
  await expect(page.locator('[data-mfa-type=EMAIL][data-enabled]')).toBeVisible();
});
