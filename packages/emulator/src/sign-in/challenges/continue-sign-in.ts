import { replacesFactor, tracksDevices } from '../../devices/tracking.js';
import { listPoolFactors, listUsableFactors } from '../../mfa/factors.js';
import type { Device } from '../../model/device.js';
import type { Service } from '../../model/service.js';
import type { AuthMethod } from '../../model/session.js';
import { userDisabled, wrongPassword } from '../../protocol/refusals.js';
import { randomUuid } from '../../random/random-text.js';
import { openGrant } from '../../tokens/grants.js';
import { issueTokens, prepareTokens } from '../../tokens/issue-tokens.js';
import { runPostAuthentication } from '../../triggers/lifecycle.js';
import { unrecognizable } from '../../triggers/response.js';
import type { TokenSource } from '../../triggers/token-claims.js';
import { listRequiredAttributes } from '../../users/attributes.js';
import { findUser } from '../../users/find-user.js';
import { addStep, type ChallengeDefinition, challengeCustom, defineChallenge } from './custom-auth.js';
import { type AuthResponse, openChallenge, originOf, type SignIn } from './open-challenge.js';
import { challengeFactor } from './second-factor.js';

/** The step that the user has just completed: a method of authentication, a new password, the proof of a device or a custom challenge. */
export type Proved = AuthMethod | 'new password' | 'device' | 'custom';

/** Continues a sign-in with the next challenge or with tokens. In CUSTOM_AUTH, its function decides what follows the password. */
export async function continueSignIn(service: Service, before: SignIn, proved: Proved): Promise<AuthResponse> {
  const signIn = withStep(withMethod(before, proved), proved);
  if (proved === 'device') return finishSignIn(service, signIn, proved);
  if (signIn.context.custom) return continueCustomAuth(service, signIn, proved);
  if (proved === 'pwd' && signIn.user.status === 'FORCE_CHANGE_PASSWORD') return challengeNewPassword(service, signIn);
  const device = challengeDevice(service, signIn);
  if (device) return device;
  const hasSecondFactor = proved !== 'pwd' && proved !== 'new password';
  const second = hasSecondFactor ? undefined : await challengeSecondFactor(service, signIn);
  return second ?? finishSignIn(service, signIn, proved);
}

/** Continues CUSTOM_AUTH: the user's second factor follows the password by itself, everything else is up to the function. */
async function continueCustomAuth(service: Service, signIn: SignIn, proved: Proved): Promise<AuthResponse> {
  const mustChange = signIn.user.status === 'FORCE_CHANGE_PASSWORD' || signIn.user.status === 'RESET_REQUIRED';
  if (proved === 'pwd' && !mustChange) {
    const second = await challengeSecondFactor(service, signIn);
    if (second) return second;
  }
  return followDefinition(service, signIn, await defineChallenge(service, signIn, false));
}

/** Does what DefineAuthChallenge has decided. A remembered device still has to prove itself before there are tokens. */
export async function followDefinition(
  service: Service,
  signIn: SignIn,
  definition: ChallengeDefinition,
): Promise<AuthResponse> {
  switch (definition) {
    case 'tokens':
      return challengeDevice(service, signIn) ?? finishSignIn(service, signIn, 'custom');
    case 'CUSTOM_CHALLENGE':
      return challengeCustom(service, signIn, false);
    case 'NEW_PASSWORD_REQUIRED':
      return challengeNewPassword(service, signIn);
    case 'PASSWORD_VERIFIER':
      // Only InitiateAuth brings the SRP_A for it.
      throw unrecognizable();
    default:
      return definition satisfies never;
  }
}

/** The names of what the user has proven, as the functions of CUSTOM_AUTH see them. */
const stepNames: Partial<Record<Proved, string>> = {
  pwd: 'PASSWORD_VERIFIER',
  'new password': 'NEW_PASSWORD_REQUIRED',
  sms: 'SMS_MFA',
  email_otp: 'EMAIL_OTP',
  otp: 'SOFTWARE_TOKEN_MFA',
};

function withStep(signIn: SignIn, proved: Proved): SignIn {
  const name = stepNames[proved];
  return name === undefined
    ? signIn
    : addStep(signIn, { challengeName: name, challengeResult: true, challengeMetadata: null });
}

function withMethod(signIn: SignIn, proved: Proved): SignIn {
  if (proved === 'device' || proved === 'new password' || proved === 'custom') return signIn;
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
  const device = knownDevice(signIn);
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

async function challengeSecondFactor(service: Service, signIn: SignIn): Promise<AuthResponse | undefined> {
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

const tokenSources: Partial<Record<Proved, TokenSource>> = {
  'new password': 'NewPasswordChallenge',
  device: 'AuthenticateDevice',
};

/**
 * Issues tokens. A new device also gets a device key, but not in CUSTOM_AUTH. The functions run before anything changes, so that
 * one that throws leaves no sign-in behind.
 */
async function finishSignIn(service: Service, signIn: SignIn, proved: Proved): Promise<AuthResponse> {
  const { pool, client, user, context } = signIn;
  const isNew = !knownDevice(signIn) && context.tracksDevice && tracksDevices(pool) && !context.custom;
  const origin = originOf(signIn);
  const changes = await prepareTokens(service, origin, user, tokenSources[proved] ?? 'Authentication');
  await runPostAuthentication(service, origin, user, isNew);
  // The functions take their time: the user may be gone.
  if (findUser(pool, user.username) !== user) throw wrongPassword();
  if (!user.enabled) throw userDisabled();
  const known = knownDevice(signIn);
  if (known) known.authenticatedAt = service.now();
  const deviceKey = isNew ? `${pool.region}_${randomUuid(service.random)}` : known?.key;
  const grant = openGrant(service, signIn, { deviceKey, methods: context.methods });
  const tokens = await issueTokens(service, { pool, client, user, grant, changes }, true);
  const NewDeviceMetadata =
    isNew && deviceKey !== undefined ? { DeviceKey: deviceKey, DeviceGroupKey: pool.deviceGroupKey } : undefined;
  return {
    ChallengeParameters: {},
    AuthenticationResult: { ...tokens, ...(NewDeviceMetadata && { NewDeviceMetadata }) },
  };
}

function knownDevice({ user, context }: SignIn): Device | undefined {
  return context.deviceKey === undefined ? undefined : user.devices.get(context.deviceKey);
}
