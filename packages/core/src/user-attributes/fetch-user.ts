import type { ClientContext } from '../client/context.js';
import type { OutputOf } from '../transport/wire.js';

export type FetchUser = () => Promise<OutputOf<'GetUser'>>;

/** GetUser, asked once for callers that ask at the same time. */
export function createFetchUser({ send, tokens }: ClientContext): FetchUser {
  let asking: Promise<OutputOf<'GetUser'>> | undefined;
  return () => {
    asking ??= tokens
      .withAccessToken((AccessToken) => send('GetUser', { AccessToken }))
      .finally(() => {
        asking = undefined;
      });
    return asking;
  };
}
