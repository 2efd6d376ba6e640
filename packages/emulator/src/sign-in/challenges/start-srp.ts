import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import type { Client, Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { SignInContext } from '../../model/session.js';
import type { User } from '../../model/user.js';
import { toHex, utf8 } from '../../protocol/bytes.js';
import { invalidSrpA } from '../../protocol/refusals.js';
import { openExchange, readClientPublic } from '../../srp/server-exchange.js';
import { deriveVerifier } from '../../srp/verifier.js';
import { readVerifier } from '../../users/passwords.js';
import { type AuthResponse, openSession } from './open-challenge.js';

/**
 * Starts SRP for a password. For an unknown user the challenge is simulated: the salt is stable and no proof is accepted.
 *
 * @throws ServiceError InvalidParameterException for an SRP_A that isn't a number or is congruent to 0.
 */
export async function startSrp(
  service: Service,
  { pool, client, context }: { pool: Pool; client: Client; context: SignInContext },
  user: User | undefined,
  { typedName, srpA }: { typedName: string; srpA: string },
): Promise<AuthResponse> {
  const clientPublic = readClientPublic(srpA);
  if (clientPublic === undefined) throw invalidSrpA();
  const simulated = simulateSalt(pool, typedName);
  const salt = user?.password?.salt ?? simulated.slice(0, 32);
  const expected = user?.password ? readVerifier(user.password) : deriveVerifier(BigInt(`0x${simulated}`));
  const exchange = openExchange(clientPublic, expected, service.random);
  const username = user?.username ?? typedName;
  const token = openSession(
    service,
    { pool, client, context, user: user ?? { username } },
    { name: 'PASSWORD_VERIFIER', exchange: user?.password ? exchange : undefined },
  );
  return {
    ChallengeName: 'PASSWORD_VERIFIER',
    ChallengeParameters: {
      SALT: stripPadding(salt),
      SECRET_BLOCK: token,
      SRP_B: exchange.serverPublic.toString(16),
      USERNAME: username,
      USER_ID_FOR_SRP: username,
    },
  };
}

/** Derives a stable salt for an unknown name. */
function simulateSalt(pool: Pool, name: string): string {
  return toHex(hmac(sha256, pool.secret, utf8(`no such user: ${name}`)));
}

/** Strips leading zeros from hex. */
function stripPadding(hex: string): string {
  return BigInt(`0x${hex}`).toString(16);
}
