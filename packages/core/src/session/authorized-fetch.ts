import type { AuthClient, AuthTokens } from '../auth-client.js';
import { systemRuntime } from '../environment.js';
import { notSignedIn } from '../problems/auth-error.js';

/** The options of `authorizedFetch`. */
export interface AuthorizedFetchOptions {
  /** The token to send. Default `access`: an API Gateway with a Cognito authorizer can want `id`. */
  token?: 'access' | 'id';
  /** Sends the request. Defaults to the fetch of the client's environment. */
  fetch?: (request: Request) => Promise<Response>;
}

/**
 * Returns a `fetch` that sends the user's token as `Authorization: Bearer …`.
 *
 * A token that is about to expire is refreshed first. If the API answers 401, the token is refreshed and the request sent once
 * more; requests that fail at the same time share one refresh. A second 401 is the caller's to read. If Cognito has ended the
 * session, the client reports `signedOut` with the reason.
 *
 * Pass only URLs of your own API: it receives the token.
 *
 * @throws AuthError `not-signed-in` without a session, before anything is sent; `network` or `service` if the refresh fails.
 *
 * @example
 * ```ts
 * import { authorizedFetch } from '@cognito-mfa/core/authorized-fetch';
 *
 * const api = authorizedFetch(client);
 * const orders = await api('/api/orders').then((response) => response.json());
 * ```
 */
export function authorizedFetch(
  client: Pick<AuthClient, 'fetchAuthSession' | 'runtime'>,
  { token = 'access', fetch }: AuthorizedFetchOptions = {},
): (input: RequestInfo | URL, init?: RequestInit) => Promise<Response> {
  const send = fetch ?? (client.runtime ?? systemRuntime()).environment.fetch;
  let refreshing: Promise<string> | undefined;

  const read = async (forceRefresh: boolean) => tokenOf((await client.fetchAuthSession({ forceRefresh })).tokens);

  function tokenOf(tokens: AuthTokens | undefined): string {
    const found = token === 'id' ? tokens?.idToken : tokens?.accessToken;
    if (!found) throw notSignedIn();
    return found;
  }

  /** Returns a newer token than the one that was refused. */
  async function newerThan(refused: string): Promise<string> {
    const current = await read(false);
    if (current !== refused) return current;
    refreshing ??= read(true).finally(() => {
      refreshing = undefined;
    });
    return refreshing;
  }

  function authorized(request: Request, bearer: string): Request {
    const headers = new Headers(request.headers);
    headers.set('authorization', `Bearer ${bearer}`);
    return new Request(request, { headers });
  }

  return async (input, init) => {
    const request = new Request(input, init);
    const bearer = await read(false);
    // A body can be read once.
    const again = request.clone();
    const response = await send(authorized(request, bearer));
    if (response.status !== 401) return response;
    const newer = await newerThan(bearer);
    await response.body?.cancel();
    return send(authorized(again, newer));
  };
}
