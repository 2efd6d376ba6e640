import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { createEmulator, type Emulator, type EmulatorOptions } from './create-emulator.js';
import { type EmulatorServer, serve } from './server.js';

async function served<Result>(
  use: (server: EmulatorServer, emulator: Emulator) => Promise<Result>,
  options: EmulatorOptions = {},
): Promise<Result> {
  const emulator = createEmulator(options);
  const server = await serve(emulator, { host: '127.0.0.1', port: 0 });
  try {
    return await use(server, emulator);
  } finally {
    await server.close();
  }
}

const headers = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'AWSCognitoIdentityProviderService.GetUser',
};

const post = (url: string, init: RequestInit = { body: '{"AccessToken":"token"}' }) =>
  fetch(url, { method: 'POST', headers, ...init });

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

test('any page may read an answer and its date and error headers', () =>
  served(async ({ url }, { clock }) => {
    clock.advance(86_400);
    const { headers, status } = await post(url);
    expect(status).toBe(400);
    expect(headers.get('access-control-allow-origin')).toBe('*');
    const exposed = headers.get('access-control-expose-headers')?.split(', ') ?? [];
    expect(exposed).toEqual(expect.arrayContaining(['date', 'x-amzn-errortype', 'x-amzn-requestid']));
    expect(Math.abs(Date.parse(headers.get('date') ?? '') - clock.now())).toBeLessThan(5_000);
  }));

test('a drop fault closes the connection', () =>
  served(async ({ url }, { faults }) => {
    faults.add({ kind: 'drop', times: 1 });
    await expect(post(url)).rejects.toThrow('fetch failed');
    expect((await post(url)).status).toBe(400);
  }));

test('an unknown pool has no keys', () =>
  served(async ({ url }, { pool }) => {
    const keys = await fetch(`${url}/${pool.userPoolId}/.well-known/jwks.json`);
    expect(await keys.json()).toMatchObject({ keys: [{ alg: 'RS256', kty: 'RSA', use: 'sig' }] });
    expect((await fetch(`${url}/us-east-1_nowhere/.well-known/jwks.json`)).status).toBe(404);
  }));

test('a port in use is an error', () =>
  served(async ({ port }) => {
    await expect(serve(createEmulator(), { host: '127.0.0.1', port })).rejects.toThrow('EADDRINUSE');
  }));

test('a body that is too large is refused, with or without its length, and the connection stays usable', () =>
  served(async ({ url }) => {
    const large = ' '.repeat(600_000);
    expect((await post(url, { body: large })).status).toBe(413);
    const init = { body: new Blob([large]).stream(), duplex: 'half' } as const;
    expect((await post(url, init)).status).toBe(413);
    expect((await post(url)).status).toBe(400);
  }));

test('non-Latin text arrives intact, however it is split', () =>
  served(async ({ url }, emulator) => {
    const body = new TextEncoder().encode(
      JSON.stringify({ ClientId: emulator.pool.userPoolClientId, Username: 'zoë', Password: 'Corr3ct-Horse!' }),
    );
    const middle = body.indexOf(0xc3) + 1;
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(body.slice(0, middle));
        setImmediate(() => {
          controller.enqueue(body.slice(middle));
          controller.close();
        });
      },
    });
    const init = {
      headers: { ...headers, 'x-amz-target': 'AWSCognitoIdentityProviderService.SignUp' },
      body: stream,
      duplex: 'half',
    } as const;
    expect((await post(url, init)).status).toBe(200);
    expect(emulator.users.list().map(({ username }) => username)).toContain('zoë');
  }));

test('a client that disconnects while sending or waiting is not a defect', async () => {
  const defects: unknown[] = [];
  let waits = 0;
  let left = 0;
  const options: EmulatorOptions = {
    onDefect: (error) => defects.push(error),
    wait: async (_milliseconds, signal) => {
      waits += 1;
      await once(signal, 'abort');
      left += 1;
      throw signal.reason;
    },
  };
  await served(async ({ url, port }, { faults }) => {
    const socket = connect(port, '127.0.0.1');
    await once(socket, 'connect');
    const lines = ['POST / HTTP/1.1', 'host: emulator', 'content-length: 100'];
    socket.write(
      [...lines, ...Object.entries(headers).map((header) => header.join(': ')), '', '{"Access'].join('\r\n'),
    );
    socket.destroy();
    faults.add({ kind: 'latency', milliseconds: 60_000, times: 1 });
    const leaving = new AbortController();
    const request = post(url, { body: '{}', signal: leaving.signal });
    await expect.poll(() => waits).toBe(1);
    leaving.abort();
    await expect(request).rejects.toHaveProperty('name', 'AbortError');
    await expect.poll(() => left).toBe(1);
    expect((await post(url)).status).toBe(400);
  }, options);
  expect(defects).toEqual([]);
});

test('a defect is reported to onDefect, and its answer has no details', async () => {
  const defects: unknown[] = [];
  const clock = { now: () => Date.now() };
  await served(
    async ({ url }) => {
      clock.now = () => {
        clock.now = Date.now;
        throw new Error('no time');
      };
      const response = await fetch(`${url}/_emulator/clock`);
      expect(response.status).toBe(500);
      expect(await response.text()).not.toContain('no time');
    },
    { clock: { now: () => clock.now() }, onDefect: (error) => defects.push(error) },
  );
  expect(defects).toEqual([new Error('no time')]);
});

test('malformed paths are answered', () =>
  served(async ({ port }) => {
    const socket = connect(port, '127.0.0.1');
    socket.write('GET //?%?? HTTP/1.1\r\nhost: emulator\r\nconnection: close\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('404');
  }));
