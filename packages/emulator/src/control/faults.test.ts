import { expect, test } from 'vitest';
import { createHarness } from '../testing/harness.js';
import { createFaults } from './faults.js';

test('a fault affects its operation the given number of times', () => {
  const faults = createFaults();
  faults.add({ kind: 'throttle', operation: 'GetUser', times: 2 });
  faults.add({ kind: 'drop' });
  expect(faults.take('SignUp').map(({ kind }) => kind)).toEqual(['drop']);
  expect(faults.take('GetUser').map(({ kind }) => kind)).toEqual(['throttle', 'drop']);
  expect(faults.take('GetUser')).toHaveLength(2);
  expect(faults.take('GetUser')).toHaveLength(1);
  faults.clear();
  expect(faults.take('GetUser')).toEqual([]);
});

test('a dropped connection rejects like a failed fetch', async () => {
  const { emulator, start } = createHarness();
  emulator.faults.add({ kind: 'drop', times: 1 });
  await expect(start('ann')).rejects.toBeInstanceOf(TypeError);
  expect((await start('ann')).status).toBe(400);
});

test('latency waits until the caller aborts', async () => {
  const waits: number[] = [];
  const { emulator, start } = createHarness({
    wait: async (milliseconds, signal) => {
      waits.push(milliseconds);
      signal.throwIfAborted();
    },
  });
  emulator.faults.add({ kind: 'latency', milliseconds: 700 });
  expect((await start('ann')).status).toBe(400);
  expect(waits).toEqual([700]);
});

test('an aborted request rejects with its reason', async () => {
  const { emulator } = createHarness();
  emulator.faults.add({ kind: 'latency', milliseconds: 60_000 });
  const controller = new AbortController();
  const request = emulator.fetch('http://emulator.test/', {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.InitiateAuth',
    },
    body: '{}',
    signal: controller.signal,
  });
  controller.abort();
  await expect(request).rejects.toHaveProperty('name', 'AbortError');
});
