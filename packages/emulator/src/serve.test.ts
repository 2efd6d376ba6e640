import { expect, test } from 'vitest';
import { createEmulator } from './create-emulator.js';
import { type EmulatorServer, serve } from './serve.js';

async function served<Result>(
  use: (server: EmulatorServer, emulator: ReturnType<typeof createEmulator>) => Promise<Result>,
): Promise<Result> {
  const emulator = createEmulator();
  const server = await serve(emulator, { host: '127.0.0.1', port: 0 });
  try {
    return await use(server, emulator);
  } finally {
    await server.close();
  }
}

const post = (url: string) =>
  fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
    },
    body: '{"AccessToken":"token"}',
  });

test('a preflight allows the headers that clients send', () =>
  served(async ({ url }) => {
    const response = await fetch(url, { method: 'OPTIONS' });
    expect(response.status).toBe(204);
    const allowed = response.headers.get('access-control-allow-headers')?.split(', ') ?? [];
    for (const name of [
      'content-type',
      'x-amz-target',
      'x-amz-user-agent',
      'amz-sdk-invocation-id',
      'amz-sdk-request',
      'cache-control',
    ]) {
      expect(allowed).toContain(name);
    }
  }));

test('any page may read the answer, its date and its error', () =>
  served(async ({ url }, { clock }) => {
    clock.advance(86_400);
    const { headers, status } = await post(url);
    expect(status).toBe(400);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const exposed = headers.get('access-control-expose-headers')?.split(', ') ?? [];
    expect(exposed).toEqual(expect.arrayContaining(['date', 'x-amzn-errortype', 'x-amzn-requestid']));
    expect(Math.abs(Date.parse(headers.get('date') ?? '') - clock.now())).toBeLessThan(5_000);
  }));

test('a fault drops the connection itself', () =>
  served(async ({ url }, { faults }) => {
    faults.add({ kind: 'drop', times: 1 });
    await expect(post(url)).rejects.toThrow('fetch failed');
    expect((await post(url)).status).toBe(400);
  }));

test('a pool that does not exist has no keys', () =>
  served(async ({ url }, { pool }) => {
    const keys = await fetch(`${url}/${pool.userPoolId}/.well-known/jwks.json`);
    expect(await keys.json()).toMatchObject({ keys: [{ alg: 'RS256', kty: 'RSA', use: 'sig' }] });
    expect((await fetch(`${url}/us-east-1_nowhere/.well-known/jwks.json`)).status).toBe(404);
  }));

test('a port that is taken is an error', () =>
  served(async ({ port }) => {
    await expect(serve(createEmulator(), { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE');
  }));
