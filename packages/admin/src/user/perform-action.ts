import {
  AdminForgetDeviceCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Factor, factors } from '../factors.js';
import type { RecoveryAction } from './recovery-action.js';

/** Performs one action on a user. Errors of the SDK are thrown unchanged. */
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
      const settings = Object.entries(action.settings).map(([factor, { on, preferred }]) => [
        factors[factor as Factor].preferenceKey,
        { Enabled: on, PreferredMfa: preferred },
      ]);
      await client.send(new AdminSetUserMFAPreferenceCommand({ ...user, ...Object.fromEntries(settings) }));
      return;
    }
    case 'forget-device':
      try {
        await client.send(new AdminForgetDeviceCommand({ ...user, DeviceKey: action.deviceKey }));
      } catch (error) {
        // Already gone, for example because the response to an earlier attempt got lost.
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
