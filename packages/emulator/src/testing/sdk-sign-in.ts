import {
  type CognitoIdentityProviderClient,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  type RespondToAuthChallengeCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createSrpSession,
  signSrpSession,
  signSrpSessionWithDevice,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import type { PoolIds } from '../emulator.types.js';

/** A device as cognito-srp-helper keeps it. */
export interface SdkDevice {
  readonly deviceKey: string;
  readonly deviceGroupKey: string;
  readonly devicePassword: string;
}

/** Who signs in, and from which device. */
export interface SdkSignIn {
  readonly username: string;
  readonly password: string;
  readonly device?: SdkDevice;
}

/** Signs in by SRP, with the AWS SDK for the wire and cognito-srp-helper for the proof; proves a device when asked to. */
export async function sdkSignIn(
  client: CognitoIdentityProviderClient,
  { userPoolId, userPoolClientId: ClientId }: Pick<PoolIds, 'userPoolId' | 'userPoolClientId'>,
  { username, password, device }: SdkSignIn,
): Promise<RespondToAuthChallengeCommandOutput> {
  const named = { USERNAME: username, ...(device && { DEVICE_KEY: device.deviceKey }) };
  const session = createSrpSession(username, password, userPoolId, false);
  const start = wrapInitiateAuth(session, { ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters: named });
  const started = await client.send(
    new InitiateAuthCommand({ ClientId, AuthFlow: 'USER_SRP_AUTH', AuthParameters: start.AuthParameters }),
  );
  const signed = signSrpSession(session, started);
  const proof = wrapAuthChallenge(signed, { ClientId, ChallengeName: 'PASSWORD_VERIFIER', ChallengeResponses: named });
  const proved = await client.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'PASSWORD_VERIFIER',
      ChallengeResponses: proof.ChallengeResponses,
    }),
  );
  if (!device || proved.ChallengeName !== 'DEVICE_SRP_AUTH') return proved;

  const opening = wrapAuthChallenge(signed, { ClientId, ChallengeName: 'DEVICE_SRP_AUTH', ChallengeResponses: named });
  const opened = await client.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'DEVICE_SRP_AUTH',
      ChallengeResponses: opening.ChallengeResponses,
      Session: proved.Session,
    }),
  );
  const signedDevice = signSrpSessionWithDevice(session, opened, device.deviceGroupKey, device.devicePassword);
  const answer = wrapAuthChallenge(signedDevice, {
    ClientId,
    ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
    ChallengeResponses: named,
  });
  return client.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName: 'DEVICE_PASSWORD_VERIFIER',
      ChallengeResponses: answer.ChallengeResponses,
      Session: opened.Session,
    }),
  );
}
