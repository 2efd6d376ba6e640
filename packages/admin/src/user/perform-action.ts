import {
  AdminForgetDeviceCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import type { Factor } from '../answers/pool-answers.types.js';
import type { RecoveryAction } from './recovery.types.js';

/** Does one thing to a user. Throws what the SDK throws. */
export async function performAction(
  client: CognitoIdentityProviderClient,
  user: { readonly UserPoolId: string; readonly Username: string },
  action: RecoveryAction,
): Promise<void> {
  switch (action.action) {
    case 'set-phone-number': {
      const UserAttributes = [
        { Name: 'phone_number', Value: action.phoneNumber },
        { Name: 'phone_number_verified', Value: String(action.verified) },
      ];
      await client.send(new AdminUpdateUserAttributesCommand({ ...user, UserAttributes }));
      return;
    }
    case 'set-mfa-preference': {
      const setting = (factor: Factor) => {
        const wanted = action.settings[factor];
        return wanted && { Enabled: wanted.on, PreferredMfa: wanted.preferred };
      };
      await client.send(
        new AdminSetUserMFAPreferenceCommand({
          ...user,
          SMSMfaSettings: setting('SMS'),
          SoftwareTokenMfaSettings: setting('TOTP'),
          EmailMfaSettings: setting('EMAIL'),
        }),
      );
      return;
    }
    case 'forget-device':
      try {
        await client.send(new AdminForgetDeviceCommand({ ...user, DeviceKey: action.deviceKey }));
      } catch (error) {
        // Gone already, as when the answer to an earlier try got lost: that is what was wanted.
        if (!(error instanceof ResourceNotFoundException && /device/i.test(error.message))) throw error;
      }
      return;
    case 'sign-out-everywhere':
      await client.send(new AdminUserGlobalSignOutCommand(user));
      return;
    default:
      action satisfies never;
  }
}
