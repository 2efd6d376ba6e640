import { deliver } from '../../codes/deliver.js';
import type { MfaFactor } from '../../model/pool-description.js';
import type { Service } from '../../model/service.js';
import { randomDigits } from '../../random/random-text.js';
import { type AuthResponse, openChallenge, originOf, type SignIn } from './open-challenge.js';

/** Challenges a second factor. Sends the code first if the factor needs one. */
export async function challengeFactor(
  service: Service,
  signIn: SignIn,
  factor: MfaFactor,
  role: 'mfa' | 'setup' = 'mfa',
): Promise<AuthResponse> {
  const { user } = signIn;
  const to = { origin: originOf(signIn), user, source: 'Authentication' } as const;
  switch (factor) {
    case 'SMS_MFA': {
      const code = randomDigits(service.random, 6);
      const sent = await deliver(service, to, 'phone_number', code);
      return openChallenge(
        service,
        signIn,
        { name: 'SMS_MFA', code },
        {
          CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium,
          CODE_DELIVERY_DESTINATION: sent.Destination,
          USER_ID_FOR_SRP: user.username,
        },
      );
    }
    case 'EMAIL_OTP': {
      // As observed at AWS, email codes have eight digits and SMS codes six.
      const code = randomDigits(service.random, 8);
      const sent = await deliver(service, to, 'email', code);
      return openChallenge(
        service,
        signIn,
        { name: 'EMAIL_OTP', code, role },
        {
          CODE_DELIVERY_DELIVERY_MEDIUM: sent.DeliveryMedium,
          CODE_DELIVERY_DESTINATION: sent.Destination,
          USER_ID_FOR_SRP: user.username,
        },
      );
    }
    case 'SOFTWARE_TOKEN_MFA':
      return openChallenge(
        service,
        signIn,
        { name: 'SOFTWARE_TOKEN_MFA' },
        {
          FRIENDLY_DEVICE_NAME: user.totp?.friendlyName ?? '',
          USER_ID_FOR_SRP: user.username,
        },
      );
    default:
      return factor satisfies never;
  }
}
