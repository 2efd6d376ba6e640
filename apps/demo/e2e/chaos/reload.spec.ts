import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';

test('reloading at any step resumes the flow or starts it over', async ({ page, emulator, user }) => {
  test.setTimeout(120_000);
  const {
    main,
    button,
    heading,
    codeField,
    confirmIdentity,
    enterCredentials,
    enterCode,
    expectSignedIn,
    openSecurity,
    choose,
    enterNewAccount,
  } = screensOf(page);

  await test.step('signing in to an unconfirmed account leads back to its code', async () => {
    await page.goto('/create-account');
    await enterNewAccount(user);
    await expect(codeField).toBeVisible();
    await page.reload();
    await page.goto('/sign-in');
    await enterCredentials(user);
    await expect(heading('Confirm your account')).toBeVisible();
    // Sends a new code, which invalidates the old one.
    await expect.poll(async () => (await emulator.messages(user.username)).length).toBe(2);
    await expect(main.getByText('We sent a code to')).toBeVisible();
    await codeField.fill(await emulator.latestCode(user.username));
    await button('Confirm account').click();
    await expect(page).toHaveURL(/\/sign-in$/);
  });

  await test.step('before and after the first sign-in', async () => {
    await page.reload();
    await enterCredentials(user);
    await expectSignedIn(user);
    await page.reload();
    await expectSignedIn(user);
  });

  let keyUri = '';
  await test.step('authenticator setup replaces the old key with a new one', async () => {
    await openSecurity();
    await button('Set up authenticator app').click();
    await confirmIdentity(user);
    const link = page.locator('a[href^="otpauth:"]');
    await expect(link).toBeVisible();
    const abandoned = await link.getAttribute('href');
    await page.reload();
    await expect(heading('Verification methods')).toBeVisible();
    await expect(link).toBeHidden();
    await button('Set up authenticator app').click();
    await confirmIdentity(user);
    await expect(link).toBeVisible();
    keyUri = (await link.getAttribute('href')) ?? '';
    expect(keyUri).not.toBe(abandoned);
    await enterCode(await emulator.totpCode(keyUri));
    await expect(main.getByText('Your authenticator app is set up.')).toBeVisible();
    await button('Turn on email').click();
    await expect(page.locator('[data-mfa-type=EMAIL][data-enabled]')).toBeVisible();
    await expect(main.getByRole('radio', { name: 'Ask me each time' })).toBeChecked();
    await page.reload();
    await expect(main.getByRole('radio', { name: 'Ask me each time' })).toBeChecked();
    await screensOf(page).signOut();
  });

  await test.step('on the choice, on the code, and after a wrong one', async () => {
    await page.goto('/sign-in');
    await enterCredentials(user);
    await expect(heading('Choose how to verify')).toBeVisible();
    await page.reload();
    await choose(/email/i);
    await expect(codeField).toBeVisible();
    await page.reload();
    await expect(codeField).toBeVisible();
    await enterCode('000000');
    await button('Verify').click();
    await expect(main.getByRole('alert')).toBeVisible();
    await page.reload();
    await enterCode(await emulator.latestCode(user.username, 'EMAIL'));
    await button('Verify').click();
    await expectSignedIn(user);
  });
});

test("a reload while a code is checked repeats nothing and doesn't lock the user out", async ({
  page,
  context,
  lane,
  emulator,
  user,
}) => {
  const { button, codeField, enterCredentials, enterCode, expectSignedIn, signInToCode } = screensOf(page);
  await emulator.createConfirmedUser(user);
  await emulator.setPreference(user, { SMSMfaSettings: { Enabled: true, PreferredMfa: true } });
  await signInToCode(user);
  // Cognito accepts the code, but the page is gone before the response arrives.
  let answered = () => {};
  const isAnswered = new Promise<void>((resolve) => {
    answered = resolve;
  });
  let isHeld = false;
  await context.route(`${lane.emulatorUrl}/`, async (route) => {
    if (isHeld || !route.request().postData()?.includes('SMS_MFA_CODE')) return route.fallback();
    isHeld = true;
    await route.fetch();
    answered();
  });
  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await isAnswered;
  await page.reload();
  await expect(codeField).toBeVisible();
  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await button('Sign in again').click();
  await enterCredentials(user);
  await expect(codeField).toBeVisible();
  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await expectSignedIn(user);
});
