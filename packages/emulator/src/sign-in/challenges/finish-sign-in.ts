import { tracksDevices } from '../../devices/tracking.js';
import type { Service } from '../../model/service.js';
import { randomUuid } from '../../random/random-uuid.js';
import { issueTokens } from '../../tokens/issue-tokens.js';
import { openGrant } from '../../tokens/open-grant.js';
import type { AuthResponse, SignIn } from './open-challenge.js';

/** Ends a sign-in with tokens; on a device that is not known yet, with a key for it. */
export async function finishSignIn(service: Service, signIn: SignIn): Promise<AuthResponse> {
  const { pool, client, user, context } = signIn;
  const known = context.deviceKey === undefined ? undefined : user.devices.get(context.deviceKey);
  if (known) known.authenticatedAt = service.now();
  const isNew = !known && context.tracksDevice && tracksDevices(pool);
  const deviceKey = isNew ? `${pool.region}_${randomUuid(service.random)}` : known?.key;
  const grant = openGrant(service, client, user, deviceKey);
  const tokens = await issueTokens(service, { pool, client, user, grant }, true);
  const NewDeviceMetadata =
    isNew && deviceKey !== undefined ? { DeviceKey: deviceKey, DeviceGroupKey: pool.deviceGroupKey } : undefined;
  return {
    ChallengeParameters: {},
    AuthenticationResult: { ...tokens, ...(NewDeviceMetadata && { NewDeviceMetadata }) },
  };
}
