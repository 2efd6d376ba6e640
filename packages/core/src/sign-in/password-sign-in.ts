import type { AuthFlowType } from '../auth-client.js';
import type { ConnectionContext } from '../connection/context.js';
import { type DeviceSignIn, type DeviceSignInResult, deviceGone } from '../devices/device-sign-in.js';
import type { DeviceStore } from '../devices/device-store.js';
import { passwordClaim } from '../srp/password-claim.js';
import { startSrp } from '../srp/srp.js';
import type { AuthAnswer } from '../transport/wire.js';

export interface PasswordSignInInput {
  readonly username: string;
  readonly password: string;
  readonly flow: AuthFlowType;
  readonly clientMetadata?: Record<string, string>;
}

interface Parts extends Pick<ConnectionContext, 'config' | 'send'> {
  readonly devices: DeviceStore;
  readonly deviceSignIn: DeviceSignIn;
}

/**
 * Sends InitiateAuth and proves the password. Resolves to the tokens, or to the next challenge for the user. Starts over
 * once if the device of this browser turns out to be gone.
 */
export async function signInWithPassword(
  parts: Parts,
  input: PasswordSignInInput,
  signal: AbortSignal,
): Promise<AuthAnswer> {
  for (let isRetry = false; ; isRetry = true) {
    const result = await attempt(parts, input, signal);
    if (result.kind === 'answered') return result.answer;
    if (isRetry) throw deviceGone();
  }
}

async function attempt(
  { config, send, devices, deviceSignIn }: Parts,
  input: PasswordSignInInput,
  signal: AbortSignal,
): Promise<DeviceSignInResult> {
  const { username, password, flow } = input;
  const ClientId = config.userPoolClientId;
  const metadata = input.clientMetadata && { ClientMetadata: input.clientMetadata };
  const initiate = (AuthParameters: Record<string, string>): Promise<AuthAnswer> =>
    send('InitiateAuth', { AuthFlow: flow, ClientId, AuthParameters, ...metadata }, signal);

  // Cognito does not track devices in this flow.
  if (flow === 'USER_PASSWORD_AUTH') {
    return { kind: 'answered', answer: await initiate({ USERNAME: username, PASSWORD: password }) };
  }
  const [srp, known] = await Promise.all([startSrp(config.environment), devices.get(username)]);
  let answer = await deviceSignIn.present(username, known, (device) =>
    initiate({
      USERNAME: username,
      SRP_A: srp.publicValue,
      ...(flow === 'USER_AUTH' && { PREFERRED_CHALLENGE: 'PASSWORD_SRP' }),
      ...(device && { DEVICE_KEY: device.deviceKey }),
    }),
  );
  if (answer.ChallengeName === 'SELECT_CHALLENGE') {
    const responses = { USERNAME: username, ANSWER: 'PASSWORD_SRP', SRP_A: srp.publicValue };
    const selection = { username, challenge: answer.ChallengeName, session: answer.Session, responses };
    answer = await deviceSignIn.answerChallenge(selection, undefined, signal);
  }
  if (answer.ChallengeName !== 'PASSWORD_VERIFIER') return { kind: 'answered', answer };

  const { ChallengeParameters: parameters, Session: session } = answer;
  const user = parameters?.USER_ID_FOR_SRP ?? username;
  const identity = { group: config.poolName, user, password };
  await config.beforeProof?.({ username, userId: parameters?.USERNAME ?? username });
  const [claim, device] = await Promise.all([
    passwordClaim(srp, identity, parameters, config.clock.now()),
    // Read again: InitiateAuth may have removed it, and beforeProof may have added one.
    devices.get(username),
  ]);
  const responses = { USERNAME: user, ...claim };
  const { clientMetadata } = input;
  return deviceSignIn.respond(
    { username, challenge: 'PASSWORD_VERIFIER', session, responses, ...(clientMetadata && { clientMetadata }) },
    device,
    signal,
  );
}
