import { afterEach, describe, expect, it, vi } from 'vitest';
import { awsSdkTransport } from './aws-sdk-transport.js';
import { fetchTransport } from './fetch-transport.js';
import type { TransportFactory } from './transport.js';

const transports: Record<string, () => TransportFactory> = { 'AWS SDK': awsSdkTransport, fetch: fetchTransport };

/** Opens a transport in this browser, and lists the requests that the browser is told to finish after the page is gone. */
function open(name: string) {
  const outlives: Record<string, boolean> = {};
  const send = async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init);
    outlives[request.headers.get('x-amz-target')?.split('.')[1] ?? ''] = request.keepalive;
    return new Response('{}', { headers: { 'content-type': 'application/x-amz-json-1.1' } });
  };
  vi.stubGlobal('fetch', send);
  const transport = transports[name]?.()({ region: 'us-east-1', fetch: send });
  if (!transport) throw new Error(`There is no transport ${name}.`);
  return { transport, outlives };
}

afterEach(() => vi.unstubAllGlobals());

describe.each(Object.keys(transports))('over %s', (name) => {
  it('only the revocation of tokens outlives the page', async () => {
    const { transport, outlives } = open(name);
    await transport.send('RevokeToken', { ClientId: 'client', Token: 'token' });
    await transport.send('GlobalSignOut', { AccessToken: 'token' });
    await transport.send('InitiateAuth', { ClientId: 'client', AuthFlow: 'USER_SRP_AUTH', AuthParameters: {} });
    expect(outlives).toEqual({ RevokeToken: true, GlobalSignOut: false, InitiateAuth: false });
  });
});
