import type { ConnectionContext } from '../connection/context.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { passwordClaim } from '../srp/password-claim.js';
import { startSrp } from '../srp/srp.js';
import type { AuthAnswer } from '../transport/wire.js';
import type { DeviceRecord, DeviceStore } from './device-store.js';

/** The answer to one challenge. */
export interface RespondInput {
  readonly challenge: string;
  readonly session: string | undefined;
  readonly responses: Record<string, string>;
  readonly clientMetadata?: Record<string, string>;
}

/** An answer, and the device that it was given to. */
export interface AnsweredSignIn {
  readonly kind: 'answered';
  readonly answer: AuthAnswer;
  readonly device?: DeviceRecord | undefined;
}

/**
 * `device-gone`: Cognito no longer accepts this browser's device. Its record is removed and the Session is spent, so the
 * sign-in has to begin again, without the device.
 */
export type DeviceSignInResult = AnsweredSignIn | { readonly kind: 'device-gone' };

/** The device in a sign-in: sends its key with each request, and proves its password when Cognito asks. */
export interface DeviceSignIn {
  /** Sends RespondToAuthChallenge. */
  answerChallenge(input: RespondInput, device: DeviceRecord | undefined, signal: AbortSignal): Promise<AuthAnswer>;
  /**
   * Sends a request with the device, once more without it if Cognito does not know the device, and answers DEVICE_SRP_AUTH
   * if that comes next.
   */
  request(
    userId: string,
    device: DeviceRecord | undefined,
    send: (device?: DeviceRecord) => Promise<AuthAnswer>,
    signal: AbortSignal,
  ): Promise<DeviceSignInResult>;
  /** Answers a challenge as `request` does. */
  respond(
    userId: string,
    input: RespondInput,
    device: DeviceRecord | undefined,
    signal: AbortSignal,
  ): Promise<DeviceSignInResult>;
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
  async function request(
    userId: string,
    known: DeviceRecord | undefined,
    sendWith: (device?: DeviceRecord) => Promise<AuthAnswer>,
    signal: AbortSignal,
  ): Promise<DeviceSignInResult> {
    let device = known;
    const next = await sendWith(known).catch(async (error: unknown) => {
      if (!known || !hasProblem(error, 'device-unknown')) throw error;
      device = undefined;
      await devices.remove(userId);
      return sendWith();
    });
    if (next.ChallengeName !== 'DEVICE_SRP_AUTH') return { kind: 'answered', answer: next, device };
    try {
      if (device) return { kind: 'answered', answer: await prove(userId, device, next, signal), device };
    } catch (error) {
      // The secret in this browser is wrong. Don't report that as a wrong password of the user.
      if (!hasProblem(error, 'device-unknown', 'wrong-credentials')) throw error;
    }
    await devices.remove(userId);
    return { kind: 'device-gone' };
  }

  /** Answers DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER. */
  async function prove(userId: string, device: DeviceRecord, challenge: AuthAnswer, signal: AbortSignal) {
    const USERNAME = challenge.ChallengeParameters?.USERNAME ?? userId;
    const srp = await startSrp(config.environment);
    const verifier = await answerChallenge(
      {
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
        challenge: 'DEVICE_PASSWORD_VERIFIER',
        session,
        responses: { USERNAME: parameters?.USERNAME ?? USERNAME, ...claim },
      },
      device,
      signal,
    );
  }

  return {
    answerChallenge,
    request,
    respond: (userId, input, device, signal) =>
      request(userId, device, (presented) => answerChallenge(input, presented, signal), signal),
  };
}

/** Creates the error of a sign-in that cannot continue because its device is gone. The user has to sign in again. */
export function deviceGone(): AuthError {
  return new AuthError('DeviceNotFoundException', problem('session-invalid'), 'RespondToAuthChallenge');
}
