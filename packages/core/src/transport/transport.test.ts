import { afterEach, describe, expect, it } from 'vitest';
import { type Emulator, emulatedClient, password, transports } from '../testing/emulated-client.js';
import type { Transport, WireError } from './transport.js';

/** The contract of every transport, on which the client builds. */
describe.each(Object.keys(transports) as (keyof typeof transports)[])('the transport over %s', (name) => {
  let emulator: Emulator;

  async function open(): Promise<{ transport: Transport; ClientId: string }> {
    emulator = emulatedClient().emulator;
    await emulator.users.create({ username: 'ada', password, email: 'ada@example.com' });
    const transport = transports[name](emulator)({ region: 'us-east-1', endpoint: 'http://localhost:9329', fetch });
    return { transport, ClientId: emulator.pool.userPoolClientId };
  }

  afterEach(() => emulator.faults.clear());

  const begin = (ClientId: string) => ({
    AuthFlow: 'USER_PASSWORD_AUTH' as const,
    ClientId,
    AuthParameters: { USERNAME: 'ada', PASSWORD: password },
  });

  const refusal = (call: Promise<unknown>): Promise<WireError> =>
    call.then(
      () => Promise.reject(new Error('it was answered')),
      (error: WireError) => error,
    );

  it('returns the answer, with dates as Date', async () => {
    const { transport, ClientId } = await open();
    const { AuthenticationResult } = await transport.send('InitiateAuth', begin(ClientId));
    expect(AuthenticationResult).toMatchObject({ ExpiresIn: 3600, TokenType: 'Bearer' });
    const AccessToken = AuthenticationResult?.AccessToken;
    const user = await transport.send('GetUser', { AccessToken });
    expect(user).toMatchObject({ Username: 'ada' });
    // An operation with an empty answer.
    expect(await transport.send('GlobalSignOut', { AccessToken })).toMatchObject({});
  });

  it("rejects with Cognito's exception and text, without anything of the request", async () => {
    const { transport, ClientId } = await open();
    const wrong = { ...begin(ClientId), AuthParameters: { USERNAME: 'ada', PASSWORD: 'Wr0ng-Horse!' } };
    const error = await refusal(transport.send('InitiateAuth', wrong));
    expect(error).toMatchObject({
      name: 'NotAuthorizedException',
      message: 'NotAuthorizedException',
      wireMessage: 'Incorrect username or password.',
    });
    expect(`${JSON.stringify(error)} ${String(error)}`).not.toContain('Wr0ng-Horse!');
  });

  it.each([
    ['drop', 'NetworkError'],
    ['throttle', 'TooManyRequestsException'],
  ] as const)('names %s %s, and never sends a request twice', async (kind, expected) => {
    const { transport, ClientId } = await open();
    emulator.faults.add({ kind, times: 1 });
    expect((await refusal(transport.send('InitiateAuth', begin(ClientId)))).name).toBe(expected);
    expect(await transport.send('InitiateAuth', begin(ClientId))).toHaveProperty('AuthenticationResult');
  });

  it.each([500, 502, 503, 504])('reads a %i as a service failure', async (status) => {
    const { transport, ClientId } = await open();
    emulator.faults.add({ kind: 'status', status, times: 1 });
    const { name: reported } = await refusal(transport.send('InitiateAuth', begin(ClientId)));
    expect(['ServiceError', 'InternalErrorException']).toContain(reported);
  });

  it('stops when it is aborted, before and during a call', async () => {
    const { transport, ClientId } = await open();
    const before = await refusal(transport.send('InitiateAuth', begin(ClientId), { signal: AbortSignal.abort() }));
    expect(before.name).toBe('AbortError');
    emulator.faults.add({ kind: 'latency', milliseconds: 600_000, times: 1 });
    const controller = new AbortController();
    const during = refusal(transport.send('InitiateAuth', begin(ClientId), { signal: controller.signal }));
    controller.abort();
    expect((await during).name).toBe('AbortError');
    emulator.faults.clear();
    expect(await transport.send('InitiateAuth', begin(ClientId))).toHaveProperty('AuthenticationResult');
  });
});
