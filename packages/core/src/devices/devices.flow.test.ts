import { describe, expect, it } from 'vitest';
import { createDevicesFlow } from '../client/create-flows.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password, transports } from '../testing/emulated-client.js';
import { iterateDevices } from './iterate-devices.js';

type Options = Parameters<typeof emulatedClient>[0] & { others?: number; devices?: 'opt-in' | 'always' | 'off' };

/** A user who is signed in on this device, and has other remembered ones. */
async function signedIn({ others = 0, devices = 'opt-in', ...options }: Options = {}) {
  const setting = emulatedClient(options);
  const { auth, emulator, newClient } = setting;
  emulator.pool.configure({ devices });
  await emulator.users.create({ username: 'ada', password, phoneNumber: '+15550100839' });
  for (let made = 0; made < others; made++) {
    const other = newClient(memoryStorage());
    await other.signIn({ username: 'ada', password });
    await other.rememberDevice();
  }
  await auth.signIn({ username: 'ada', password });
  const latestCode = () => emulator.outbox.messages('ada').at(-1)?.code ?? '';
  /** Signs in on this device again and returns the step. */
  const again = async () => {
    await auth.signOut();
    return (await auth.signIn({ username: 'ada', password })).nextStep.signInStep;
  };
  setting.wire.length = 0;
  return { ...setting, flow: createDevicesFlow(auth, { pageSize: 2 }), latestCode, again };
}

describe.each(Object.keys(transports) as (keyof typeof transports)[])('devices over %s', (transport) => {
  it("opt-in: remembers a device, and stops, on the user's request", async () => {
    const { auth, flow, again, latestCode } = await signedIn({ transport });
    await auth.updateMFAPreference({ sms: 'PREFERRED' });
    expect(await flow.load()).toMatchObject({ devices: [] });
    expect(await again()).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
    expect(await auth.explainChallenge?.('ada')).toBe('not-remembered');
    await auth.confirmSignIn({ challengeResponse: latestCode() });

    expect(await flow.rememberDevice()).toMatchObject({ devices: [{ isCurrentDevice: true }], problem: null });
    expect(await again()).toBe('DONE');

    expect(await flow.stopRememberingDevice?.()).toMatchObject({ devices: [], problem: null });
    expect(await auth.fetchMFAPreference()).toMatchObject({ preferred: 'SMS' });
    expect(await again()).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
    expect(await auth.explainChallenge?.('ada')).toBe('not-remembered');
  });

  it('always: remembers a device on request too', async () => {
    const { auth, flow, again } = await signedIn({ transport, devices: 'always' });
    await auth.updateMFAPreference({ sms: 'PREFERRED' });
    expect(await flow.load()).toMatchObject({ devices: [] });
    expect(await flow.rememberDevice()).toMatchObject({ devices: [{ isCurrentDevice: true }] });
    expect(await again()).toBe('DONE');
  });

  it('off: reports that the pool remembers no devices', async () => {
    const { flow, auth } = await signedIn({ transport, devices: 'off' });
    expect(await flow.load()).toMatchObject({ step: 'FAILED', problem: { code: 'device-tracking-off' } });
    await expect(auth.rememberDevice()).rejects.toMatchObject({ problem: { code: 'device-tracking-off' } });
  });
});

describe('the reason for a code', () => {
  it('is a new browser, or a browser that was forgotten elsewhere', async () => {
    const { auth, newClient, again, flow, latestCode } = await signedIn();
    const stranger = newClient(memoryStorage());
    expect(await stranger.explainChallenge?.('ada')).toBe('new-device');

    await flow.rememberDevice();
    await auth.updateMFAPreference({ sms: 'PREFERRED' });
    await stranger.signIn({ username: 'ada', password });
    await stranger.confirmSignIn({ challengeResponse: latestCode() });
    for await (const { id } of iterateDevices(stranger)) await stranger.forgetDevice({ device: { id } });
    expect(await again()).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
    expect(await auth.explainChallenge?.('ada')).toBe('forgotten');
  });

  it('is the pool, if it always asks on a remembered device', async () => {
    const { auth, flow } = await signedIn();
    await flow.rememberDevice();
    expect(await auth.explainChallenge?.('ada')).toBe('always');
  });
});

describe('the list of devices', () => {
  it('loads page by page, with loadMore and in a loop, and requests no page too many', async () => {
    const { flow, auth, wire } = await signedIn({ others: 4 });
    await flow.load();
    expect(flow.getSnapshot()).toMatchObject({ hasMore: true, devices: { length: 2 } });
    await flow.loadMore();
    expect(await flow.rememberDevice()).toMatchObject({ hasMore: true, devices: { length: 2 } });
    await flow.loadMore();
    expect(await flow.loadMore()).toMatchObject({
      hasMore: false,
      devices: { length: 5, 0: { isCurrentDevice: true } },
    });

    wire.length = 0;
    const found: string[] = [];
    for await (const { id } of iterateDevices(auth, { pageSize: 2 })) {
      found.push(id);
      if (found.length === 3) break;
    }
    expect(wire.map(({ operation }) => operation)).toEqual(['ListDevices', 'ListDevices']);
    expect(new Set(found).size).toBe(3);
    expect(await auth.fetchDevices()).toHaveLength(5);
  });

  it('forgets a device, also one that is gone already', async () => {
    const { flow, auth } = await signedIn({ others: 2 });
    const loaded = await flow.load();
    const [first, second] = loaded.step === 'READY' ? loaded.devices : [];
    expect(await flow.forgetDevice(first?.id ?? '')).toMatchObject({ devices: [{ id: second?.id }], problem: null });
    await auth.forgetDevice({ device: { id: second?.id ?? '' } });
    expect(await flow.forgetDevice(second?.id ?? '')).toMatchObject({ devices: [], problem: null });
  });

  it('forgets all others with progress, reports failures, and retries them', async () => {
    const { flow, auth, emulator } = await signedIn({ others: 3 });
    await flow.rememberDevice();
    const progress: unknown[] = [];
    flow.subscribe(() => {
      const state = flow.getSnapshot();
      if (state.step === 'READY' && state.busy?.type === 'forgetOtherDevices')
        progress.push([state.busy.done, state.busy.total]);
    });
    emulator.faults.add({ kind: 'status', operation: 'ForgetDevice', times: 1 });
    const partly = await flow.forgetOtherDevices();
    expect(progress.slice(-3)).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    if (partly.step !== 'READY') throw new Error(`partly is ${partly.step}`);
    expect(partly).toMatchObject({ busy: null, problem: null, hasMore: false });
    const [current, failed] = partly.devices;
    expect(partly.devices).toHaveLength(2);
    expect(current?.isCurrentDevice).toBe(true);
    expect(partly.failures).toEqual({ [failed?.id ?? '']: { code: 'service', retry: 'same-step' } });

    const retried = await flow.retryForgetting();
    expect(retried).toMatchObject({ devices: { length: 1 }, busy: null });
    expect(retried).toHaveProperty('failures', {});
    expect(await auth.fetchDevices()).toMatchObject([{ isCurrentDevice: true }]);
  });

  it('ends the session with the current device, and leaves no token behind', async () => {
    const { flow, auth, storage, wire } = await signedIn();
    const loaded = await flow.rememberDevice();
    const [current] = loaded.step === 'READY' ? loaded.devices : [];
    const events: unknown[] = [];
    auth.subscribe((event) => events.push(event));
    await flow.forgetDevice(current?.id ?? '');
    expect(events).toEqual([{ type: 'signedOut', reason: 'device-forgotten' }]);
    expect(await auth.fetchAuthSession()).toEqual({});
    wire.length = 0;
    await expect(auth.fetchDevices()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
    expect(wire).toEqual([]);
    expect(await storage.shared.get(`cmk.emulatorclient000000000001.device.ada`)).toBeUndefined();
  });
});
