import {
  ConfirmDeviceCommand,
  InitiateAuthCommand,
  RespondToAuthChallengeCommand,
  type RespondToAuthChallengeCommandOutput as Response,
  UpdateDeviceStatusCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import {
  createDeviceVerifier,
  createSrpSession,
  signSrpSession,
  signSrpSessionWithDevice,
  wrapAuthChallenge,
  wrapInitiateAuth,
} from 'cognito-srp-helper';
import { generateSync } from 'otplib';
import { password, type TestPool } from './test-pool.js';

/** A finished sign-in: its challenges and the token. */
export interface TestSignIn {
  readonly challenges: readonly string[];
  readonly accessToken: string;
}

/** A simulated browser: signs in by SRP, enters the codes, and keeps its device. */
export interface TestBrowser {
  signIn(): Promise<TestSignIn>;
  /** Confirms the device of the last sign-in, if any, and sets if it is remembered. */
  confirmDevice(wish: 'remembered' | 'not_remembered'): Promise<void>;
}

type SignedSession = ReturnType<typeof signSrpSession>;
type Device = { readonly key: string; readonly groupKey: string; readonly password: string };

/** Creates a {@link TestBrowser} on the AWS SDK and cognito-srp-helper. */
export function createTestBrowser(pool: TestPool, username: string, totpSecret = ''): TestBrowser {
  const { client, emulator } = pool;
  const { userPoolClientId: ClientId } = emulator.pool;
  let device: Device | undefined;
  let last: Response['AuthenticationResult'];

  const respond = (
    ChallengeName: 'PASSWORD_VERIFIER' | 'DEVICE_SRP_AUTH' | 'DEVICE_PASSWORD_VERIFIER',
    session: SignedSession,
    Session?: string,
  ) => {
    const ChallengeResponses = { USERNAME: username, ...(device && { DEVICE_KEY: device.key }) };
    const wrapped = wrapAuthChallenge(session, { ClientId, ChallengeName, ChallengeResponses, Session });
    return client.send(new RespondToAuthChallengeCommand({ ...wrapped, Session }));
  };

  async function provePassword() {
    const AuthParameters = { USERNAME: username, ...(device && { DEVICE_KEY: device.key }) };
    const session = createSrpSession(username, password, pool.userPoolId, false);
    const request = wrapInitiateAuth(session, { ClientId, AuthFlow: 'USER_SRP_AUTH' as const, AuthParameters });
    const signed = signSrpSession(session, await client.send(new InitiateAuthCommand(request)));
    return { session, signed, response: await respond('PASSWORD_VERIFIER', signed) };
  }

  async function enterCode({ ChallengeName, Session }: Response): Promise<Response> {
    const {
      emulator: { outbox, clock },
    } = pool;
    const send = (ChallengeResponses: Record<string, string>) =>
      client.send(
        new RespondToAuthChallengeCommand({
          ClientId,
          ChallengeName,
          Session,
          ChallengeResponses: { USERNAME: username, ...ChallengeResponses },
        }),
      );
    const delivered = outbox.messages(username).at(-1)?.code ?? '';
    switch (ChallengeName) {
      case 'SMS_MFA':
        return send({ SMS_MFA_CODE: delivered });
      case 'EMAIL_OTP':
        return send({ EMAIL_OTP_CODE: delivered });
      case 'SOFTWARE_TOKEN_MFA':
        clock.advance(30);
        return send({
          SOFTWARE_TOKEN_MFA_CODE: generateSync({ secret: totpSecret, epoch: Math.floor(clock.now() / 1000) }),
        });
      default:
        throw new Error(`This browser cannot answer ${ChallengeName}.`);
    }
  }

  return {
    async signIn() {
      const challenges: string[] = [];
      const { session, signed, response: proved } = await provePassword();
      let response = proved;
      while (response.ChallengeName) {
        challenges.push(response.ChallengeName);
        if (response.ChallengeName === 'DEVICE_SRP_AUTH' && device) {
          const opened = await respond('DEVICE_SRP_AUTH', signed, response.Session);
          const proof = signSrpSessionWithDevice(session, opened, device.groupKey, device.password);
          response = await respond('DEVICE_PASSWORD_VERIFIER', proof, opened.Session);
        } else response = await enterCode(response);
      }
      last = response.AuthenticationResult;
      return { challenges, accessToken: last?.AccessToken ?? '' };
    },
    async confirmDevice(wish) {
      const { AccessToken, NewDeviceMetadata } = last ?? {};
      const { DeviceKey, DeviceGroupKey } = NewDeviceMetadata ?? {};
      if (!DeviceKey || !DeviceGroupKey) return;
      const verifier = createDeviceVerifier(DeviceKey, DeviceGroupKey);
      const { DeviceSecretVerifierConfig, DeviceRandomPassword } = verifier;
      const { UserConfirmationNecessary } = await client.send(
        new ConfirmDeviceCommand({ AccessToken, DeviceKey, DeviceSecretVerifierConfig, DeviceName: 'Test browser' }),
      );
      device = { key: DeviceKey, groupKey: DeviceGroupKey, password: DeviceRandomPassword };
      if (UserConfirmationNecessary)
        await client.send(new UpdateDeviceStatusCommand({ AccessToken, DeviceKey, DeviceRememberedStatus: wish }));
    },
  };
}
