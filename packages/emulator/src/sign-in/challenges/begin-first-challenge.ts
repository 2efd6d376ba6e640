import { deliver } from '../../codes/deliver.js';
import type { Service } from '../../model/service.js';
import type { FirstChallenge } from '../../model/session.js';
import { randomText } from '../../random/random-text.js';
import { checkPassword } from './check-password.js';
import { continueSignIn } from './continue-sign-in.js';
import { type AuthResponse, challenge, type SignIn } from './open-challenge.js';
import { refuseBeforePassword } from './refuse-before-password.js';
import { startSrp } from './start-srp.js';

/** Begins USER_AUTH the way the user has chosen. */
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
      const code = randomText(service.random, '0123456789', 8);
      const sent = deliver(service, user, 'email', code, 'sign-in');
      return sentCode(challenge(service, signIn, { name: 'EMAIL_OTP', code, role: 'first' }, delivery(sent)));
    }
    case 'SMS_OTP': {
      const code = randomText(service.random, '0123456789', 8);
      const sent = deliver(service, user, 'phone_number', code, 'sign-in');
      return sentCode(challenge(service, signIn, { name: 'SMS_OTP', code }, delivery(sent)));
    }
    default:
      return choice satisfies never;
  }
}

function delivery(sent: { readonly DeliveryMedium: string; readonly Destination: string }): Record<string, string> {
  return { CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium, CODE_DELIVERY_DESTINATION: sent.Destination };
}

function sentCode(response: AuthResponse): AuthResponse {
  return { ...response, AvailableChallenges: [response.ChallengeName ?? ''] };
}
