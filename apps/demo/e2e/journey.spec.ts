import type { Page } from '@playwright/test';
import { readQrCode } from './qr-code.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

test('a new user creates an account, secures it and signs in every way', async ({ page, emulator, user, wire }) => {
  test.setTimeout(180_000);
  const {
    main,
    button,
    heading,
    codeField,
    confirmIdentity,
    enterCredentials,
    enterCode,
    expectSignedIn,
    signOut,
    openSignIn,
    openSecurity,
    choose,
    settings,
    enterNewAccount,
  } = screensOf(page);
  const masked = new RegExp(`\\+\\*+${user.phoneNumber.slice(-4)}`);
  let keyUri = '';

  await test.step('1. creates an account, confirms it with the delivered code and is signed in with SRP', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: 'Create an account' }).click();
    await expect(page).toHaveTitle(/Create account/);
    await enterNewAccount(user);

    await expect(codeField).toBeVisible();
    await codeField.fill(await inboxCode(page, user.username));
    await button('Confirm account').click();

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
    await openSecurity();
    await button('Set up authenticator app').click();
    await confirmIdentity(user);
    await expect(heading('Set up your authenticator app')).toBeVisible();

    const qrCode = page.getByRole('img', { name: 'QR code for your authenticator app' });
    await expect(qrCode).toBeVisible();
    await qrCode.scrollIntoViewIfNeeded();
    keyUri = readQrCode(await page.screenshot());
    const secret = new URL(keyUri).searchParams.get('secret') ?? '';
    expect(keyUri).toMatch(/^otpauth:\/\/totp\/Harbour:/);
    expect(decodeURIComponent(keyUri)).toContain(user.username);

    // The same key without scanning: to type, to copy, and as a link.
    await expect(main.getByText(secret)).toBeVisible();
    await button('Copy key').click();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await expect(page.locator('a[href^="otpauth:"]')).toHaveAttribute('href', keyUri);

    // The phone of the development panel shows the same code as an independent generator.
    const phone = page.getByRole('complementary', { name: 'Development panel' });
    await phone.getByRole('button', { name: 'Scan the QR code on this page' }).click();
    const code = await emulator.totpCode(keyUri);
    await expect(phone.getByRole('list', { name: 'Authenticator accounts' })).toContainText(
      new RegExp(`${code.slice(0, 3)}\\s?${code.slice(3)}`),
    );

    await enterCode(code);
    await expect(main.getByText('Your authenticator app is set up.')).toBeVisible();
  });

  await test.step('3. signs in with a code, after a wrong one, and remembers the device', async () => {
    await signOut();
    await openSignIn();
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
    await openSignIn();
    await enterCredentials(user);
    await expectSignedIn(user);
    const answers = wire.slice(before).filter(({ operation }) => operation === 'RespondToAuthChallenge');
    expect(answers.map(({ input }) => input.ChallengeName)).toEqual([
      'PASSWORD_VERIFIER',
      'DEVICE_SRP_AUTH',
      'DEVICE_PASSWORD_VERIFIER',
    ]);

    await openSecurity();
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

    // The refresh token belongs to the device, so the session ends with it and the page says so.
    await expect(page).toHaveURL(/\/sign-in$/);
    await expect(main.getByRole('status').filter({ hasText: /forgotten/ })).toBeVisible();
    await enterCredentials(user);
    await expect(codeField).toBeVisible();
    await enterCode(await emulator.totpCode(keyUri));
    await expectSignedIn(user);
    await expect(page).toHaveURL(/\/security$/);
    await expect(devices).toHaveCount(0);
  });

  await test.step('5. prefers text messages, then no method, and chooses', async () => {
    await settings.verifyPhoneNumber(
      () => emulator.latestCode(user.username, 'SMS'),
      () => confirmIdentity(user, () => emulator.totpCode(keyUri)),
    );
    await settings.prefer('text message');
    await signOut();
    await openSignIn();
    await enterCredentials(user);
    await expect(codeField).toBeVisible();
    await expect(main.getByText(masked)).toBeVisible();
    await expect(main.getByText(user.phoneNumber)).toBeHidden();
    await enterCode(await emulator.latestCode(user.username, 'SMS'));
    await expectSignedIn(user);

    await openSecurity();
    await settings.preferNone(() => confirmIdentity(user, () => emulator.latestCode(user.username, 'SMS')));
    await signOut();
    await openSignIn();
    await enterCredentials(user);
    await expect(heading('Choose how to verify')).toBeVisible();
    await choose(/authenticator/i);
    await expect(codeField).toBeVisible();
    await enterCode(await emulator.totpCode(keyUri));
    await expectSignedIn(user);
    await signOut();
  });

  await test.step('6. resumes the code step after a reload, and recovers after it expires', async () => {
    await openSignIn();
    await enterCredentials(user);
    await choose(/text message|SMS/i);
    await expect(codeField).toBeVisible();
    await page.reload();
    await expect(codeField).toBeVisible();
    await expect(main.getByText(masked)).toBeVisible();
    await enterCode(await emulator.latestCode(user.username, 'SMS'));
    await expectSignedIn(user);
    await signOut();

    await openSignIn();
    await enterCredentials(user);
    await choose(/text message|SMS/i);
    await expect(codeField).toBeVisible();
    await emulator.advance(181);
    await enterCode(await emulator.latestCode(user.username, 'SMS'));
    // The password is still in memory, so a late code requests a new one.
    await expect(main.getByRole('alert')).toContainText('We’ve sent you a new one');
    await enterCode(await emulator.latestCode(user.username, 'SMS'));
    await expectSignedIn(user);
  });
});

/** Reads the code of the newest message to a user from the development panel. */
async function inboxCode(page: Page, username: string): Promise<string> {
  const inbox = page
    .getByRole('complementary', { name: 'Development panel' })
    .getByRole('list', { name: 'Messages, newest first' });
  const message = inbox.getByRole('listitem').filter({ hasText: username }).first();
  await expect(message).toBeVisible();
  return ((await message.locator('code').textContent()) ?? '').trim();
}
