import { afterEach, expect, test, vi } from 'vitest';
import { memoryStorage } from '../storage/memory-storage.js';
import type { Transport } from '../transport/transport.js';
import { createCognitoClient } from './create-cognito-client.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('gets everything ready, and neither sends nor keeps anything', async () => {
  const transport: Transport = { send: vi.fn(), preload: vi.fn(async () => {}) };
  const storage = memoryStorage();
  const [read, kept] = [vi.spyOn(storage.shared, 'get'), vi.spyOn(storage.shared, 'set')];
  const derive = vi.spyOn(crypto.subtle, 'deriveBits');
  const client = createCognitoClient({
    userPoolId: 'us-east-1_Abc123456',
    userPoolClientId: 'client',
    storage,
    transport: () => transport,
  });

  await client.preload();
  expect(transport.preload).toHaveBeenCalledOnce();
  expect(read).toHaveBeenCalledWith('cmk.client.session');
  // The last step of SRP but one: the whole of it has been gone through.
  expect(derive).toHaveBeenCalledOnce();
  expect(transport.send).not.toHaveBeenCalled();
  expect(kept).not.toHaveBeenCalled();
});

test('goes through SRP once for a client, however often a form is shown', async () => {
  const derive = vi.spyOn(crypto.subtle, 'deriveBits');
  const preload = vi.fn(async () => {});
  const client = createCognitoClient({
    userPoolId: 'us-east-1_Abc123456',
    userPoolClientId: 'client',
    storage: memoryStorage(),
    transport: () => ({ send: vi.fn(), preload }),
  });
  await Promise.all([client.preload(), client.preload()]);
  await client.preload();
  expect(derive).toHaveBeenCalledOnce();
  // What could not be loaded is asked for again, which is for the transport to know.
  expect(preload).toHaveBeenCalledTimes(3);
});
