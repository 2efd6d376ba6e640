import type { Page } from '@playwright/test';
import { readQrCode } from './qr-code.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

test('a newcomer creates an account, secures it and comes back every way there is', async ({
  page,
  emulator,
  user,
  wire,
}) => {
  test.setTimeout(180_000);
  const { main, field, button, heading, codeField, enterCredentials, enterCode, expectSignedIn, signOut } =
    screensOf(page);
  let keyUri = '';

  await test.step('1. creates an account, confirms it with the delivered code and signs in by SRP', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Create an account' }).click();
    await expect(page).toHaveTitle(/Create account/);
    await field('Username').fill(user.username);
    await field('Password').fill(user.password);
    await field('Email').fill(user.email);
    await field('Phone number').fill(user.phoneNumber);
    await main.getByRole('button', { name: 'Create account' }).click();

    await expect(codeField).toBeVisible();
    await codeField.fill(await inboxCode(page, user.username));
    await button('Confirm account').click();

    await expect(page).toHaveURL(/\/sign-in$/);
    await expect(field('Username')).toHaveValue(user.username);
    await field('Password').fill(user.password);
    await main.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expectSignedIn(user);
    await expect(page).toHaveURL(/\/$/);
    await expect(page.getByRole('heading', { name: 'Your papers' })).toBeVisible();

    const [initiate] = wire.filter(({ operation }) => operation === 'InitiateAuth');
    expect(initiate?.input).toMatchObject({ AuthFlow: 'USER_SRP_AUTH', AuthParameters: { USERNAME: user.username } });
    expect(wire.filter(({ body }) => body.includes(user.password)).map(({ operation }) => operation)).toEqual([
      'SignUp',
    ]);
    expect(wire.some(({ body }) => /USER_PASSWORD_AUTH|"PASSWORD"/.test(body))).toBe(false);
  });

  await test.step('2. sets up an authenticator app from the QR code on the screen', async () => {
    await page.getByRole('link', { name: 'Security', exact: true }).click();
    await expect(heading('Verification methods')).toBeVisible();
    await button('Set up authenticator app').click();
    await expect(heading('Set up your authenticator app')).toBeVisible();

    const qrCode = page.getByRole('img', { name: 'QR code for your authenticator app' });
    await expect(qrCode).toBeVisible();
    await qrCode.scrollIntoViewIfNeeded();
    keyUri = readQrCode(await page.screenshot());
    const secret = new URL(keyUri).searchParams.get('secret') ?? '';
    expect(keyUri).toMatch(/^otpauth:\/\/totp\/Harbour:/);
    expect(decodeURIComponent(keyUri)).toContain(user.username);

    // The same key for people who cannot scan: in groups of four, to copy, and as a link.
    await expect(main.getByText(secret.match(/.{1,4}/g)?.join(' ') ?? 'no secret')).toBeVisible();
    await button('Copy key').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await expect(page.locator('a[href^="otpauth:"]')).toHaveAttribute('href', keyUri);

    // The development panel can be the phone: it shows the code that an independent generator makes.
    const phone = page.getByRole('complementary', { name: 'Development panel' });
    await phone.getByRole('button', { name: 'Scan the QR code on this page' }).click();
    const code = await emulator.totpCode(keyUri);
    await expect(phone.getByRole('list', { name: 'Authenticator accounts' })).toContainText(
      new RegExp(`${code.slice(0, 3)}\\s?${code.slice(3)}`),
    );

    await enterCode(code);
    await expect(main.getByText('Preferred').first()).toBeVisible();
  });

  await test.step('3. signs in with a code, after a wrong one, and asks to be remembered', async () => {
    await signOut();
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    await enterCredentials(user);
    await expect(codeField).toBeVisible();

    await enterCode(await emulator.wrongTotpCode(keyUri));
    await expect(main.getByRole('alert')).toContainText(/code/i);
    await expect(codeField).toBeVisible();

    await page.getByRole('checkbox', { name: 'Remember this device' }).check();
    await enterCode(await emulator.totpCode(keyUri));
    await expectSignedIn(user);
  });

  await test.step('4. is not asked for a code on the remembered device, until it is forgotten', async () => {
    await signOut();
    const before = wire.length;
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click();
    await enterCredentials(user);
    await expectSignedIn(user);
    const answers = wire.slice(before).filter(({ operation }) => operation === 'RespondToAuthChallenge');
    expect(answers.map(({ input }) => input.ChallengeName)).toEqual([
      'PASSWORD_VERIFIER',
      'DEVICE_SRP_AUTH',
      'DEVICE_PASSWORD_VERIFIER',
    ]);

    await page.getByRole('link', { name: 'Security', exact: true }).click();
    await expect(heading('Remembered devices')).toBeVisible();
    const devices = page.getByRole('region', { name: 'Remembered devices' }).getByRole('listitem');
    await expect(devices).toHaveCount(1);
    await expect(devices.first()).toContainText(/this device/i);
    await devices
      .first()
      .getByRole('button', { name: /^Forget/ })
      .click();
    const confirmation = page.getByRole('dialog').or(page.getByRole('alertdialog'));
    await confirmation.getByRole('button', { name: /^Forget/ }).click();
    await expect(devices).toHaveCount(0);

    await leave(page);
    await page.goto('/sign-in');
    await enterCredentials(user);
    await expect(codeField).toBeVisible();
    await enterCode(await emulator.totpCode(keyUri));
    await expectSignedIn(user);
  });

  await test.step('5. prefers text messages, then nothing, and chooses', async () => {
    await page.getByRole('link', { name: 'Security', exact: true }).click();
    await expect(heading('Verification methods')).toBeVisible();
  });
});

/** The code of the newest message to a user, read from the development panel as a person would. */
async function inboxCode(page: Page, username: string): Promise<string> {
  const inbox = page
    .getByRole('complementary', { name: 'Development panel' })
    .getByRole('list', { name: 'Messages, newest first' });
  const message = inbox.getByRole('listitem').filter({ hasText: username }).first();
  await expect(message).toBeVisible();
  return ((await message.locator('code').textContent()) ?? '').trim();
}

/** Ends the session, whether forgetting the device has done so already or not. */
async function leave(page: Page): Promise<void> {
  const banner = page.getByRole('banner');
  if (await banner.getByRole('button', { name: 'Sign out' }).isVisible()) await screensOf(page).signOut();
}
