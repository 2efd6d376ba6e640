import { listPoolFactors } from '../mfa/factors.js';
import { generateTotpSecret } from '../mfa/totp.js';
import type { Pool } from '../model/pool.js';
import { members } from '../protocol/common-members.js';
import { missingParameter, ServiceError } from '../protocol/refusals.js';
import { findSetupSession } from '../sign-in/setup-session.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** AssociateSoftwareToken: returns a new TOTP secret. A verified app keeps working until the new one is verified. */
export const associateSoftwareToken = operation({
  input: { AccessToken: members.optionalAccessToken, Session: members.session },
  async run(service, { AccessToken, Session }) {
    const secret = generateTotpSecret(service.random);
    if (AccessToken !== undefined) {
      const { pool, user } = await authorize(service, AccessToken);
      requireTotp(pool);
      user.pendingTotp = secret;
      return { SecretCode: secret };
    }
    if (Session === undefined) {
      throw missingParameter('Session');
    }
    const setup = findSetupSession(service, Session);
    requireTotp(setup.pool);
    return { SecretCode: secret, Session: setup.renew({ secret, verified: false }) };
  },
});

function requireTotp(pool: Pool): void {
  if (!listPoolFactors(pool).includes('SOFTWARE_TOKEN_MFA')) {
    throw new ServiceError(
      'SoftwareTokenMFANotFoundException',
      'Software Token MFA has not been enabled by the userPool',
    );
  }
}
