import { expect, test, vi } from 'vitest';
import { memoryStorage } from '../storage/memory-storage.js';
import type { Transport } from '../transport/transport.js';
import { createCognitoClient } from './create-cognito-client.js';

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
