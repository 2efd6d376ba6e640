import { replacesFactor, tracksDevices } from '../../devices/tracking.js';
import { listPoolFactors, listUsableFactors } from '../../mfa/factors.js';
import type { Service } from '../../model/service.js';
import type { AuthMethod } from '../../model/session.js';
import { randomUuid } from '../../random/random-text.js';
import { openGrant } from '../../tokens/grants.js';
import { issueTokens } from '../../tokens/issue-tokens.js';
import { listRequiredAttributes } from '../../users/attributes.js';
import { type AuthResponse, openChallenge, type SignIn } from './open-challenge.js';
import { challengeFactor } from './second-factor.js';

/** The step that the user has just completed: a method of authentication, a new password or the proof of a device. */
export type Proved = AuthMethod | 'new password' | 'device';

/** Continues a sign-in with the next challenge or with tokens. */
export async function continueSignIn(service: Service, before: SignIn, proved: Proved): Promise<AuthResponse> {
  const signIn = withMethod(before, proved);
  if (proved === 'pwd' && signIn.user.status === 'FORCE_CHANGE_PASSWORD') return challengeNewPassword(service, signIn);
  if (proved === 'device') return finishSignIn(service, signIn);
  const device = challengeDevice(service, signIn);
  if (device) return device;
  const hasSecondFactor = proved !== 'pwd' && proved !== 'new password';
  return (hasSecondFactor ? undefined : challengeSecondFactor(service, signIn)) ?? finishSignIn(service, signIn);
}

function withMethod(signIn: SignIn, proved: Proved): SignIn {
  if (proved === 'device' || proved === 'new password') return signIn;
  const { context } = signIn;
  return { ...signIn, context: { ...context, methods: [...context.methods, proved] } };
}

function challengeNewPassword(service: Service, signIn: SignIn): AuthResponse {
  const { pool, user } = signIn;
  const missing = listRequiredAttributes(pool).filter((name) => !user.attributes.has(name));
  return openChallenge(
    service,
    signIn,
    { name: 'NEW_PASSWORD_REQUIRED' },
    {
      USER_ID_FOR_SRP: user.username,
      requiredAttributes: JSON.stringify(missing.map((name) => `userAttributes.${name}`)),
      userAttributes: JSON.stringify(Object.fromEntries(user.attributes)),
    },
  );
}

/** Challenges a remembered device, even if no second factor is due. */
function challengeDevice(service: Service, signIn: SignIn): AuthResponse | undefined {
  const { pool, user, context } = signIn;
  const device = context.deviceKey === undefined ? undefined : user.devices.get(context.deviceKey);
  if (!device || !context.tracksDevice || !replacesFactor(pool, device)) return undefined;
  return openChallenge(
    service,
    signIn,
    { name: 'DEVICE_SRP_AUTH', deviceKey: device.key },
    {
      USERNAME: user.username,
      DEVICE_KEY: device.key,
    },
  );
}

function challengeSecondFactor(service: Service, signIn: SignIn): AuthResponse | undefined {
  const { pool, user } = signIn;
  const { MfaConfiguration = 'OFF' } = pool.properties;
  if (MfaConfiguration === 'OFF') return undefined;
  const usable = listUsableFactors(pool, user);
  const preferred =
    usable.find((factor) => factor === user.mfa.preferred) ?? (usable.length === 1 ? usable[0] : undefined);
  if (preferred) return challengeFactor(service, signIn, preferred);
  if (usable.length > 1) {
    return openChallenge(
      service,
      signIn,
      { name: 'SELECT_MFA_TYPE', factors: usable },
      {
        MFAS_CAN_CHOOSE: JSON.stringify(usable),
        USER_ID_FOR_SRP: user.username,
      },
    );
  }
  if (MfaConfiguration === 'OPTIONAL') return undefined;
  const factors = listPoolFactors(pool).filter((factor) => factor !== 'SMS_MFA');
  return openChallenge(
    service,
    signIn,
    { name: 'MFA_SETUP', factors, secret: undefined, verified: false },
    {
      MFAS_CAN_SETUP: JSON.stringify(factors),
      USER_ID_FOR_SRP: user.username,
    },
  );
}

/** Issues tokens. A new device also gets a device key. */
async function finishSignIn(service: Service, signIn: SignIn): Promise<AuthResponse> {
  const { pool, client, user, context } = signIn;
  const known = context.deviceKey === undefined ? undefined : user.devices.get(context.deviceKey);
  if (known) known.authenticatedAt = service.now();
  const isNew = !known && context.tracksDevice && tracksDevices(pool);
  const deviceKey = isNew ? `${pool.region}_${randomUuid(service.random)}` : known?.key;
  const grant = openGrant(service, signIn, { deviceKey, methods: context.methods });
  const tokens = await issueTokens(service, { pool, client, user, grant }, true);
  const NewDeviceMetadata =
    isNew && deviceKey !== undefined ? { DeviceKey: deviceKey, DeviceGroupKey: pool.deviceGroupKey } : undefined;
  return {
    ChallengeParameters: {},
    AuthenticationResult: { ...tokens, ...(NewDeviceMetadata && { NewDeviceMetadata }) },
  };
}
