import type { Client } from '../model/pool.js';
import { findClient } from '../pool/find-pool.js';
import { sameText } from '../protocol/bytes.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { notAuthorized } from '../protocol/refusals.js';
import { refreshTokens } from '../tokens/refresh-tokens.js';
import { operation } from './operation.js';

/** GetTokensFromRefreshToken: issues new tokens, and a new refresh token if the client rotates them. */
export const getTokensFromRefreshToken = operation({
  input: {
    RefreshToken: text({ required: true, pattern: '[A-Za-z0-9-_=.]+', sensitive: true }),
    ClientId: members.clientId,
    ClientSecret: text({ min: 1, max: 64, pattern: '[\\w+]+', sensitive: true }),
    DeviceKey: text({ min: 1, max: 55, pattern: '[\\w-]+_[0-9a-f-]+' }),
    ClientMetadata: members.clientMetadata,
  },
  async run(service, { RefreshToken, ClientId, ClientSecret, DeviceKey, ClientMetadata }, caller) {
    const { pool, client } = findClient(service, ClientId);
    checkClientSecret(client, ClientSecret);
    const AuthenticationResult = await refreshTokens(
      service,
      { pool, client },
      {
        ...{ token: RefreshToken, deviceKey: DeviceKey, caller, metadata: ClientMetadata },
        by: 'GetTokensFromRefreshToken',
      },
    );
    return { AuthenticationResult };
  },
});

// Unsure: the exception and its message.
function checkClientSecret(client: Client, given: string | undefined): void {
  if (client.secret === undefined || sameText(client.secret, given ?? '')) return;
  throw notAuthorized(`Unable to verify client secret for client: ${client.id}`);
}
