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
      const request = new Request(endpoint, {
        method: 'POST',
        headers: {
          'content-type': 'application/x-amz-json-1.1',
          'x-amz-target': `AWSCognitoIdentityProviderService.${operation}`,
        },
        body: JSON.stringify(input),
        cache: 'no-store',
        ...(signal && { signal }),
      });
      let response: Response;
      let text: string;
      try {
        response = await fetch(request);
        target.onDate?.(response.headers.get('date'));
        text = await response.text();
      } catch (error) {
        const { name, message } = error as Error;
        throw name === 'AbortError' ? new WireError('AbortError', '') : new WireError('NetworkError', message);
      }
      const body = text ? parseJson<Record<string, unknown>>(text) : {};
      if (response.ok && body) return withDates(body) as never;
      const type = body?.__type;
      if (typeof type !== 'string') throw new WireError('ServiceError', '');
      throw new WireError(type.replace(/^.*#/, ''), typeof body?.message === 'string' ? body.message : '');
    },
  };
}

/** Turns epoch seconds into Date objects, as the SDK does. */
function withDates(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) return value.map((item) => withDates(item));
  if (typeof value === 'number' && key.endsWith('Date')) return new Date(value * 1000);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withDates(item, name)]));
}
