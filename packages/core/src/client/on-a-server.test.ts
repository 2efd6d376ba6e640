import { afterEach, expect, test, vi } from 'vitest';
import { memoryStorage } from '../storage/memory-storage.js';
import { createCognitoClient } from './create-cognito-client.js';

const ids = { userPoolId: 'eu-central-1_AbCdEf123', userPoolClientId: '1example23456789' };

afterEach(() => vi.unstubAllGlobals());

test('a client on a server says that the session is in the browser', async () => {
  const problem = { code: 'configuration', detail: expect.stringContaining('is in the browser') };
  await expect(createCognitoClient(ids).getCurrentUser()).rejects.toMatchObject({ problem });
  await expect(createCognitoClient(ids).fetchAuthSession()).rejects.toMatchObject({ problem });
});

test('a script in Node passes a storage', async () => {
  expect(await createCognitoClient({ ...ids, storage: memoryStorage() }).fetchAuthSession()).toEqual({});
});

test('a page without storage, as in jsdom, keeps the session in memory', async () => {
  vi.stubGlobal('document', {});
  expect(await createCognitoClient(ids).fetchAuthSession()).toEqual({});
});
