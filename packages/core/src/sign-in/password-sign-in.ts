import type { AuthFlowType } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import type { ConnectionContext } from '../connection/context.js';
import { withinPatience } from '../connection/with-timeout.js';
import {
  type AnsweredSignIn,
  type DeviceSignIn,
  type DeviceSignInResult,
  deviceGone,
} from '../devices/device-sign-in.js';
import type { DeviceStore } from '../devices/device-store.js';
import { trusted } from '../devices/device-trust.js';
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
 * Sends InitiateAuth and proves the password, if the flow has one. Resolves to the tokens, or to the next challenge for the user. Starts over
 * once if the device of this browser turns out to be gone.
 */
export async function signInWithPassword(
  parts: Parts,
  input: PasswordSignInInput,
  signal: AbortSignal,
): Promise<AnsweredSignIn> {
  for (let isRetry = false; ; isRetry = true) {
    const result = await attempt(parts, input, signal);
    if (result.kind === 'answered') return result;
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
  const isCustom = flow === 'CUSTOM_WITH_SRP';
  const withoutSrp = flow === 'CUSTOM_WITHOUT_SRP';
  const AuthFlow = isCustom || withoutSrp ? 'CUSTOM_AUTH' : flow;
  const initiate = (AuthParameters: Record<string, string>): Promise<AuthAnswer> =>
    send('InitiateAuth', { AuthFlow, ClientId, AuthParameters, ...metadata }, signal);

  if (withoutSrp || flow === 'USER_PASSWORD_AUTH') {
    // The only requests that can present the device before Cognito has returned the user's name in the pool.
    const userId = await devices.userIdOf(username);
    return deviceSignIn.request(
      userId,
      trusted(config, await devices.get(userId)),
      (device) =>
        initiate({
          USERNAME: username,
          ...(!withoutSrp && { PASSWORD: password }),
          ...(device && { DEVICE_KEY: device.deviceKey }),
        }),
      signal,
    );
  }
  const srp = await startSrp(config.environment);
  let answer = await initiate({
    USERNAME: username,
    SRP_A: srp.publicValue,
    ...(flow === 'USER_AUTH' && { PREFERRED_CHALLENGE: 'PASSWORD_SRP' }),
    ...(isCustom && { CHALLENGE_NAME: 'SRP_A' }),
  });
  if (answer.ChallengeName === 'SELECT_CHALLENGE') {
    const responses = { USERNAME: username, ANSWER: 'PASSWORD_SRP', SRP_A: srp.publicValue };
    const selection = { challenge: answer.ChallengeName, session: answer.Session, responses };
    answer = await deviceSignIn.answerChallenge(selection, undefined, signal);
  }
  if (answer.ChallengeName !== 'PASSWORD_VERIFIER') return { kind: 'answered', answer };

  const { ChallengeParameters: parameters, Session: session } = answer;
  const userId = parameters?.USER_ID_FOR_SRP ?? username;
  const identity = { group: config.poolName, user: userId, password };
  await devices.adopt(username, userId);
  await beforeProof(config, { username, userId: parameters?.USERNAME ?? username });
  const [claim, device] = await Promise.all([
    passwordClaim(srp, identity, parameters, config.clock.now()),
    devices.get(userId).then((record) => trusted(config, record)),
  ]);
  const responses = { USERNAME: userId, ...claim };
  const { clientMetadata } = input;
  return deviceSignIn.respond(
    userId,
    { challenge: 'PASSWORD_VERIFIER', session, responses, ...(clientMetadata && { clientMetadata }) },
    device,
    signal,
  );
}

/** Runs the hook of the configuration. A hook that does not answer must not hold up the sign-in. */
async function beforeProof(
  { beforeProof: hook, clock }: ResolvedConfig,
  user: { username: string; userId: string },
): Promise<void> {
  if (hook) await withinPatience(clock, () => hook(user));
}
