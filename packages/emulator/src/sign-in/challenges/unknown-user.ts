import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { mask, simulateDelivery } from '../../codes/deliver.js';
import type { Service } from '../../model/service.js';
import type { FirstChallenge } from '../../model/session.js';
import { utf8 } from '../../protocol/bytes.js';
import { wrongPassword } from '../../protocol/refusals.js';
import { randomDigits } from '../../random/random-text.js';
import { describeDelivery, listPoolChallenges } from './first-challenge.js';
import { type AuthResponse, openChallenge, type UnknownSignIn } from './open-challenge.js';
import { simulatePasskeyChallenge } from './passkey-challenge.js';
import { startSrp } from './start-srp.js';

/**
 * Starts USER_AUTH for an unknown user, so that the answer doesn't give them away: with the preferred challenge, else with one at
 * random among those that the pool allows. None can be passed. Unsure: the choice stays the same for a name.
 */
export function challengeUnknownUser(
  service: Service,
  signIn: UnknownSignIn,
  preferred: string | undefined,
  required: (name: string) => string,
): Promise<AuthResponse> | AuthResponse {
  const challenges = listPoolChallenges(signIn.pool);
  if (preferred !== undefined) {
    const choice = challenges.find((name) => name === preferred);
    return choice ? simulateChallenge(service, signIn, choice, required) : selectChallenge(service, signIn, challenges);
  }
  const [draw = 0] = hmac(sha256, signIn.pool.secret, utf8(`first challenge: ${signIn.user.username}`));
  const drawn = challenges[draw % challenges.length];
  const needsInput = drawn === undefined || drawn === 'PASSWORD' || drawn === 'PASSWORD_SRP';
  return needsInput
    ? selectChallenge(service, signIn, challenges)
    : simulateChallenge(service, signIn, drawn, required);
}

/** Simulates the challenge that an unknown user picked. @throws ServiceError NotAuthorizedException for PASSWORD. */
export async function simulateChallenge(
  service: Service,
  signIn: UnknownSignIn,
  choice: FirstChallenge,
  required: (name: string) => string,
): Promise<AuthResponse> {
  const { username: typedName } = signIn.user;
  switch (choice) {
    case 'PASSWORD':
      required('PASSWORD');
      throw wrongPassword();
    case 'PASSWORD_SRP': {
      const response = await startSrp(service, signIn, undefined, { typedName, srpA: required('SRP_A') });
      return { ...response, Session: response.ChallengeParameters.SECRET_BLOCK ?? '' };
    }
    case 'EMAIL_OTP': {
      const code = randomDigits(service.random, 8);
      const sent = describeDelivery(simulateDelivery(typedName));
      return openChallenge(service, signIn, { name: 'EMAIL_OTP', code, role: 'first' }, sent);
    }
    case 'SMS_OTP': {
      const code = randomDigits(service.random, 8);
      const sent = describeDelivery({ DeliveryMedium: 'SMS', Destination: mask(simulateNumber(signIn)) });
      return openChallenge(service, signIn, { name: 'SMS_OTP', code }, sent);
    }
    case 'WEB_AUTHN':
      return simulatePasskeyChallenge(service, signIn, listPoolChallenges(signIn.pool));
    default:
      return choice satisfies never;
  }
}

/** Opens SELECT_CHALLENGE. */
export function selectChallenge(
  service: Service,
  signIn: UnknownSignIn,
  challenges: readonly FirstChallenge[],
): AuthResponse {
  return openChallenge(service, signIn, { name: 'SELECT_CHALLENGE', challenges }, {});
}

function simulateNumber({ pool, user }: UnknownSignIn): string {
  const digits = hmac(sha256, pool.secret, utf8(`no such number: ${user.username}`));
  return `+1${[...digits.subarray(0, 10)].map((byte) => byte % 10).join('')}`;
}
