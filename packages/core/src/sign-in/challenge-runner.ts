import type { AuthFlowType } from '../auth-client.js';
import type { ClientContext } from '../client/context.js';
import type { DeviceRecord } from '../devices/device-store.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { type SrpClient, type SrpIdentity, startSrp } from '../srp/srp.js';
import type { OutputOf } from '../transport/wire.js';

/** What InitiateAuth and RespondToAuthChallenge have in common. */
export type AuthAnswer = Pick<
  OutputOf<'RespondToAuthChallenge'>,
  'AuthenticationResult' | 'ChallengeName' | 'ChallengeParameters' | 'Session'
>;

/** The exchange with Cognito up to the next thing that the user has to do. Nothing here is kept. */
export interface ChallengeRunner {
  /** InitiateAuth and the password's proof. */
  begin(input: BeginInput, signal: AbortSignal): Promise<AuthAnswer>;
  /** RespondToAuthChallenge, and the device's proof where Cognito asks for it next. */
  respond(input: RespondInput, signal: AbortSignal): Promise<AuthAnswer>;
}

export interface BeginInput {
  readonly username: string;
  readonly password: string;
  readonly flow: AuthFlowType;
  readonly clientMetadata?: Record<string, string>;
}

export interface RespondInput {
  /** As typed: the device record is kept under it. */
  readonly username: string;
  readonly challenge: string;
  readonly session: string | undefined;
  readonly responses: Record<string, string>;
  readonly clientMetadata?: Record<string, string>;
}

export function createChallengeRunner({ config, send, devices }: ClientContext): ChallengeRunner {
  const ClientId = config.userPoolClientId;

  /**
   * A device that Cognito does not know is dropped, and the same request is made once without it. One whose
   * ConfirmDevice got no answer is presented too: Cognito may have it, and then it must not be lost.
   */
  async function withDevice<Answer>(
    username: string,
    device: DeviceRecord | undefined,
    call: (device?: DeviceRecord) => Promise<Answer>,
  ): Promise<Answer> {
    try {
      return await call(device);
    } catch (error) {
      if (!device || !hasProblem(error, 'device-unknown')) throw error;
      await devices.remove(username);
      return call();
    }
  }

  function answer(input: RespondInput, device: DeviceRecord | undefined, signal: AbortSignal): Promise<AuthAnswer> {
    return send(
      'RespondToAuthChallenge',
      {
        ClientId,
        ChallengeName: input.challenge as never,
        ChallengeResponses: { ...input.responses, ...(device && { DEVICE_KEY: device.deviceKey }) },
        ...(input.session && { Session: input.session }),
        ...(input.clientMetadata && { ClientMetadata: input.clientMetadata }),
      },
      signal,
    );
  }

  const respond = async (input: RespondInput, signal: AbortSignal) =>
    respondFrom(await devices.get(input.username), input, signal);

  async function respondFrom(
    known: DeviceRecord | undefined,
    input: RespondInput,
    signal: AbortSignal,
  ): Promise<AuthAnswer> {
    let device = known;
    const next = await withDevice(input.username, known, (presented) => {
      device = presented;
      return answer(input, presented, signal);
    });
    if (next.ChallengeName !== 'DEVICE_SRP_AUTH') return next;
    try {
      return await proveDevice(input.username, device, next, signal);
    } catch (error) {
      if (!hasProblem(error, 'device-unknown', 'wrong-credentials')) throw error;
      // The secret in this browser is not that of the device, which must not look like a wrong password.
      await devices.remove(input.username);
      throw new AuthError('DeviceNotFoundException', problem('session-invalid'), 'RespondToAuthChallenge');
    }
  }

  /** DEVICE_SRP_AUTH and DEVICE_PASSWORD_VERIFIER. */
  async function proveDevice(
    username: string,
    device: DeviceRecord | undefined,
    asked: AuthAnswer,
    signal: AbortSignal,
  ): Promise<AuthAnswer> {
    if (!device) throw new AuthError('DeviceNotFoundException', problem('device-unknown'));
    const USERNAME = asked.ChallengeParameters?.USERNAME ?? username;
    const srp = await startSrp(config.environment);
    const verifier = await answer(
      {
        username,
        challenge: 'DEVICE_SRP_AUTH',
        session: asked.Session,
        responses: { USERNAME, SRP_A: srp.publicValue },
      },
      device,
      signal,
    );
    const identity = { group: device.deviceGroupKey, user: device.deviceKey, password: device.devicePassword };
    const claim = await claimOf(srp, identity, verifier, config.clock.now());
    return answer(
      {
        username,
        challenge: 'DEVICE_PASSWORD_VERIFIER',
        session: verifier.Session,
        responses: { USERNAME: verifier.ChallengeParameters?.USERNAME ?? USERNAME, ...claim },
      },
      device,
      signal,
    );
  }

  async function begin(input: BeginInput, signal: AbortSignal): Promise<AuthAnswer> {
    try {
      return await attempt(input, signal);
    } catch (error) {
      if ((error as Error).name !== 'DeviceNotFoundException') throw error;
      return attempt(input, signal);
    }
  }

  async function attempt(input: BeginInput, signal: AbortSignal): Promise<AuthAnswer> {
    const { username, password, flow } = input;
    const metadata = input.clientMetadata && { ClientMetadata: input.clientMetadata };
    if (flow === 'USER_PASSWORD_AUTH') {
      // Devices are not part of this flow.
      const AuthParameters = { USERNAME: username, PASSWORD: password };
      return send('InitiateAuth', { AuthFlow: flow, ClientId, AuthParameters, ...metadata }, signal);
    }
    const [srp, known] = await Promise.all([startSrp(config.environment), devices.get(username)]);
    let asked = await withDevice<AuthAnswer>(username, known, (device) => {
      const AuthParameters = {
        USERNAME: username,
        SRP_A: srp.publicValue,
        ...(flow === 'USER_AUTH' && { PREFERRED_CHALLENGE: 'PASSWORD_SRP' }),
        ...(device && { DEVICE_KEY: device.deviceKey }),
      };
      return send('InitiateAuth', { AuthFlow: flow, ClientId, AuthParameters, ...metadata }, signal);
    });
    if (asked.ChallengeName === 'SELECT_CHALLENGE') {
      const responses = { USERNAME: username, ANSWER: 'PASSWORD_SRP', SRP_A: srp.publicValue };
      asked = await answer(
        { username, challenge: asked.ChallengeName, session: asked.Session, responses },
        undefined,
        signal,
      );
    }
    if (asked.ChallengeName !== 'PASSWORD_VERIFIER') return asked;
    const user = asked.ChallengeParameters?.USER_ID_FOR_SRP ?? username;
    const [claim, device] = await Promise.all([
      claimOf(srp, { group: config.poolName, user, password }, asked, config.clock.now()),
      // It may have come or gone since: a transport may bring one when it hears the user's name in the pool.
      devices.get(username),
    ]);
    const responses = { USERNAME: user, ...claim };
    return respondFrom(
      device,
      {
        username,
        challenge: 'PASSWORD_VERIFIER',
        session: asked.Session,
        responses,
        ...(input.clientMetadata && { clientMetadata: input.clientMetadata }),
      },
      signal,
    );
  }

  return { begin, respond };
}

/** What is thrown for a value that proves nothing: a number to refuse, no number, or no base64. */
const unusable: readonly string[] = ['SrpRefusedError', 'SyntaxError', 'InvalidCharacterError'];

/** The answer to a verifier challenge, of a password or of a device. */
async function claimOf(
  srp: SrpClient,
  identity: SrpIdentity,
  { ChallengeParameters: parameters = {} }: AuthAnswer,
  now: number,
): Promise<Record<string, string>> {
  const { SRP_B: serverPublic = '0', SALT: salt = '0', SECRET_BLOCK: secretBlock = '' } = parameters;
  try {
    const proof = await srp.prove(identity, { serverPublic, salt, secretBlock }, new Date(now));
    return {
      TIMESTAMP: proof.timestamp,
      PASSWORD_CLAIM_SECRET_BLOCK: secretBlock,
      PASSWORD_CLAIM_SIGNATURE: proof.signature,
    };
  } catch (error) {
    const { name } = error as Error;
    if (unusable.includes(name)) throw new AuthError(name, problem('service'));
    throw error;
  }
}
