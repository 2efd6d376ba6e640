import { findClient } from '../pool/find-pool.js';
import { sameText } from '../protocol/bytes.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { ServiceError } from '../protocol/refusals.js';
import { openRefreshToken } from '../tokens/refresh-token.js';
import { endGrant } from '../user-sessions/track-sessions.js';
import { findUser } from '../users/find-user.js';
import { operation } from './operation.js';

/** RevokeToken: revokes a refresh token and all tokens issued with it. Unsure: all messages. */
export const revokeToken = operation({
  input: {
    Token: text({ required: true, pattern: '[A-Za-z0-9-_=.]+', sensitive: true }),
    ClientId: members.clientId,
    ClientSecret: text({ min: 1, max: 64, pattern: '[\\w+]+', sensitive: true }),
  },
  async run(service, { Token, ClientId, ClientSecret }) {
    const { pool, client } = findClient(service, ClientId);
    if (client.secret !== undefined && !sameText(client.secret, ClientSecret ?? '')) {
      throw new ServiceError('UnauthorizedException', 'Invalid client secret.');
    }
    if (client.properties.EnableTokenRevocation === false) {
      throw new ServiceError('UnsupportedOperationException', 'Token revocation is not enabled for this client.');
    }
    const claims = await openRefreshToken(await service.keys.of(pool), Token);
    if (!claims) throw new ServiceError('UnsupportedTokenTypeException', 'The token is not a refresh token.');
    if (claims.clientId !== client.id) {
      throw new ServiceError('UnauthorizedException', 'The token belongs to another client.');
    }
    const user = findUser(pool, claims.username);
    const grant = user?.grants.get(claims.grantId);
    if (user && grant) endGrant(service, user, grant);
    return {};
  },
});
