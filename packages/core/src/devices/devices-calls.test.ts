import { describe, expect, it } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { createDevicesFlow } from '../client/create-flows.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';

/** Signed in on this device, which is remembered as others are. */
async function remembered({ others = 2, pageSize }: { others?: number; pageSize?: number } = {}) {
  const setting = emulatedClient();
  const { auth, emulator, newClient, wire } = setting;
  emulator.pool.configure({ devices: 'opt-in' });
  await emulator.users.create({ username: 'ada', password });
  for (const client of [...Array.from({ length: others }, () => newClient(memoryStorage())), auth]) {
    await client.signIn({ username: 'ada', password });
    await client.rememberDevice();
  }
  wire.length = 0;
  const flow = createDevicesFlow(auth, pageSize ? { pageSize } : {});
  return { ...setting, flow, operations: () => wire.map(({ operation }) => operation) };
}

/** What a flow says that it is doing, each thing once. */
function callsOf(flow: ReturnType<typeof createDevicesFlow>) {
  const states = statesOf(flow);
  return () => {
    const calls = states.map((state) => (state.step === 'READY' ? state.busy : state.step));
    return calls.filter((call, index) => index === 0 || call !== calls[index - 1]);
  };
}

describe('what the list says while a call runs', () => {
  it('that it loads, before there is a list and after that failed, and nothing while it is read again', async () => {
    const { flow, emulator } = await remembered();
    const calls = callsOf(flow);
    emulator.faults.add({ kind: 'drop', operation: 'ListDevices', times: 1 });
    expect(await flow.load()).toMatchObject({ step: 'FAILED', problem: { code: 'network' } });
    await flow.load();
    await flow.load();
    expect(calls()).toEqual(['LOADING', 'FAILED', 'LOADING', null]);
  });

  it('which call it is', async () => {
    const { flow } = await remembered({ pageSize: 2 });
    const loaded = await flow.load();
    const id = (loaded.step === 'READY' && loaded.devices.find((device) => !device.isCurrentDevice)?.id) || '';
    const calls = callsOf(flow);
    await flow.loadMore();
    await flow.forgetDevice(id);
    await flow.rememberDevice();
    await flow.stopRememberingDevice?.();
    expect(calls()).toEqual([
      ...[null, { type: 'loadMore' }],
      ...[null, { type: 'forgetDevice', id }],
      ...[null, { type: 'rememberDevice' }],
      ...[null, { type: 'stopRememberingDevice' }],
      null,
    ]);
  });

  it('how many there are to forget, this one not among them, and how far it is', async () => {
    const { flow, operations, wire } = await remembered();
    await flow.load();
    wire.length = 0;
    const calls = callsOf(flow);
    expect(await flow.forgetOtherDevices()).toMatchObject({ devices: [{ isCurrentDevice: true }] });
    const progress = (done: number) => ({ type: 'forgetOtherDevices', done, total: 2 });
    expect(calls()).toEqual([null, progress(0), progress(1), progress(2), null]);
    // All of them were shown, so they are not asked for again.
    expect(operations()).toEqual(['ForgetDevice', 'ForgetDevice']);
  });

  it('how many are left to try again: those that could not be forgotten', async () => {
    const { flow, emulator } = await remembered();
    await flow.load();
    emulator.faults.add({ kind: 'status', operation: 'ForgetDevice', times: 1 });
    expect(await flow.forgetOtherDevices()).toMatchObject({ devices: { length: 2 } });
    const calls = callsOf(flow);
    await flow.retryForgetting();
    const progress = (done: number) => ({ type: 'forgetOtherDevices', done, total: 1 });
    expect(calls()).toEqual([null, progress(0), progress(1), null]);
  });
});

describe('where there is nothing to do', () => {
  it('no more pages: nothing is asked for', async () => {
    const { flow, wire } = await remembered();
    const loaded = await flow.load();
    wire.length = 0;
    expect(await flow.loadMore()).toBe(loaded);
    expect(wire).toEqual([]);
  });

  it('no list yet: nothing is forgotten', async () => {
    const { flow, wire } = await remembered();
    expect(await flow.forgetOtherDevices()).toEqual({ step: 'LOADING' });
    expect(await flow.retryForgetting()).toEqual({ step: 'LOADING' });
    expect(wire).toEqual([]);
  });

  it('none that failed: nothing is tried again', async () => {
    const { flow, wire } = await remembered();
    const loaded = await flow.load();
    wire.length = 0;
    const states = statesOf(flow);
    expect(await flow.retryForgetting()).toBe(loaded);
    expect(states).toEqual([loaded]);
    expect(wire).toEqual([]);
  });
});

it('does not go on to the next device when the session turns out to be over', async () => {
  const { flow, newClient, operations, wire } = await remembered();
  await flow.load();
  const elsewhere = newClient(memoryStorage());
  await elsewhere.signIn({ username: 'ada', password });
  await elsewhere.signOut({ global: true });
  wire.length = 0;
  const stopped = await flow.forgetOtherDevices();
  expect(stopped).toMatchObject({ devices: { length: 3 }, busy: null, problem: { code: 'signed-out' } });
  expect(stopped).toHaveProperty('failures', {});
  expect(operations().filter((operation) => operation === 'ForgetDevice')).toHaveLength(1);
});

it('offers to stop remembering this device only over a client that can', async () => {
  const { auth, flow } = await remembered();
  const { stopRememberingDevice: _can, ...without } = auth;
  expect(flow.stopRememberingDevice).toBeTypeOf('function');
  expect(createDevicesFlow(without satisfies AuthClient).stopRememberingDevice).toBeUndefined();
});
