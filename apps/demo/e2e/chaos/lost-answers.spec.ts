import { screensOf } from '../screens.js';
import { expect, test } from '../test.js';
import { failOnce } from './network-fault.js';

/** Every request of a user's life cycle, in order. */
const everyRequest = [
  'SignUp',
  'ConfirmSignUp',
  'InitiateAuth',
  'RespondToAuthChallenge PASSWORD_VERIFIER',
  'ConfirmDevice',
  'AssociateSoftwareToken',
  'VerifySoftwareToken',
  'SetUserMFAPreference',
  'RevokeToken',
  'RespondToAuthChallenge SOFTWARE_TOKEN_MFA',
  'UpdateDeviceStatus',
  'RespondToAuthChallenge DEVICE_SRP_AUTH',
  'RespondToAuthChallenge DEVICE_PASSWORD_VERIFIER',
  'ForgetDevice',
];

// The worst case of a network: Cognito acts, and the response gets lost. Each step is then tried again.
test('losing every response once loses nothing, repeats nothing and blocks nothing', async ({
  page,
  context,
  lane,
  emulator,
  user,
  wire,
  expectedConsole,
}) => {
  test.setTimeout(120_000);
  expectedConsole.push(/ERR_CONNECTION_RESET/);
  const {
    main,
    button,
    codeField,
    confirmIdentity,
    heading,
    enterCredentials,
    enterCode,
    expectSignedIn,
    signOut,
    openSecurity,
    enterNewAccount,
    signInToCode,
  } = screensOf(page);
  const alert = main.getByRole('alert').filter({ hasText: /couldn’t reach the service/ });
  const signIn = main.getByRole('button', { name: 'Sign in', exact: true });
  const faults = await failOnce(context, lane.emulatorUrl, 'answer-lost', everyRequest);
  const count = (operation: string) => wire.filter((request) => request.operation === operation).length;

  await test.step('the account is created once and confirmed', async () => {
    await page.goto('/create-account');
    await enterNewAccount(user);
    await expect(alert).toBeVisible();
    await main.getByRole('button', { name: 'Create account' }).click();
    await expect(codeField).toBeVisible();
    await codeField.fill(await emulator.latestCode(user.username));
    await button('Confirm account').click();
    await expect(alert).toBeVisible();
    await button('Confirm account').click();
    await expect(heading('Your account is ready')).toBeVisible();
  });

  await test.step('each attempt of the first sign-in is one request, and the new device is kept', async () => {
    for (const sent of [1, 2]) {
      await expect(alert).toBeVisible();
      expect(count('InitiateAuth')).toBe(sent);
      await button('Try again').click();
    }
    await expectSignedIn(user);
    expect(faults.left).not.toContain('ConfirmDevice');
  });

  let keyUri = '';
  await test.step('an authenticator app is set up', async () => {
    await openSecurity();
    await button('Set up authenticator app').click();
    await confirmIdentity(user);
    await expect(alert).toBeVisible();
    await button('Set up authenticator app').click();
    const link = page.locator('a[href^="otpauth:"]');
    await expect(link).toBeVisible();
    keyUri = (await link.getAttribute('href')) ?? '';
    await enterCode(await emulator.totpCode(keyUri));
    await expect(alert).toBeVisible();
    await enterCode(await emulator.totpCode(keyUri));
    await expect(alert).toBeVisible();
    await button('Finish').click();
    await expect(main.getByText('Your authenticator app is set up.')).toBeVisible();
  });

  await test.step('signing out never fails', signOut);

  await test.step('a code with a lost response is no dead end, and the device is remembered', async () => {
    await signInToCode(user);
    await enterCode(await emulator.totpCode(keyUri));
    await expect(alert).toBeVisible();
    // Cognito accepted the code, so the Session and the code are spent. The next code works.
    await button('Verify').click();
    await expect(main.getByRole('alert').filter({ hasText: /already used/ })).toBeVisible();
    await page.getByRole('checkbox', { name: 'Remember this device' }).check();
    await enterCode(await emulator.totpCode(keyUri));
    await expectSignedIn(user);
    await expect(main.getByText('We couldn’t remember this device')).toBeHidden();
  });

  await test.step('the remembered device signs in without a code', async () => {
    await signOut();
    await page.goto('/sign-in');
    await enterCredentials(user);
    await expect(alert).toBeVisible();
    await signIn.click();
    await expect(alert).toBeVisible();
    await signIn.click();
    await expectSignedIn(user);
    await expect(codeField).toBeHidden();
  });

  await test.step('there is one device, and forgetting it twice succeeds', async () => {
    await openSecurity();
    const devices = page.getByRole('region', { name: 'Remembered devices' });
    await expect(devices.getByRole('listitem')).toHaveCount(1);
    const confirmation = page.getByRole('dialog');
    for (const outcome of [page.getByText('couldn’t reach the service'), heading('Sign in to Harbour')]) {
      await devices.getByRole('button', { name: /^Forget/ }).click();
      await confirmation.getByRole('button', { name: /^Forget/ }).click();
      await expect(outcome).toBeVisible();
    }
    await expect(page).toHaveURL(/\/sign-in$/);
  });

  expect([...faults.left]).toEqual([]);
});
