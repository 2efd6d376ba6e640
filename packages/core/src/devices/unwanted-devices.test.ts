import { describe, expect, it } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { emulatedClient, password, totpCode, transports } from '../testing/emulated-client.js';

const ada = { username: 'ada', password };
const kinds = (Object.keys(transports) as (keyof typeof transports)[]).flatMap((transport) =>
  (['always', 'opt-in'] as const).map((devices) => ({ transport, devices })),
);

/** A user with an authenticator, in a pool that remembers devices always or on request. */
async function settingOf({ devices = 'always', ...options }: { devices?: 'always' | 'opt-in' } & Options = {}) {
  const setting = emulatedClient(options);
  const { emulator, auth, clock } = setting;
  emulator.pool.configure({ devices });
  await emulator.users.create({ ...ada, phoneNumber: '+15550100839' });
  const enableTotp = () => {
    const secret = emulator.users.enableTotp('ada');
    return () => {
      emulator.clock.advance(30);
      return totpCode(secret, emulator.clock.now());
    };
  };
  /** Signs in on a new screen up to the code, if one is asked for. */
  const begin = async () => {
    const flow = createSignInFlow(auth, { clock });
    await flow.signIn(ada);
    return flow;
  };
  /** Signs in again, and returns the step after the password. */
  const again = async () => {
    await auth.signOut();
    return (await begin()).getSnapshot().step;
  };
  return { ...setting, enableTotp, begin, again };
}

type Options = NonNullable<Parameters<typeof emulatedClient>[0]>;

describe.each(kinds)('over $transport, a pool with devices $devices', (kind) => {
  it.each([
    ['is left unchecked', { rememberDevice: false }],
    ['is not shown', undefined],
  ])('asks for a code again when the box %s', async (_case, options) => {
    const { enableTotp, begin, again, auth } = await settingOf(kind);
    const code = enableTotp();
    const flow = await begin();
    expect(await flow.confirmSignIn(code(), options)).toMatchObject({ step: 'DONE', deviceRemembered: 'not-asked' });
    expect(await auth.fetchDevices()).toEqual([]);
    expect(await again()).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  });

  it('asks for no code when the box is checked', async () => {
    const { enableTotp, begin, again } = await settingOf(kind);
    const code = enableTotp();
    const flow = await begin();
    expect(await flow.confirmSignIn(code(), { rememberDevice: true })).toMatchObject({
      step: 'DONE',
      deviceRemembered: 'remembered',
    });
    expect(await again()).toBe('DONE');
  });

  it('does not remember the device of a user without a factor, so that MFA asks here later', async () => {
    const { enableTotp, begin, again } = await settingOf(kind);
    expect((await begin()).getSnapshot()).toMatchObject({ step: 'DONE', deviceRemembered: 'not-asked' });
    enableTotp();
    expect(await again()).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  });

  it('keeps the device of a user who asked for it, also when nobody is asked', async () => {
    const { enableTotp, begin, again } = await settingOf(kind);
    const code = enableTotp();
    await (await begin()).confirmSignIn(code(), { rememberDevice: true });
    expect([await again(), await again()]).toEqual(['DONE', 'DONE']);
  });

  it('is left with no device by a step-up check', async () => {
    const { auth, wire } = await settingOf(kind);
    const check = await auth.createCheckClient();
    expect(await check.signIn(ada)).toMatchObject({ isSignedIn: true });
    expect(wire.map(({ operation }) => operation)).not.toContain('ConfirmDevice');
  });
});

describe('when the pool cannot be told not to remember', () => {
  it('tries twice, then reports it', async () => {
    const { enableTotp, begin, emulator, wire } = await settingOf();
    const code = enableTotp();
    const flow = await begin();
    emulator.faults.add({ kind: 'drop', operation: 'UpdateDeviceStatus', times: 2 });
    expect(await flow.confirmSignIn(code())).toMatchObject({ step: 'DONE', deviceRemembered: 'unwanted' });
    expect(wire.filter(({ operation }) => operation === 'UpdateDeviceStatus')).toHaveLength(2);
  });

  it('reports it to a user without a factor too', async () => {
    const { begin, emulator } = await settingOf();
    emulator.faults.add({ kind: 'drop', operation: 'UpdateDeviceStatus', times: 2 });
    expect((await begin()).getSnapshot()).toMatchObject({ step: 'DONE', deviceRemembered: 'unwanted' });
  });

  it.each(['UpdateDeviceStatus', 'ConfirmDevice'])('sends it with the next refresh, after a lost %s', async (lost) => {
    const { auth, begin, emulator, enableTotp, again } = await settingOf();
    emulator.faults.add({ kind: 'drop', operation: lost, times: 2 });
    await begin();
    enableTotp();
    await auth.fetchAuthSession({ forceRefresh: true });
    expect(await again()).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  });

  it('sends it with the next sign-in, if the page was closed in between', async () => {
    const { begin, emulator, enableTotp, again } = await settingOf();
    emulator.faults.add({ kind: 'drop', operation: 'UpdateDeviceStatus', times: 2 });
    await begin();
    enableTotp();
    expect([await again(), await again()]).toEqual(['DONE', 'CONFIRM_SIGN_IN_WITH_TOTP_CODE']);
  });

  it('sends it although the answer to ConfirmDevice was lost', async () => {
    let isLost = false;
    const { begin, enableTotp, again } = await settingOf({
      async intercept(operation, next) {
        const response = await next();
        if (operation !== 'ConfirmDevice' || isLost) return response;
        isLost = true;
        throw new TypeError('the connection was reset');
      },
    });
    expect((await begin()).getSnapshot()).toMatchObject({ step: 'DONE', deviceRemembered: 'not-asked' });
    expect(isLost).toBe(true);
    enableTotp();
    expect(await again()).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
  });
});
