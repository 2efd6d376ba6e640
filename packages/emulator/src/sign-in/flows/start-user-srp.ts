import { presentDevice } from '../../devices/present-device.js';
import { checkSecretHash } from '../../pool/find-client.js';
import { findUserQuietly } from '../../users/find-user.js';
import { refuseWhileLocked } from '../../users/lockout.js';
import type { AuthResponse } from '../challenges/open-challenge.js';
import { refuseBeforePassword } from '../challenges/refuse-before-password.js';
import { startSrp } from '../challenges/start-srp.js';
import { isOwnName } from '../is-own-name.js';
import type { FlowInput } from './flow.types.js';

/** USER_SRP_AUTH: the password is proved and never sent. */
export async function startUserSrp({ service, pool, client, parameters, required }: FlowInput): Promise<AuthResponse> {
  const typedName = required('USERNAME');
  const srpA = required('SRP_A');
  checkSecretHash(client, [typedName], parameters.get('SECRET_HASH'));
  const user = findUserQuietly(pool, client, typedName, 'User does not exist.');
  const fresh = { tracksDevice: user !== undefined && isOwnName(pool, user, typedName), deviceKey: undefined };
  if (!user) return startSrp(service, { pool, client, context: fresh }, undefined, { typedName, srpA });
  refuseBeforePassword(user);
  refuseWhileLocked(service, user, 'password');
  const context = presentDevice(pool, user, fresh, parameters.get('DEVICE_KEY'));
  return startSrp(service, { pool, client, context }, user, { typedName, srpA });
}
