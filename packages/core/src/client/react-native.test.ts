import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { createEmulator } from '@cognito-mfa/emulator';
import { build } from 'esbuild';
import { beforeAll, expect, test } from 'vitest';
import type * as client from '../index.js';
import type * as transports from '../transport/fetch-transport.js';

type Core = Pick<typeof client, 'createCognitoClient'> & Pick<typeof transports, 'fetchTransport'>;

const ada = { username: 'ada', password: 'Corr3ct-Horse!', phoneNumber: '+15555550839' };
let code: string;

beforeAll(async () => {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { createCognitoClient } from './index.ts';
        export { fetchTransport } from './transport/fetch-transport.ts';`,
      resolveDir: fileURLToPath(new URL('..', import.meta.url)),
    },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'core',
    target: 'es2022',
    conditions: ['cognito-mfa-source'],
    external: ['@aws-sdk/*'],
  });
  code = outputFiles[0]?.text ?? '';
});

/** Loads core into an engine with what Hermes and React Native have: no crypto, DOM, storage, channels or locks. */
function loadInEngine(): Core {
  const { TextEncoder, TextDecoder, URL, Request, Response, Headers, AbortController, AbortSignal, atob, btoa } =
    globalThis;
  const engine = createContext({
    ...{ TextEncoder, TextDecoder, URL, Request, Response, Headers, AbortController, AbortSignal, atob, btoa },
    ...{ setTimeout, clearTimeout, console, performance },
    navigator: { product: 'ReactNative' },
  });
  return runInContext(`${code}; core`, engine) as Core;
}

/** Keeps strings as AsyncStorage does: asynchronously, and null for none. */
function asyncStorage() {
  const values = new Map<string, string>();
  const store = {
    get: async (key: string) => values.get(key) ?? undefined,
    set: async (key: string, value: string) => void values.set(key, value),
    remove: async (key: string) => void values.delete(key),
  };
  return { shared: store, tab: store };
}

async function openPool() {
  const emulator = createEmulator();
  await emulator.users.create({ ...ada, confirmed: true });
  emulator.users.setMfaPreference('ada', { sms: 'PREFERRED' });
  const latestCode = () => emulator.outbox.messages('ada').at(-1)?.code ?? '';
  return { ...emulator.pool, fetch: emulator.fetch, latestCode };
}

test('an engine with no more than `crypto` in the environment signs in, keeps the session and signs out', async () => {
  const { userPoolId, userPoolClientId, fetch, latestCode } = await openPool();
  const { createCognitoClient, fetchTransport } = loadInEngine();
  const storage = asyncStorage();
  const start = () =>
    createCognitoClient({
      ...{ userPoolId, userPoolClientId, storage },
      transport: fetchTransport({ fetch }),
      environment: { crypto },
    });
  const first = start();
  const { nextStep } = await first.signIn(ada);
  expect(nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
  await first.confirmSignIn({ challengeResponse: latestCode() });
  const restarted = start();
  expect(await restarted.getCurrentUser()).toMatchObject({ username: 'ada' });
  await restarted.signOut();
  expect(await start().fetchAuthSession()).toEqual({});
});

test('an engine without crypto is told what to pass', () => {
  const { createCognitoClient } = loadInEngine();
  const ids = { userPoolId: 'eu-central-1_AbCdEf123', userPoolClientId: '1example23456789' };
  expect(() => createCognitoClient({ ...ids, storage: asyncStorage() })).toThrow(
    /no crypto.*environment: \{ crypto \}/,
  );
});
