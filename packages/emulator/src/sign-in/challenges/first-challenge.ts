import { deliver } from '../../codes/deliver.js';
import { describeMfa } from '../../mfa/describe-mfa.js';
import { listPoolFactors, listUsableFactors } from '../../mfa/factors.js';
import type { Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { FirstChallenge } from '../../model/session.js';
import type { User } from '../../model/user.js';
import { satisfiesMfa } from '../../passkeys/relying-party.js';
import { countsPasskeysAsMfa, listAllowedFirstFactors } from '../../pool/sign-in-policy.js';
import { randomDigits } from '../../random/random-text.js';
import { checkPassword, refuseBeforePassword } from './check-password.js';
import { continueSignIn } from './continue-sign-in.js';
import { type AuthResponse, openChallenge, originOf, type SignIn } from './open-challenge.js';
import { challengePasskey } from './passkey-challenge.js';
import { startSrp } from './start-srp.js';

/** All first challenges, in the order of AvailableChallenges. Unsure: the order of the last two. */
const firstChallenges: readonly FirstChallenge[] = ['PASSWORD_SRP', 'PASSWORD', 'EMAIL_OTP', 'SMS_OTP', 'WEB_AUTHN'];

/** Lists the first challenges that a pool allows. */
export function listPoolChallenges(pool: Pool): readonly FirstChallenge[] {
  const allowed = listAllowedFirstFactors(pool.properties);
  return firstChallenges.filter((name) => allowed.includes(name === 'PASSWORD_SRP' ? 'PASSWORD' : name));
}

/**
 * Lists the first challenges for a user. Codes and passkeys are left out if a second factor would have to follow: only passwords
 * have one. A passkey that counts as both factors stays.
 */
export function listFirstChallenges(pool: Pool, user: User): readonly FirstChallenge[] {
  const onlyPassword = needsPassword(pool, user);
  return listPoolChallenges(pool).filter((name) => {
    switch (name) {
      case 'PASSWORD_SRP':
      case 'PASSWORD':
        return user.password !== undefined;
      case 'EMAIL_OTP':
        return !onlyPassword && canReceive(user, 'email');
      case 'SMS_OTP':
        return !onlyPassword && canReceive(user, 'phone_number');
      case 'WEB_AUTHN':
        return user.passkeys.size > 0 && (!onlyPassword || satisfiesMfa(pool, user));
      default:
        return name satisfies never;
    }
  });
}

/** Checks whether a sign-in has to begin with the password: it is temporary, or a second factor follows. */
export function needsPassword(pool: Pool, user: User): boolean {
  if (user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'RESET_REQUIRED') return true;
  const { MfaConfiguration = 'OFF' } = pool.properties;
  return MfaConfiguration === 'ON' || (MfaConfiguration === 'OPTIONAL' && listUsableFactors(pool, user).length > 0);
}

/** Checks whether a code can be sent. The first code of an unconfirmed user verifies the address. */
function canReceive(user: User, attribute: 'email' | 'phone_number'): boolean {
  if (user.status === 'UNCONFIRMED') return user.attributes.has(attribute);
  return user.attributes.get(`${attribute}_verified`) === 'true';
}

/** Describes a user's factors as GetUserAuthFactors does: first factors of the pool, and second factors that are active. */
export function describeAuthFactors(pool: Pool, user: User): object {
  const allowed: readonly string[] = listAllowedFirstFactors(pool.properties);
  const second = listPoolFactors(pool).filter((factor) => user.mfa.enabled.has(factor));
  const verified = (attribute: string) => user.attributes.get(`${attribute}_verified`) === 'true';
  const passkeys = allowed.includes('WEB_AUTHN') || countsPasskeysAsMfa(pool.properties);
  const has = {
    PASSWORD: allowed.includes('PASSWORD') && user.password !== undefined,
    EMAIL_OTP: (allowed.includes('EMAIL_OTP') && verified('email')) || second.includes('EMAIL_OTP'),
    SMS_OTP: (allowed.includes('SMS_OTP') && verified('phone_number')) || second.includes('SMS_MFA'),
    WEB_AUTHN: passkeys && user.passkeys.size > 0,
    SOFTWARE_TOKEN: listPoolFactors(pool).includes('SOFTWARE_TOKEN_MFA') && user.totp !== undefined,
  };
  const ConfiguredUserAuthFactors = Object.entries(has).flatMap(([name, owned]) => (owned ? [name] : []));
  return { Username: user.username, ...describeMfa(user), ConfiguredUserAuthFactors };
}

/** Starts USER_AUTH with the challenge that the user picked. */
export async function beginFirstChallenge(
  service: Service,
  signIn: SignIn,
  choice: FirstChallenge,
  required: (name: string) => string,
): Promise<AuthResponse> {
  const { pool, user } = signIn;
  const to = { origin: originOf(signIn), user, source: 'Authentication' } as const;
  switch (choice) {
    case 'PASSWORD':
      checkPassword(service, pool, user, required('PASSWORD'));
      return continueSignIn(service, signIn, 'pwd');
    case 'PASSWORD_SRP': {
      refuseBeforePassword(user);
      const response = await startSrp(service, signIn, user, { typedName: user.username, srpA: required('SRP_A') });
      return { ...response, Session: response.ChallengeParameters.SECRET_BLOCK ?? '' };
    }
    case 'EMAIL_OTP': {
      const code = randomDigits(service.random, 8);
      const sent = await deliver(service, to, 'email', code);
      return openChallenge(service, signIn, { name: 'EMAIL_OTP', code, role: 'first' }, describeDelivery(sent));
    }
    case 'SMS_OTP': {
      const code = randomDigits(service.random, 8);
      const sent = await deliver(service, to, 'phone_number', code);
      return openChallenge(service, signIn, { name: 'SMS_OTP', code }, describeDelivery(sent));
    }
    case 'WEB_AUTHN':
      return challengePasskey(service, signIn, listFirstChallenges(pool, user));
    default:
      return choice satisfies never;
  }
}

/** Describes where a code went, in ChallengeParameters. */
export function describeDelivery(sent: {
  readonly DeliveryMedium: string;
  readonly Destination: string;
}): Record<string, string> {
  return { CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium, CODE_DELIVERY_DESTINATION: sent.Destination };
}
