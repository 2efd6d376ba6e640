import { runAdmin } from './admin.js';
import { screensOf } from './screens.js';
import { expect, test } from './test.js';

test('the help desk lets a user with a lost authenticator back in, with codes by text message', async ({
  page,
  lane,
  emulator,
  user,
}) => {
  test.setTimeout(120_000);
  const { main, codeField, enterCredentials, enterCode, expectSignedIn, openSignIn } = screensOf(page);
  const { phoneNumber, ...withoutNumber } = user;
  await emulator.createConfirmedUser(withoutNumber);
  const keyUri = await emulator.setUpAuthenticator(withoutNumber);
  await emulator.changePool({ mfa: 'ON' });

  await page.goto('/sign-in');
  await enterCredentials(user);
  await page.getByRole('checkbox', { name: 'Remember this device' }).check();
  await enterCode(await emulator.totpCode(keyUri));
  await expectSignedIn(user);

  const pool = ['--user-pool-id', 'us-east-1_EmuLatoR1', '--endpoint', lane.emulatorUrl];
  const recovered = await runAdmin('user', 'recover', user.username, ...pool, '--phone', phoneNumber, '--yes');
  expect(JSON.parse(recovered.stdout)).toMatchObject({
    outcome: 'recovered',
    before: { factors: ['TOTP'], phone: null, devices: 1 },
    after: { factors: ['SMS'], preferred: 'SMS', devices: 0 },
  });

  // The lost phone and this browser are signed out, and the browser is no longer remembered.
  await page.reload();
  await openSignIn();
  await enterCredentials(user);
  await expect(codeField).toBeVisible();
  await expect(main.getByText(new RegExp(`\\+\\*+${phoneNumber.slice(-4)}`))).toBeVisible();
  await enterCode(await emulator.latestCode(user.username, 'SMS'));
  await expectSignedIn(user);
});
