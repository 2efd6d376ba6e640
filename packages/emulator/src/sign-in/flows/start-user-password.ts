import { checkSecretHash } from '../../pool/find-client.js';
import { wrongPassword } from '../../protocol/service-error.js';
import { findUserQuietly } from '../../users/find-user.js';
import { checkPassword } from '../challenges/check-password.js';
import { continueSignIn } from '../challenges/continue-sign-in.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import type { FlowInput } from './flow.types.js';

/** USER_PASSWORD_AUTH: the password itself. Cognito tracks no devices here. */
export async function startUserPassword({
  service,
  pool,
  client,
  parameters,
  required,
}: FlowInput): Promise<AuthResponse> {
  const typedName = required('USERNAME');
  const password = required('PASSWORD');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  if (!user) throw wrongPassword();
  checkPassword(service, pool, user, password);
  const context = { tracksDevice: false, deviceKey: undefined };
  return continueSignIn(service, { pool, client, user, context }, 'password');
}
