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
import type { PoolIds } from '../control/emulator-pool.js';

/** The device data that cognito-srp-helper needs. */
export interface SdkDevice {
  readonly deviceKey: string;
  readonly deviceGroupKey: string;
  readonly devicePassword: string;
}

/** The credentials of a sign-in, with an optional device. */
export interface SdkSignIn {
  readonly username: string;
  readonly password: string;
  readonly device?: SdkDevice;
}

type Pool = Pick<PoolIds, 'userPoolId' | 'userPoolClientId'>;

/** Signs in by SRP, using the AWS SDK and cognito-srp-helper. Returns the answer to PASSWORD_VERIFIER. */
export async function sdkProvePassword(
  client: CognitoIdentityProviderClient,
  { userPoolId, userPoolClientId: ClientId }: Pool,
  { username, password, device }: SdkSignIn,
) {
  const named = { USERNAME: username, ...(device && { DEVICE_KEY: device.deviceKey }) };
  const session = createSrpSession(username, password, userPoolId, false);
  const AuthFlow = 'USER_SRP_AUTH';
  const { AuthParameters } = wrapInitiateAuth(session, { ClientId, AuthFlow, AuthParameters: named });
  const started = await client.send(new InitiateAuthCommand({ ClientId, AuthFlow, AuthParameters }));
  const signed = signSrpSession(session, started);
  const ChallengeName = 'PASSWORD_VERIFIER';
  const { ChallengeResponses } = wrapAuthChallenge(signed, { ClientId, ChallengeName, ChallengeResponses: named });
  const proved = await client.send(new RespondToAuthChallengeCommand({ ClientId, ChallengeName, ChallengeResponses }));
  return { proved, session, signed, named };
}

/** Signs in by SRP and answers device challenges. */
export async function sdkSignIn(
  client: CognitoIdentityProviderClient,
  pool: Pool,
  who: SdkSignIn,
): Promise<RespondToAuthChallengeCommandOutput> {
  const { userPoolClientId: ClientId } = pool;
  const { device } = who;
  const { proved, session, signed, named } = await sdkProvePassword(client, pool, who);
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
  const ChallengeName = 'DEVICE_PASSWORD_VERIFIER';
  const answer = wrapAuthChallenge(signedDevice, { ClientId, ChallengeName, ChallengeResponses: named });
  return client.send(
    new RespondToAuthChallengeCommand({
      ClientId,
      ChallengeName,
      ChallengeResponses: answer.ChallengeResponses,
      Session: opened.Session,
    }),
  );
}
