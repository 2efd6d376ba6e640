import { createEmulator } from '@cognito-mfa/emulator';
import { describe, expect, it } from 'vitest';
import { memoryStorage } from '../storage/memory-storage.js';
import { password } from '../testing/emulated-client.js';
import { fetchTransport } from '../transport/fetch-transport.js';
import { createCognitoClient } from './create-cognito-client.js';
import { createSignInFlow, createSignUpFlow } from './create-flows.js';

/** A client whose network loses answers: Cognito processes the operations in `lost`, and their answers never arrive. */
async function lossyClient() {
  const emulator = createEmulator();
  const lost: string[] = [];
  const { userPoolId, userPoolClientId } = emulator.pool;
  const auth = createCognitoClient({
    userPoolId,
    userPoolClientId,
    storage: memoryStorage(),
    clock: { now: () => emulator.clock.now(), after: () => () => {} },
    transport: fetchTransport({
      async fetch(request) {
        const operation = request.headers.get('x-amz-target')?.replace(/^.*\./, '') ?? '';
        const response = await emulator.fetch(request);
        const index = lost.indexOf(operation);
        if (index < 0) return response;
        lost.splice(index, 1);
        throw new TypeError('the connection was reset');
      },
    }),
  });
  return { auth, emulator, lost };
}

async function withAda() {
  const setting = await lossyClient();
  const ada = { username: 'ada', email: 'ada@example.com', phoneNumber: '+15550100839' };
  await setting.emulator.users.create({ ...ada, password, confirmed: true });
  return setting;
}

describe('when the answer to ConfirmDevice is lost', () => {
  it('presents the same device at the next sign-in', async () => {
    const { auth, emulator, lost } = await withAda();
    lost.push('ConfirmDevice', 'ConfirmDevice');
    await auth.signIn({ username: 'ada', password });
    await auth.signOut();
    expect(await auth.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
    await auth.rememberDevice();
    expect(await auth.fetchDevices()).toMatchObject([{ isCurrentDevice: true }]);
    expect(lost).toEqual([]);
    emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
    await auth.signOut();
    expect(await auth.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });
  });

  it('still refreshes the session', async () => {
    const { auth, emulator, lost } = await withAda();
    lost.push('ConfirmDevice');
    await auth.signIn({ username: 'ada', password });
    expect(lost).toEqual([]);
    emulator.clock.advance(3600);
    expect((await auth.fetchAuthSession()).tokens).toBeDefined();
  });

  it('loses one request, not the sign-in, to a device that Cognito does not have', async () => {
    const { auth, emulator } = await withAda();
    emulator.faults.add({ kind: 'drop', operation: 'ConfirmDevice', times: 2 });
    await auth.signIn({ username: 'ada', password });
    await auth.signOut();
    expect(await auth.signIn({ username: 'ada', password })).toMatchObject({
      isSignedIn: true,
      nextStep: { newDevice: { confirmationNecessary: true } },
    });
  });
});

it('repeats an unanswered UpdateDeviceStatus before it reports a failure', async () => {
  const { auth, emulator, lost } = await withAda();
  emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
  const flow = createSignInFlow(auth);
  await flow.signIn({ username: 'ada', password });
  lost.push('UpdateDeviceStatus');
  const code = emulator.outbox.messages('ada').at(-1)?.code ?? '';
  expect(await flow.confirmSignIn(code, { rememberDevice: true })).toMatchObject({
    step: 'DONE',
    deviceRemembered: 'remembered',
  });
  expect(lost).toEqual([]);
});

it('forgets this device and ends its session, also when an earlier answer was lost', async () => {
  const { auth, lost } = await withAda();
  await auth.signIn({ username: 'ada', password });
  await auth.rememberDevice();
  lost.push('ForgetDevice');
  await expect(auth.forgetDevice()).rejects.toMatchObject({ problem: { code: 'network' } });
  await auth.forgetDevice();
  await expect(auth.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
});

describe('when the answer to SignUp is lost', () => {
  const details = { username: 'ada', password, email: 'ada@example.com' };

  it('continues to the code with the same details, and creates one account', async () => {
    const { auth, emulator, lost } = await lossyClient();
    const flow = createSignUpFlow(auth);
    lost.push('SignUp');
    expect(await flow.signUp(details)).toMatchObject({ step: 'ENTER_DETAILS', problem: { code: 'network' } });
    expect(await flow.signUp(details)).toMatchObject({ step: 'CONFIRM_SIGN_UP', problem: null });
    const code = emulator.outbox.messages('ada').at(-1)?.code ?? '';
    expect(await flow.confirmSignUp(code)).toMatchObject({ step: 'DONE' });
  });

  it("still reports another user's username as taken", async () => {
    const { auth, emulator } = await withAda();
    const flow = createSignUpFlow(auth);
    expect(await flow.signUp(details)).toMatchObject({ problem: { code: 'username-taken' } });
    emulator.faults.add({ kind: 'drop', operation: 'SignUp', times: 1 });
    expect(await flow.signUp(details)).toMatchObject({ problem: { code: 'network' } });
    expect(await flow.signUp(details)).toMatchObject({ step: 'ENTER_DETAILS', problem: { code: 'username-taken' } });
  });
});
