import { once } from 'node:events';
import { get } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
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

test('a page on this machine may read an answer and its date and error headers', () =>
  served(async ({ url }, { clock }) => {
    clock.advance(86_400);
    const origin = 'http://localhost:5173';
    const { headers: answered, status } = await post(url, { headers: { ...headers, origin }, body: '{}' });
    expect(status).toBe(400);
    expect(answered.get('access-control-allow-origin')).toBe(origin);
    expect(answered.get('vary')).toBe('origin');
    const exposed = answered.get('access-control-expose-headers')?.split(', ') ?? [];
    expect(exposed).toEqual(expect.arrayContaining(['date', 'x-amzn-errortype', 'x-amzn-requestid']));
    expect(Math.abs(Date.parse(answered.get('date') ?? '') - clock.now())).toBeLessThan(5_000);
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

test('a body that is too large is refused, with or without its length', () =>
  served(async ({ url }) => {
    const large = ' '.repeat(600_000);
    expect((await post(url, { body: large })).status).toBe(413);
    const init = { body: new Blob([large]).stream(), duplex: 'half' } as const;
    expect((await post(url, init)).status).toBe(413);
    expect((await post(url)).status).toBe(400);
  }));

test.each(['content-length: 314572800', 'transfer-encoding: chunked'])(
  'the rest of a body that is too large is not read: %s',
  (length) =>
    served(async ({ port }) => {
      const socket = connect(port, '127.0.0.1');
      const lines = [
        'POST / HTTP/1.1',
        'host: localhost',
        length,
        ...Object.entries(headers).map((one) => one.join(': ')),
      ];
      socket.write([...lines, '', ''].join('\r\n'));
      const answered: Buffer[] = [];
      socket.on('data', (data) => answered.push(data));
      socket.on('error', () => {});
      const closed = new Promise((resolve) => socket.once('close', resolve));
      const block = `${(1024 * 1024).toString(16)}\r\n${' '.repeat(1024 * 1024)}\r\n`;
      const send = () => {
        if (!socket.destroyed) socket.write(block, () => setImmediate(send));
      };
      send();
      await closed;
      const answer = Buffer.concat(answered).toString();
      expect(answer).toMatch(/^HTTP\/1.1 413 /);
      expect(answer).toMatch(/connection: close/i);
      // What was on its way when the connection closed, not 300 MB.
      expect(socket.bytesWritten).toBeLessThan(40 * 1024 * 1024);
    }),
);

describe('a page elsewhere', () => {
  const elsewhere = 'https://evil.example';
  const withHeader = { 'x-cognito-emulator': '1' };
  const raw = (port: number, path: string, host: string) =>
    new Promise<number | undefined>((resolve, reject) => {
      const options = { port, host: '127.0.0.1', path, headers: { host, ...withHeader } };
      get(options, (response) => resolve(response.resume().statusCode)).on('error', reject);
    });

  test.each(['/', '/_emulator/messages', '/us-east-1_EmuLatoR1/.well-known/jwks.json'])(
    'is refused at %s, and cannot read why',
    (path) =>
      served(async ({ url }) => {
        for (const method of ['POST', 'GET', 'OPTIONS']) {
          const response = await fetch(`${url}${path}`, {
            method,
            headers: { ...headers, ...withHeader, origin: elsewhere },
          });
          expect(response.status).toBe(403);
          expect(response.headers.has('access-control-allow-origin')).toBe(false);
        }
      }),
  );

  test.each(['null', 'http://localhost.evil.example', 'http://127.0.0.1.evil.example', 'https://evil.example:9329'])(
    'is one with the origin %s',
    (origin) =>
      served(async ({ url }) => {
        expect((await post(url, { headers: { ...headers, origin }, body: '{}' })).status).toBe(403);
      }),
  );

  test.each(['http://localhost:3000', 'https://127.0.0.1', 'http://[::1]:8080', 'http://app.localhost'])(
    'is not one with the origin %s',
    (origin) =>
      served(async ({ url }) => {
        const response = await post(url, { headers: { ...headers, origin }, body: '{}' });
        expect(response.headers.get('access-control-allow-origin')).toBe(origin);
      }),
  );

  test('cannot come through a name of its own', () =>
    served(async ({ port }) => {
      for (const host of ['rebind.evil.example', `rebind.evil.example:${port}`, 'localhost.evil.example', '10.0.0.1'])
        expect(await raw(port, '/_emulator/pools', host)).toBe(403);
      for (const host of ['localhost', `127.0.0.1:${port}`, '[::1]', 'cognito.localhost:80'])
        expect(await raw(port, '/_emulator/pools', host)).toBe(200);
    }));

  test('is answered once it is allowed, and so is the host name', () =>
    served(
      async ({ url, port }) => {
        const allowed = { ...headers, origin: 'http://app.test:3000' };
        expect((await post(url, { headers: allowed, body: '{}' })).headers.get('access-control-allow-origin')).toBe(
          'http://app.test:3000',
        );
        expect((await post(url, { headers: { ...headers, origin: elsewhere }, body: '{}' })).status).toBe(403);
        expect(await raw(port, '/_emulator/pools', 'Emulator:9329')).toBe(200);
        expect(await raw(port, '/_emulator/pools', 'emulator')).toBe(403);
      },
      { allowOrigins: ['http://app.test:3000', 'http://emulator:9329'] },
    ));

  test('is always answered when all are allowed', () =>
    served(
      async ({ url, port }) => {
        expect((await post(url, { headers: { ...headers, origin: 'null' }, body: '{}' })).status).toBe(400);
        expect(await raw(port, '/_emulator/pools', 'anything')).toBe(200);
      },
      { allowOrigins: ['*'] },
    ));

  test('needs an origin to be allowed', () => {
    expect(() => createEmulator({ allowOrigins: ['app.test'] })).toThrow('"app.test" is not an origin.');
  });
});

test('the side channel wants its header, which a page cannot send without a preflight', () =>
  served(async ({ url }) => {
    const refused = await fetch(`${url}/_emulator/reset`, { method: 'POST' });
    expect(refused.status).toBe(403);
    expect(await refused.json()).toEqual({
      message: 'Send the header x-cognito-emulator: 1 with requests to the side channel.',
    });
    const allowed = (await fetch(url, { method: 'OPTIONS' })).headers.get('access-control-allow-headers');
    expect(allowed).toContain('x-cognito-emulator');
  }));

test('the OpenID configuration names the issuer and the keys', () =>
  served(async ({ url }, { pool }) => {
    const response = await fetch(`${url}/${pool.userPoolId}/.well-known/openid-configuration`);
    expect(response.status).toBe(200);
    const { issuer, jwks_uri } = (await response.json()) as { issuer: string; jwks_uri: string };
    expect(issuer).toBe(`https://cognito-idp.us-east-1.amazonaws.com/${pool.userPoolId}`);
    expect((await (await fetch(jwks_uri)).json()).keys).toHaveLength(1);
    expect((await fetch(`${url}/us-east-1_nowhere/.well-known/openid-configuration`)).status).toBe(404);
  }));

test('a header never holds more of a message than clients read', () =>
  served(async ({ url }) => {
    const attributes = Array.from({ length: 2000 }, () => ({ Name: '' }));
    const target = 'AWSCognitoIdentityProviderService.SignUp';
    const body = JSON.stringify({ ClientId: 'c', Username: 'a', Password: 'p', UserAttributes: attributes });
    const response = await post(url, { headers: { ...headers, 'x-amz-target': target }, body });
    expect(response.headers.get('x-amzn-errormessage')?.length).toBe(1024);
    expect((await response.json()).message.length).toBeGreaterThan(100_000);
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
    const lines = ['POST / HTTP/1.1', 'host: localhost', 'content-length: 100'];
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
      const response = await fetch(`${url}/_emulator/clock`, { headers: { 'x-cognito-emulator': '1' } });
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
    socket.write('GET //?%?? HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n');
    const [answer] = (await once(socket, 'data')) as [Buffer];
    expect(answer.toString()).toContain('404');
  }));
