import { deliver } from '../../codes/deliver.js';
import { listUsableFactors } from '../../mfa/factors.js';
import type { Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { FirstChallenge } from '../../model/session.js';
import type { User } from '../../model/user.js';
import { randomDigits } from '../../random/random-text.js';
import { checkPassword, refuseBeforePassword } from './check-password.js';
import { continueSignIn } from './continue-sign-in.js';
import { type AuthResponse, openChallenge, type SignIn } from './open-challenge.js';
import { startSrp } from './start-srp.js';

/** Lists the first challenges for a user. One-time codes are left out if a second factor would have to follow. */
export function listFirstChallenges(pool: Pool, user: User | undefined): readonly FirstChallenge[] {
  const allowed = pool.properties.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
  const offered: FirstChallenge[] = allowed.includes('PASSWORD') ? ['PASSWORD_SRP', 'PASSWORD'] : [];
  if (user?.status !== 'CONFIRMED' || pool.properties.MfaConfiguration === 'ON') return offered;
  if (pool.properties.MfaConfiguration === 'OPTIONAL' && listUsableFactors(pool, user).length > 0) return offered;
  if (allowed.includes('EMAIL_OTP') && user.attributes.get('email_verified') === 'true') offered.push('EMAIL_OTP');
  if (allowed.includes('SMS_OTP') && user.attributes.get('phone_number_verified') === 'true') offered.push('SMS_OTP');
  return offered;
}

/** Lists the first factors that a user has set up, as GetUserAuthFactors returns them. */
export function listAuthFactors(pool: Pool, user: User): readonly string[] {
  const allowed: readonly string[] = pool.properties.Policies?.SignInPolicy?.AllowedFirstAuthFactors ?? ['PASSWORD'];
  const has = {
    PASSWORD: user.password !== undefined,
    EMAIL_OTP: user.attributes.get('email_verified') === 'true',
    SMS_OTP: user.attributes.get('phone_number_verified') === 'true',
  };
  return Object.entries(has).flatMap(([name, owned]) => (owned && allowed.includes(name) ? [name] : []));
}

/** Starts USER_AUTH with the challenge that the user picked. */
export async function beginFirstChallenge(
  service: Service,
  signIn: SignIn,
  choice: FirstChallenge,
  required: (name: string) => string,
): Promise<AuthResponse> {
  const { pool, user } = signIn;
  switch (choice) {
    case 'PASSWORD':
      checkPassword(service, pool, user, required('PASSWORD'));
      return continueSignIn(service, { ...signIn, context: { ...signIn.context, tracksDevice: false } }, 'password');
    case 'PASSWORD_SRP': {
      refuseBeforePassword(user);
      const response = await startSrp(service, signIn, user, { typedName: user.username, srpA: required('SRP_A') });
      return { ...response, Session: response.ChallengeParameters.SECRET_BLOCK ?? '' };
    }
    case 'EMAIL_OTP': {
      const code = randomDigits(service.random, 8);
      const sent = deliver(service, user, 'email', code, 'sign-in');
      return offerOnly(
        openChallenge(service, signIn, { name: 'EMAIL_OTP', code, role: 'first' }, describeDelivery(sent)),
      );
    }
    case 'SMS_OTP': {
      const code = randomDigits(service.random, 8);
      const sent = deliver(service, user, 'phone_number', code, 'sign-in');
      return offerOnly(openChallenge(service, signIn, { name: 'SMS_OTP', code }, describeDelivery(sent)));
    }
    default:
      return choice satisfies never;
  }
}

function describeDelivery(sent: {
  readonly DeliveryMedium: string;
  readonly Destination: string;
}): Record<string, string> {
  return { CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium, CODE_DELIVERY_DESTINATION: sent.Destination };
}

function offerOnly(response: AuthResponse): AuthResponse {
  return { ...response, AvailableChallenges: [response.ChallengeName ?? ''] };
}
