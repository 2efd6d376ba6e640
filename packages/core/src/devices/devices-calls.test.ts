import { describe, expect, it } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { createDevicesFlow } from '../client/create-flows.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { statesOf } from '../testing/states-of.js';

/** A user who is signed in on this remembered device, and has others. */
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

/** Records each distinct `busy` of a flow. */
function callsOf(flow: ReturnType<typeof createDevicesFlow>) {
  const states = statesOf(flow);
  return () => {
    const calls = states.map((state) => (state.step === 'READY' ? state.busy : state.step));
    return calls.filter((call, index) => index === 0 || call !== calls[index - 1]);
  };
}

describe('the busy state of the list', () => {
  it('shows loading before the first list and after a failure, but not during a reload', async () => {
    const { flow, emulator } = await remembered();
    const calls = callsOf(flow);
    emulator.faults.add({ kind: 'drop', operation: 'ListDevices', times: 1 });
    expect(await flow.load()).toMatchObject({ step: 'FAILED', problem: { code: 'network' } });
    await flow.load();
    await flow.load();
    expect(calls()).toEqual(['LOADING', 'FAILED', 'LOADING', null]);
  });

  it('names the call in progress', async () => {
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

  it('counts the other devices to forget, and the progress', async () => {
    const { flow, operations, wire } = await remembered();
    await flow.load();
    wire.length = 0;
    const calls = callsOf(flow);
    expect(await flow.forgetOtherDevices()).toMatchObject({ devices: [{ isCurrentDevice: true }] });
    const progress = (done: number) => ({ type: 'forgetOtherDevices', done, total: 2 });
    expect(calls()).toEqual([null, progress(0), progress(1), progress(2), null]);
    // The list was complete, so it is not fetched again.
    expect(operations()).toEqual(['ForgetDevice', 'ForgetDevice']);
  });

  it('counts the failed devices on a retry', async () => {
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

describe('without anything to do', () => {
  it('requests nothing when there are no more pages', async () => {
    const { flow, wire } = await remembered();
    const loaded = await flow.load();
    wire.length = 0;
    expect(await flow.loadMore()).toBe(loaded);
    expect(wire).toEqual([]);
  });

  it('forgets nothing before there is a list', async () => {
    const { flow, wire } = await remembered();
    expect(await flow.forgetOtherDevices()).toEqual({ step: 'LOADING' });
    expect(await flow.retryForgetting()).toEqual({ step: 'LOADING' });
    expect(wire).toEqual([]);
  });

  it('retries nothing when nothing failed', async () => {
    const { flow, wire } = await remembered();
    const loaded = await flow.load();
    wire.length = 0;
    const states = statesOf(flow);
    expect(await flow.retryForgetting()).toBe(loaded);
    expect(states).toEqual([loaded]);
    expect(wire).toEqual([]);
  });
});

it('stops at the first device when the session is over', async () => {
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

it('offers to stop remembering this device only if the client can', async () => {
  const { auth, flow } = await remembered();
  const { stopRememberingDevice: _can, ...without } = auth;
  expect(flow.stopRememberingDevice).toBeTypeOf('function');
  expect(createDevicesFlow(without satisfies AuthClient).stopRememberingDevice).toBeUndefined();
});
