import type { ConnectionContext } from '../connection/context.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { passwordClaim } from '../srp/password-claim.js';
import { startSrp } from '../srp/srp.js';
import type { AuthAnswer } from '../transport/wire.js';
import type { DeviceRecord, DeviceStore } from './device-store.js';

/** The answer to one challenge. */
export interface RespondInput {
  /** As typed: the device record is stored under it. */
  readonly username: string;
  readonly challenge: string;
  readonly session: string | undefined;
  readonly responses: Record<string, string>;
  readonly clientMetadata?: Record<string, string>;
}

/**
 * `device-gone`: Cognito no longer accepts this browser's device. Its record is removed and the Session is spent, so the
 * sign-in has to begin again, without the device.
 */
export type DeviceSignInResult =
  | { readonly kind: 'answered'; readonly answer: AuthAnswer }
  | { readonly kind: 'device-gone' };

/** The device in a sign-in: sends its key with each request, and proves its password when Cognito asks. */
export interface DeviceSignIn {
  /** Sends a request with the device, and once more without it if Cognito does not know the device. */
  present<Answer>(
    username: string,
    device: DeviceRecord | undefined,
    request: (device?: DeviceRecord) => Promise<Answer>,
  ): Promise<Answer>;
  /** Sends RespondToAuthChallenge. */
  answerChallenge(input: RespondInput, device: DeviceRecord | undefined, signal: AbortSignal): Promise<AuthAnswer>;
  /** Answers a challenge with the device, then DEVICE_SRP_AUTH if that comes next. */
  respond(input: RespondInput, device: DeviceRecord | undefined, signal: AbortSignal): Promise<DeviceSignInResult>;
}

export function createDeviceSignIn({
  config,
  send,
  devices,
}: Pick<ConnectionContext, 'config' | 'send'> & { readonly devices: DeviceStore }): DeviceSignIn {
  function answerChallenge(input: RespondInput, device: DeviceRecord | undefined, signal: AbortSignal) {
    return send(
      'RespondToAuthChallenge',
      {
        ClientId: config.userPoolClientId,
        ChallengeName: input.challenge as never,
        ChallengeResponses: { ...input.responses, ...(device && { DEVICE_KEY: device.deviceKey }) },
        ...(input.session && { Session: input.session }),
        ...(input.clientMetadata && { ClientMetadata: input.clientMetadata }),
      },
      signal,
    );
  }

  /** Presents an unconfirmed device too: Cognito may have confirmed it, although the answer was lost. */
  async function present<Answer>(
    username: string,
    device: DeviceRecord | undefined,
    request: (device?: DeviceRecord) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await request(device);
    } catch (error) {
      if (!device || !hasProblem(error, 'device-unknown')) throw error;
      await devices.remove(username);
      return request();
    }
  }

  async function respond(
    input: RespondInput,
    known: DeviceRecord | undefined,
    signal: AbortSignal,
  ): Promise<DeviceSignInResult> {
    const { username } = input;
    let device = known;
    const next = await present(username, known, (presented) => {
      device = presented;
      return answerChallenge(input, presented, signal);
    });
    if (next.ChallengeName !== 'DEVICE_SRP_AUTH') return { kind: 'answered', answer: next };
    try {
      if (device) return { kind: 'answered', answer: await prove(username, device, next, signal) };
    } catch (error) {
      // The secret in this browser is wrong. Don't report that as a wrong password of the user.
      if (!hasProblem(error, 'device-unknown', 'wrong-credentials')) throw error;
    }
    await devices.remove(username);
    return { kind: 'device-gone' };
  }

  /** Answers DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER. */
  async function prove(username: string, device: DeviceRecord, challenge: AuthAnswer, signal: AbortSignal) {
    const USERNAME = challenge.ChallengeParameters?.USERNAME ?? username;
    const srp = await startSrp(config.environment);
    const verifier = await answerChallenge(
      {
        username,
        challenge: 'DEVICE_SRP_AUTH',
        session: challenge.Session,
        responses: { USERNAME, SRP_A: srp.publicValue },
      },
      device,
      signal,
    );
    const { ChallengeParameters: parameters, Session: session } = verifier;
    const identity = { group: device.deviceGroupKey, user: device.deviceKey, password: device.devicePassword };
    const claim = await passwordClaim(srp, identity, parameters, config.clock.now());
    return answerChallenge(
      {
        username,
        challenge: 'DEVICE_PASSWORD_VERIFIER',
        session,
        responses: { USERNAME: parameters?.USERNAME ?? USERNAME, ...claim },
      },
      device,
      signal,
    );
  }

  return { present, answerChallenge, respond };
}

/** Creates the error of a sign-in that cannot continue because its device is gone. The user has to sign in again. */
export function deviceGone(): AuthError {
  return new AuthError('DeviceNotFoundException', problem('session-invalid'), 'RespondToAuthChallenge');
}
