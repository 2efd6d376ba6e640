import { parseJson } from '../text/parse-json.js';
import { type Transport, type TransportFactory, type TransportTarget, WireError } from './transport.js';

export interface FetchTransportOptions {
  /** Defaults to the fetch of the client's environment. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Sends requests as AWS JSON 1.1 over fetch. This is the default transport.
 *
 * @example
 * ```ts
 * import { fetchTransport } from '@cognito-mfa/core/fetch-transport';
 *
 * createCognitoClient({ userPoolId, userPoolClientId, transport: fetchTransport() });
 * ```
 */
export function fetchTransport(options: FetchTransportOptions = {}): TransportFactory {
  return (target) => createFetchTransport(target, options.fetch ?? target.fetch);
}

function createFetchTransport(target: TransportTarget, fetch: (request: Request) => Promise<Response>): Transport {
  const endpoint = target.endpoint ?? `https://cognito-idp.${target.region}.amazonaws.com/`;
  return {
    async send(operation, input, { signal } = {}) {
      let response: Response;
      let text: string;
      try {
        const request = new Request(endpoint, {
          method: 'POST',
          headers: {
            'content-type': 'application/x-amz-json-1.1',
            'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
          },
          body: JSON.stringify(input),
          cache: 'no-store',
          // Sent at the end of a session, when the page may go.
          keepalive: operation === 'RevokeToken',
          ...(signal && { signal }),
        });
        response = await fetch(request);
        target.onDate?.(response.headers.get('date'));
        text = await response.text();
      } catch (error) {
        const { name, message } = error as Error;
        throw name === 'AbortError' ? new WireError('AbortError', '') : new WireError('NetworkError', message);
      }
      const body = text ? parseJson<Record<string, unknown>>(text, toDate) : {};
      if (response.ok && body) return body as never;
      const type = body?.__type;
      if (typeof type !== 'string') throw new WireError('ServiceError', '');
      throw new WireError(type.replace(/^.*#/, ''), typeof body?.message === 'string' ? body.message : '');
    },
  };
}

/** Turns epoch seconds into a Date, as the SDK does. */
const toDate = (key: string, value: unknown) =>
  typeof value === 'number' && /Date$|^CreatedAt$/.test(key) ? new Date(value * 1000) : value;
