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
  const [begun, outcome] = recovered.stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(begun).toMatchObject({ outcome: 'begun' });
  expect(outcome).toMatchObject({
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

test('where MFA is required, a user who lost the phone sets up a new authenticator at the next sign-in', async ({
  page,
  lane,
  emulator,
  user,
}) => {
  test.setTimeout(120_000);
  const { main, codeField, choose, enterCredentials, expectSignedIn, signOut } = screensOf(page);
  // With an address, Cognito would send a code instead.
  await emulator.createBareUser(user);
  const lost = await emulator.setUpAuthenticator(user);
  await emulator.changePool({ mfa: 'ON' });
  await page.goto('/sign-in');
  await enterCredentials(user);
  await codeField.fill(await emulator.totpCode(lost));
  await expectSignedIn(user);

  const pool = ['--user-pool-id', 'us-east-1_EmuLatoR1', '--endpoint', lane.emulatorUrl];
  const recovered = await runAdmin('user', 'recover', user.username, ...pool, '--to', 'totp', '--yes');
  const records = recovered.stdout.trim().split('\n');
  expect(JSON.parse(records.at(-1) ?? '')).toMatchObject({ outcome: 'recovered', after: { factors: [] } });

  // The session ends here, and the reason is told.
  await page.getByRole('banner').getByRole('link', { name: 'Security' }).click();
  await expect(page.getByText('your session was ended from somewhere else')).toBeVisible();
  await enterCredentials(user);
  await choose(/Authenticator app/);
  const keyUri = (await page.getByRole('link', { name: 'Open authenticator app' }).getAttribute('href')) ?? '';
  expect(keyUri).not.toContain(new URL(lost).searchParams.get('secret') ?? lost);
  await codeField.fill(await emulator.totpCode(keyUri));
  await expectSignedIn(user);

  await signOut();
  await page.goto('/sign-in');
  await enterCredentials(user);
  await codeField.fill(await emulator.totpCode(lost));
  await expect(main.getByText('Incorrect code')).toBeVisible();
  await codeField.fill(await emulator.totpCode(keyUri));
  await expectSignedIn(user);
});
