import {
  AdminDeleteSoftwareTokenCommand,
  AdminForgetDeviceCommand,
  AdminRevokeUserSessionCommand,
  AdminSetUserMFAPreferenceCommand,
  AdminUpdateUserAttributesCommand,
  AdminUserGlobalSignOutCommand,
  type CognitoIdentityProviderClient,
  ResourceNotFoundException,
} from '@aws-sdk/client-cognito-identity-provider';
import { type Factor, factors } from '../factors.js';
import type { PoolState } from '../pool/read-pool.js';
import { listSessions } from './list-sessions.js';
import type { UserAction } from './user-action.js';

/** Performs one action on a user. Errors of the SDK are thrown unchanged. */
export async function performAction(
  client: CognitoIdentityProviderClient,
  pool: Pick<PoolState, 'id' | 'tracksSessions'>,
  username: string,
  action: UserAction,
): Promise<void> {
  const user = { UserPoolId: pool.id, Username: username };
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
    case 'delete-authenticator-app':
      await unlessGone(/software ?token/i, client.send(new AdminDeleteSoftwareTokenCommand(user)));
      return;
    case 'forget-device':
      await unlessGone(/device/i, client.send(new AdminForgetDeviceCommand({ ...user, DeviceKey: action.deviceKey })));
      return;
    case 'end-session':
      await endSession(client, user, action.sessionId);
      return;
    case 'sign-out-everywhere':
      await client.send(new AdminUserGlobalSignOutCommand(user));
      // Sessions of managed login survive the global sign-out.
      for (const { id } of await listSessions(client, pool, username)) await endSession(client, user, id);
      return;
    default:
      action satisfies never;
  }
}

/** Ends a session, with the sessions that it comes from or that came through it. */
async function endSession(
  client: CognitoIdentityProviderClient,
  user: { readonly UserPoolId: string; readonly Username: string },
  SessionId: string,
): Promise<void> {
  const RevokeAssociatedSessions = 'LINKED';
  await unlessGone(
    /session/i,
    client.send(new AdminRevokeUserSessionCommand({ ...user, SessionId, RevokeAssociatedSessions })),
  );
}

/** Takes a thing that is gone for removed: the response to an earlier attempt may have got lost. */
async function unlessGone(thing: RegExp, work: Promise<unknown>): Promise<void> {
  try {
    await work;
  } catch (error) {
    const isGone =
      error instanceof ResourceNotFoundException ||
      (error instanceof Error && error.name === 'SoftwareTokenMFANotFoundException');
    if (!(isGone && (thing.test(error.message) || thing.test(error.name)))) throw error;
  }
}
