import { describe, expect, it } from 'vitest';
import { emulatedClient, password } from '../testing/emulated-client.js';
import { authorizedFetch } from './authorized-fetch.js';

const orders = 'https://api.example.com/orders';

/** Creates a signed-in client and an API that accepts the tokens that `accepts` accepts. */
async function signedIn(accepts: (token: string) => boolean = () => true) {
  const setting = emulatedClient();
  await setting.emulator.users.create({ username: 'ada', password });
  await setting.auth.signIn({ username: 'ada', password });
  setting.wire.length = 0;
  const requests: { token: string; body: string; type: string | null }[] = [];
  const api = authorizedFetch(setting.auth, {
    fetch: async (request) => {
      const token = request.headers.get('authorization')?.replace('Bearer ', '') ?? '';
      requests.push({ token, body: await request.text(), type: request.headers.get('content-type') });
      return new Response(null, { status: accepts(token) ? 200 : 401 });
    },
  });
  const accessToken = async () => (await setting.auth.fetchAuthSession()).tokens?.accessToken;
  return { ...setting, api, requests, accessToken };
}

const refreshes = ({ wire }: Pick<ReturnType<typeof emulatedClient>, 'wire'>) =>
  wire.filter(({ operation }) => operation === 'InitiateAuth').length;

describe('authorizedFetch', () => {
  it('sends the access token, and what the request is', async () => {
    const { api, requests, accessToken } = await signedIn();
    const headers = { 'content-type': 'application/json' };
    expect((await api(orders, { method: 'POST', body: '{"id":1}', headers })).status).toBe(200);
    expect(requests).toEqual([{ token: await accessToken(), body: '{"id":1}', type: 'application/json' }]);
  });

  it('refreshes after a 401, and sends the request with its body once more', async () => {
    const refused = new Set<string>();
    const setting = await signedIn((token) => !refused.has(token));
    refused.add((await setting.accessToken()) ?? '');
    expect((await setting.api(orders, { method: 'POST', body: 'all of it' })).status).toBe(200);
    expect(setting.requests.map(({ body }) => body)).toEqual(['all of it', 'all of it']);
    expect(setting.requests[1]?.token).toBe(await setting.accessToken());
    expect(refreshes(setting)).toBe(1);
  });

  it('shares one refresh between the requests that fail', async () => {
    const refused = new Set<string>();
    const setting = await signedIn((token) => !refused.has(token));
    refused.add((await setting.accessToken()) ?? '');
    const answers = await Promise.all(Array.from({ length: 20 }, () => setting.api(orders)));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    expect(refreshes(setting)).toBe(1);
  });

  it('returns a second 401, and does not repeat the request again', async () => {
    const setting = await signedIn(() => false);
    expect((await setting.api(orders)).status).toBe(401);
    expect(setting.requests).toHaveLength(2);
  });

  it('sends nothing without a session', async () => {
    const { auth, api, requests } = await signedIn();
    await auth.signOut();
    await expect(api(orders)).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
    expect(requests).toEqual([]);
  });

  it('signs out with the reason if Cognito has ended the session', async () => {
    const { auth, emulator, api } = await signedIn(() => false);
    const events: unknown[] = [];
    auth.subscribe((event) => events.push(event.type));
    emulator.users.setEnabled('ada', false);
    await expect(api(orders)).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
    expect(events).toContain('signedOut');
    expect(await auth.fetchAuthSession()).toEqual({});
  });

  it('sends the ID token to an API that wants it', async () => {
    const { auth } = await signedIn();
    const seen: string[] = [];
    const api = authorizedFetch(auth, {
      token: 'id',
      fetch: async (request) => {
        seen.push(request.headers.get('authorization') ?? '');
        return new Response();
      },
    });
    await api(orders);
    expect(seen).toEqual([`Bearer ${(await auth.fetchAuthSession()).tokens?.idToken}`]);
  });
});
