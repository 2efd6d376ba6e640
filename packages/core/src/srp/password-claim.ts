import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { SrpClient, SrpIdentity } from './srp.js';

/** The names of the errors that an unusable challenge causes: an unsafe number, a malformed number or malformed base64. */
const unusable: readonly string[] = ['SrpRefusedError', 'SyntaxError', 'InvalidCharacterError'];

/**
 * Returns the ChallengeResponses that answer PASSWORD_VERIFIER or DEVICE_PASSWORD_VERIFIER. `now` is epoch milliseconds.
 *
 * @throws AuthError `service` if a value of the challenge is unusable.
 */
export async function passwordClaim(
  srp: SrpClient,
  identity: SrpIdentity,
  parameters: Readonly<Record<string, string>> = {},
  now: number,
): Promise<Record<string, string>> {
  const { SRP_B: serverPublic = '0', SALT: salt = '0', SECRET_BLOCK: secretBlock = '' } = parameters;
  try {
    const proof = await srp.prove(identity, { serverPublic, salt, secretBlock }, new Date(now));
    return {
      TIMESTAMP: proof.timestamp,
      PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
      PASSWORD_CLAIM_SIGNATURE: proof.signature,
    };
  } catch (error) {
    const { name } = error as Error;
    if (unusable.includes(name)) throw new AuthError(name, problem('service'));
    throw error;
  }
}
