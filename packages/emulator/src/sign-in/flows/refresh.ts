import { checkSecretHash } from '../../pool/find-client.js';
import { issueTokens } from '../../tokens/issue-tokens.js';
import { redeemRefreshToken } from '../../tokens/redeem-refresh-token.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { FlowInput } from './flow.types.js';

/** REFRESH_TOKEN_AUTH: new access and ID tokens for a sign-in that still holds. */
export async function refresh({ service, pool, client, parameters, required }: FlowInput): Promise<AuthResponse> {
  const token = required('REFRESH_TOKEN');
  const { user, grant } = await redeemRefreshToken(service, { pool, client }, token, parameters.get('DEVICE_KEY'));
  const wrong = `SecretHash does not match for the client: ${client.id}`;
  checkSecretHash(client, [user.username, user.sub], parameters.get('SECRET_HASH'), wrong);
  const tokens = await issueTokens(service, { pool, client, user, grant }, false);
  return { ChallengeParameters: {}, AuthenticationResult: tokens };
}
