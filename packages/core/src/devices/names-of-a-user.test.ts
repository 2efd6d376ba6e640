import { describe, expect, it } from 'vitest';
import { emulatedClient, password, totpCode } from '../testing/emulated-client.js';

type Options = NonNullable<Parameters<typeof emulatedClient>[0]>;

const email = 'ada@example.com';
const phoneNumber = '+15550100839';
const tracking = {
  MfaConfiguration: 'OPTIONAL',
  EnabledMfas: ['SOFTWARE_TOKEN_MFA'],
  DeviceConfiguration: { ChallengeRequiredOnNewDevice: true, DeviceOnlyRememberedOnUserPrompt: true },
} as const;

const poolOf = (properties: object): Options['pool'] => ({
  userPool: { ...tracking, ...properties },
  clients: [
    {
      userPoolClientId: 'names0client',
      properties: {
        ExplicitAuthFlows: ['ALLOW_USER_SRP_AUTH', 'ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
      },
    },
  ],
});

/** A user with an authenticator, who has remembered this device after signing in with the name `typed`. */
async function remembered(typed: string, properties: object, { username = 'Ada', ...options }: Options & Name = {}) {
  const setting = emulatedClient({ ...options, pool: poolOf(properties) });
  const { emulator, auth, storage } = setting;
  const user = await emulator.users.create({ username, password, email, phoneNumber, confirmed: true });
  const secret = emulator.users.enableTotp(user.username);
  const code = () => {
    emulator.clock.advance(30);
    return totpCode(secret, emulator.clock.now());
  };
  await auth.signIn({ username: typed, password });
  await auth.confirmSignIn({ challengeResponse: code(), options: { rememberDevice: true } });
  await auth.rememberDevice();
  await auth.signOut();
  const keyOf = (name: string) => `cmk.names0client.${name}`;
  const names = async () => JSON.parse((await storage.shared.get(keyOf('names'))) ?? '[]') as unknown;
  return { ...setting, user, code, keyOf, names };
}

interface Name {
  username?: string;
}

const aliases = { AliasAttributes: ['email', 'phone_number'] };
const addresses = { UsernameAttributes: ['email', 'phone_number'] };

describe.each(['USER_SRP_AUTH', 'USER_PASSWORD_AUTH'] as const)('a device by %s is found', (authFlowType) => {
  it.each([
    ['in another spelling of the name', 'Ada', 'ada', { UsernameConfiguration: { CaseSensitive: false } }, 'Ada'],
    ['by an email alias', 'Ada', email, aliases, 'Ada'],
    ['by a phone number alias', 'Ada', phoneNumber, aliases, 'Ada'],
    ['by a username after an alias', email, 'Ada', aliases, 'Ada'],
    ['by an email address as the username', email, email, addresses, email],
    ['by a phone number of a user with an email address', email, phoneNumber, addresses, email],
  ])('%s', async (_case, first, second, properties, username) => {
    const { auth, code, user } = await remembered(first, properties, { authFlowType, username });
    const step = async () => (await auth.signIn({ username: second, password })).nextStep.signInStep;
    const steps = [await step()];
    // A password that is sent goes out before the pool has returned its own name for the user: the first time needs a code.
    if (authFlowType === 'USER_PASSWORD_AUTH' && ![first, user.username].includes(second)) {
      expect(steps).toEqual(['CONFIRM_SIGN_IN_WITH_TOTP_CODE']);
      await auth.confirmSignIn({ challengeResponse: code() });
      await auth.signOut();
      steps[0] = await step();
    }
    expect(steps).toEqual(['DONE']);
    expect(await auth.fetchDevices()).toMatchObject([{ isCurrentDevice: true }]);
    expect((await auth.fetchAuthSession({ forceRefresh: true })).tokens).toBeDefined();
    await auth.forgetDevice();
    await auth.signIn({ username: second, password });
    expect(await auth.explainChallenge?.(second)).toBe('forgotten');
    expect(await auth.explainChallenge?.(first)).toMatch(/forgotten|new-device/);
  });
});

it('removes what the user typed together with the device', async () => {
  const { auth, names, user } = await remembered(email, aliases);
  expect(await names()).toEqual([[email, user.username]]);
  await auth.signIn({ username: phoneNumber, password });
  expect(await names()).toEqual([
    [email, user.username],
    [phoneNumber, user.username],
  ]);
  await auth.forgetDevice();
  expect(await names()).toEqual([]);
});

it('keeps the last 20 typed names', async () => {
  const { auth, names, storage, keyOf, user } = await remembered('Ada', aliases);
  const others = Array.from({ length: 20 }, (_, index) => [`name-${index}`, 'other']);
  await storage.shared.set(keyOf('names'), JSON.stringify(others));
  await auth.signIn({ username: email, password });
  expect(await names()).toEqual([...others.slice(1), [email, user.username]]);
});

it('moves a record that an earlier version stored under the typed name', async () => {
  const setting = await remembered(email, aliases);
  const { auth, storage, keyOf, user } = setting;
  const { wanted: _, ...old } = JSON.parse((await storage.shared.get(keyOf(`device.${user.username}`))) ?? '{}');
  await storage.shared.remove(keyOf(`device.${user.username}`));
  await storage.shared.remove(keyOf('names'));
  await storage.shared.set(keyOf(`device.${email}`), JSON.stringify(old));
  expect(await auth.signIn({ username: email, password })).toMatchObject({ isSignedIn: true });
  expect(await storage.shared.get(keyOf(`device.${email}`))).toBeUndefined();
  expect(await storage.shared.get(keyOf(`device.${user.username}`))).toContain(old.deviceKey);
});
