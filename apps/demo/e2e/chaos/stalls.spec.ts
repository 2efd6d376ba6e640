import type { Page, Route } from '@playwright/test';
import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';
import { endAccessToken, expectWayOn } from './ways-on.js';

const preferSms = { SMSMfaSettings: { Enabled: true, PreferredMfa: true } };
const hang = () => {};

/** Lets the requests of one kind hang: Cognito acts, and its answer never comes. Resolves once one has arrived. */
async function hangOn(page: Page, emulatorUrl: string, isMeant: (body: string, operation: string) => boolean) {
  let arrived = () => {};
  const first = new Promise<void>((resolve) => {
    arrived = resolve;
  });
  await page.route(`${emulatorUrl}/`, async (route: Route) => {
    const operation = route.request().headers()['x-amz-target']?.replace(/^.*\./, '') ?? '';
    if (!isMeant(route.request().postData() ?? '', operation)) return route.fallback();
    await route.fetch();
    arrived();
  });
  return first;
}

for (const chunk of ['request-chunk', 'aws-sdk-client'] as const) {
  test(`a sign-in whose ${chunk} stalls says so, sends nothing, and works after a reload`, async ({
    page,
    emulator,
    user,
    wire,
  }) => {
    const { main, enterCredentials } = screensOf(page);
    await emulator.createConfirmedUser(user);
    const files = new RegExp(`/assets/${chunk}[^/]*\\.js$`);
    await page.route(files, hang);
    await page.goto('/sign-in');
    await enterCredentials(user);
    await expect(main.getByRole('alert')).toContainText('We couldn’t reach the service');
    await expectWayOn(page, 'form', user);
    expect(wire).toEqual([]);
    await page.unroute(files);
    await page.reload();
    await enterCredentials(user);
    await expectWayOn(page, 'signed in', user);
  });
}

test('a password reset whose chunk stalls leaves the credentials, and the sign-in works', async ({
  page,
  emulator,
  user,
}) => {
  const { main, field, button } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.route(/\/assets\/PasswordReset[^/]*\.js$/, hang);
  await page.goto('/sign-in');
  await field('Username').fill(user.username);
  await field('Password').fill(user.password);
  await button('Forgot your password?').click();
  await expect(main.getByRole('alert')).toContainText('We couldn’t reach the service');
  await expect(field('Password')).toHaveValue(user.password);
  await main.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expectWayOn(page, 'signed in', user);
});

test('a QR code that stalls leaves the key', async ({ page, emulator, user }) => {
  const { main, button, confirmIdentity, enterCode, openSecurity, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  await page.route(/\/assets\/QrCode[^/]*\.js$/, hang);
  await openSecurity();
  await button('Set up authenticator app').click();
  await confirmIdentity(user);
  await expect(button('Copy key')).toBeVisible();
  const uri = await main.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href');
  await enterCode(await emulator.totpCode(uri ?? ''));
  await expect(page.locator('[data-mfa-type=TOTP][data-enabled]')).toBeVisible();
});

test('a notice that stalls leaves the form to sign in with', async ({ page, emulator, user }) => {
  const { button, enterCredentials, openSecurity, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await page.route(/\/assets\/SignInNotice[^/]*\.js$/, hang);
  await signIn(user);
  await openSecurity();
  // A request in flight would find out first.
  await page.waitForLoadState('networkidle');
  await emulator.signOutEverywhere(user);
  // The notice would say why the session is over.
  await button('Turn on email').click();
  await expectWayOn(page, 'form', user);
  await enterCredentials(user);
  await expectWayOn(page, 'signed in', user);
});

test('a reload while a sign-in hangs brings the form back', async ({ page, lane, emulator, user }) => {
  const { enterCredentials } = screensOf(page);
  await emulator.createConfirmedUser(user);
  const arrived = hangOn(page, lane.emulatorUrl, (_, operation) => operation === 'InitiateAuth');
  await page.goto('/sign-in');
  await enterCredentials(user);
  await arrived;
  await page.reload();
  await page.unroute(`${lane.emulatorUrl}/`);
  await expectWayOn(page, 'form', user);
  await enterCredentials(user);
  await expectWayOn(page, 'signed in', user);
});

test('a reload while a code hangs asks for a code again', async ({ page, lane, emulator, user }) => {
  const { codeField, enterCode, signInToCode } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, preferSms);
  await signInToCode(user);
  const arrived = hangOn(page, lane.emulatorUrl, (body) => body.includes('SMS_MFA_CODE'));
  await enterCode('000000');
  await arrived;
  await page.reload();
  await page.unroute(`${lane.emulatorUrl}/`);
  await expect(codeField).toBeVisible();
  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await expectWayOn(page, 'signed in', user);
});

test('a sign-out is done before Cognito answers, also for a page that reloads meanwhile', async ({
  page,
  lane,
  emulator,
  user,
}) => {
  const { signIn, signOut } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  const arrived = hangOn(page, lane.emulatorUrl, (_, operation) => operation === 'RevokeToken');
  await signOut();
  await arrived;
  await page.goto('/sign-in');
  await expectWayOn(page, 'form', user);
});

test('a refresh that hangs ends in a retry, which succeeds', async ({ page, lane, emulator, user }) => {
  const { button, signIn } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await signIn(user);
  await endAccessToken(page, emulator);
  void hangOn(page, lane.emulatorUrl, (body) => body.includes('REFRESH_TOKEN_AUTH'));
  await page.goto('/');
  await expectWayOn(page, 'retry', user);
  await page.unroute(`${lane.emulatorUrl}/`);
  await button('Try again').click();
  await expectWayOn(page, 'signed in', user);
});
