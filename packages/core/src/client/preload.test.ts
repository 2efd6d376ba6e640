import { afterEach, expect, test, vi } from 'vitest';
import { memoryStorage } from '../storage/memory-storage.js';
import type { Transport } from '../transport/transport.js';
import { createCognitoClient } from './create-cognito-client.js';

afterEach(() => {
  vi.restoreAllMocks();
});

test('prepares everything, and sends and stores nothing', async () => {
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
  // The second to last step of SRP, so all before it have run.
  expect(derive).toHaveBeenCalledOnce();
  expect(transport.send).not.toHaveBeenCalled();
  expect(kept).not.toHaveBeenCalled();
});

test('rehearses SRP once per client, however often a form is shown', async () => {
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
  // The transport itself decides whether to load again.
  expect(preload).toHaveBeenCalledTimes(3);
});
