import type {
  AuthClient,
  AuthFactorType,
  MfaType,
  SignInInput,
  SignInOutput,
  SignInVerbs,
  TotpSetupDetails,
} from '../auth-client.js';
import type { ConnectionContext } from '../connection/context.js';
import { confirmNewDevice, type NewDevice, settleKnownDevice } from '../devices/confirm-device.js';
import { type AnsweredSignIn, createDeviceSignIn, deviceGone } from '../devices/device-sign-in.js';
import type { DeviceStore } from '../devices/device-store.js';
import { trusted } from '../devices/device-trust.js';
import { mfaTypeOfChallenge } from '../factors/factors.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { type Problem, problem } from '../problems/problem.js';
import { accessTokenClaims } from '../session/jwt.js';
import type { SessionTokens } from '../session/session-tokens.js';
import { detailsOf } from '../session/stored-session.js';
import { totpSetupDetails } from '../totp-setup/totp-setup-verbs.js';
import type { AuthAnswer, NewTokens } from '../transport/wire.js';
import { authFlowOf } from './auth-flow.js';
import { challengeResponses, checkOffered, offeredMfaTypes, outputOf, unsupported } from './challenges.js';
import { createCredentials } from './credentials.js';
import { createKnownFactorsStore } from './known-factors.js';
import type { NewAccount } from './new-account.js';
import { signInWithPassword } from './password-sign-in.js';
import type { PendingSignIn, PendingSignInStore } from './pending-sign-in.js';

/**
 * Starts a sign-in with another first factor than the password, and runs the prompt of a passkey. Resolves to the tokens, or
 * to the challenge for the user: `problem` says why a passkey did not do, and `username` is the user, whom a passkey can tell. Rejects if
 * the user is to see no other step.
 */
export type StartFirstFactor = (
  input: SignInInput,
  signal: AbortSignal,
) => Promise<{ readonly answer: AuthAnswer; readonly problem?: Problem; readonly username?: string }>;

/** The answer of a sign-in, as far as its device goes. */
interface SignedIn {
  readonly username: string;
  readonly result: NewTokens;
  /** The key of the device that the answer was given to. */
  readonly presented: string | undefined;
  readonly wanted: boolean;
  readonly sessionKept: Promise<unknown>;
}

interface SettledDevice {
  readonly newDevice?: NewDevice | undefined;
  readonly isForgotten?: boolean;
}

interface SignInContext extends ConnectionContext {
  /** Loads with the first use. */
  readonly startFirstFactor: StartFirstFactor;
  /** Creates a passkey without a prompt, if the browser can. Loads with the first use. */
  readonly upgrade: () => Promise<unknown>;
  readonly devices: DeviceStore;
  readonly tokens: SessionTokens;
  readonly pendingSignIn: PendingSignInStore;
  readonly newAccount: NewAccount;
}

/** Creates the sign-in verbs of one client: InitiateAuth and RespondToAuthChallenge, up to the tokens. */
export function signInVerbs(context: SignInContext): SignInVerbs {
  const { config, send, devices, tokens, events, pendingSignIn, newAccount, startFirstFactor } = context;
  const deviceSignIn = createDeviceSignIn(context);
  const credentials = createCredentials(config.clock);
  const knownFactors = createKnownFactorsStore(config);
  let totp: TotpSetupDetails | undefined;
  /** The sign-in has shown a key, so that another one has to be told apart. */
  let hasShownKey = false;
  /** The last chosen factor, to request another code of the same kind. */
  let chosen: MfaType | undefined;
  /** True if the sign-in began with a password. */
  let hasPassword = false;
  /** Aborted when another sign-in replaces this one. */
  let current = new AbortController();

  async function begin(input: SignInInput, isRestart = false, prove = proveWithPassword): Promise<SignInOutput> {
    const withoutPassword = authFlowOf(input, config.authFlowType) === 'CUSTOM_WITHOUT_SRP';
    current.abort();
    current = new AbortController();
    const { signal } = current;
    totp = undefined;
    hasShownKey &&= isRestart;
    // Set before the first await, so that canceling at any moment also drops the password.
    const { username, password, options = {} } = input;
    const before = pendingSignIn.get();
    // The autofill is no sign-in until the user chooses.
    if (options.passkey?.mediation !== 'conditional') {
      if (!config.keepCredentials && password) credentials.clear();
      else if (!isRestart) credentials.set(input);
      await pendingSignIn.clear();
    }
    try {
      hasPassword = startsWithPassword(input);
      if (prove === proveWithPassword && !hasPassword && !withoutPassword) {
        const { answer, problem, username: name } = await startFirstFactor(input, signal);
        const result = { kind: 'answered', answer } as const;
        const output = await proceed(name ?? username, result, signal, undefined, false, true);
        return { ...output, ...(problem && { problem }), ...(name && { username: name }) };
      }
      const result = await prove(input, signal);
      return await proceed(username, result, signal, withoutPassword ? { withoutPassword } : {});
    } catch (error) {
      // A short network failure must not end the sign-in that is being renewed.
      const isKept = isRestart && hasProblem(error, ...passing);
      if (!signal.aborted && !pendingSignIn.get() && !isKept) credentials.clear();
      // The choice of a first factor stays on the screen.
      if (!signal.aborted && before?.availableChallenges && before.username === username)
        await pendingSignIn.set(before);
      if (hasProblem(error, 'user-not-confirmed'))
        return { isSignedIn: false, nextStep: { signInStep: 'CONFIRM_SIGN_UP' } };
      if (hasProblem(error, 'password-reset-required'))
        return { isSignedIn: false, nextStep: { signInStep: 'RESET_PASSWORD' } };
      throw error;
    }
  }

  function proveWithPassword(input: SignInInput, signal: AbortSignal): Promise<AnsweredSignIn> {
    const { username, password = '', options = {} } = input;
    const flow = authFlowOf(input, config.authFlowType);
    const metadata = options.clientMetadata && { clientMetadata: options.clientMetadata };
    return signInWithPassword(
      { config, send, devices, deviceSignIn },
      { username, password, flow, ...metadata },
      signal,
    );
  }

  async function autoSignIn(): Promise<SignInOutput> {
    const account = newAccount.get();
    if (!account?.session && !account?.password) {
      throw new AuthError('AutoSignInException', problem('password-needed'), 'autoSignIn');
    }
    const { session, factor, ...input } = account;
    // The Session of ConfirmSignUp stands for the code that the user has just entered.
    const proveWithSession: typeof proveWithPassword = async ({ username }, signal) => {
      const AuthParameters = { USERNAME: username, PREFERRED_CHALLENGE: factor };
      const request = { AuthFlow: 'USER_AUTH', ClientId: config.userPoolClientId, AuthParameters } as const;
      return { kind: 'answered', answer: await send('InitiateAuth', { ...request, Session: session }, signal) };
    };
    try {
      const output = await begin(input, false, session ? proveWithSession : undefined).catch((error: unknown) => {
        const isFinal = !hasProblem(error, ...passing) && (error as Error).name !== 'AbortError';
        // The Session is short-lived and the client may not allow USER_AUTH.
        if (!session || !isFinal || !input.password) throw error;
        return begin(input);
      });
      newAccount.clear();
      return output;
    } catch (error) {
      if (!hasProblem(error, ...passing)) newAccount.clear();
      throw error;
    }
  }

  /** Turns Cognito's answer into the next step of the user. */
  async function proceed(
    username: string,
    result: AnsweredSignIn,
    signal: AbortSignal,
    before: Partial<PendingSignIn> = {},
    rememberDevice?: boolean,
    isFirstFactor?: boolean,
  ): Promise<SignInOutput> {
    const { answer } = result;
    const isCheck = config.settleCheck && answer.AuthenticationResult;
    if (signal.aborted && !isCheck) throw superseded();
    if (answer.AuthenticationResult) return complete(username, result, signal, rememberDevice);
    const parameters = answer.ChallengeParameters ?? {};
    const isChosen = before.challenge === 'SELECT_MFA_TYPE';
    const otherMFATypes = isChosen ? offeredMfaTypes(before as PendingSignIn) : before.otherMFATypes;
    const userId = parameters.USER_ID_FOR_SRP ?? parameters.USERNAME ?? before.userId ?? username;
    const isChoice = answer.ChallengeName === 'SELECT_MFA_TYPE';
    const pending: PendingSignIn = {
      username,
      userId,
      challenge: answer.ChallengeName ?? '',
      parameters,
      session: answer.Session ?? '',
      expiresAt: config.clock.now() + config.challengeLifetime,
      ...(otherMFATypes && { otherMFATypes }),
      ...(before.withoutPassword && { withoutPassword: true }),
      ...(isChoice && { knownFactors: await knownFactors.get(userId) }),
      ...(isFirstFactor && { availableChallenges: (answer.AvailableChallenges ?? []) as AuthFactorType[] }),
    };
    return pending.challenge === 'MFA_SETUP' ? beginSetup(pending, signal) : keep(pending, signal);
  }

  async function keep(pending: PendingSignIn, signal: AbortSignal): Promise<SignInOutput> {
    const output = outputOf(pending, totp);
    if (signal.aborted) throw superseded();
    await pendingSignIn.set(pending);
    return output;
  }

  /** Skips the selection if there is only one factor to set up. */
  function beginSetup(pending: PendingSignIn, signal: AbortSignal): Promise<SignInOutput> {
    const offered = offeredMfaTypes(pending);
    if (offered.length > 1) return keep(pending, signal);
    if (offered[0] === 'TOTP') return associate(pending, signal);
    if (offered[0] === 'EMAIL') return keep({ ...pending, settingUp: 'EMAIL' }, signal);
    throw unsupported('MFA_SETUP');
  }

  /** Sends AssociateSoftwareToken within MFA_SETUP. */
  async function associate(pending: PendingSignIn, signal: AbortSignal): Promise<SignInOutput> {
    const answer = await send('AssociateSoftwareToken', { Session: pending.session }, signal);
    totp = {
      ...totpSetupDetails(answer.SecretCode ?? '', pending.username),
      ...(hasShownKey && { replacesEarlierKey: true }),
    };
    hasShownKey = true;
    return keep({ ...pending, settingUp: 'TOTP', session: answer.Session ?? pending.session }, signal);
  }

  /** Sends VerifySoftwareToken within MFA_SETUP, once: a retry after a later failure does not repeat it. */
  async function verifyTotp(pending: PendingSignIn, code: string, name: string | undefined, signal: AbortSignal) {
    if (pending.totpVerified) return pending;
    const answer = await send(
      'VerifySoftwareToken',
      { Session: pending.session, UserCode: code, ...(name && { FriendlyDeviceName: name }) },
      signal,
    );
    if (answer.Status !== 'SUCCESS') {
      throw new AuthError('EnableSoftwareTokenMFAException', problem('totp-setup-wrong-code'), 'VerifySoftwareToken');
    }
    const verified = { ...pending, session: answer.Session ?? pending.session, totpVerified: true };
    await pendingSignIn.set(verified);
    return verified;
  }

  async function complete(
    username: string,
    { answer: { AuthenticationResult: result = {} }, device }: AnsweredSignIn,
    signal: AbortSignal,
    rememberDevice = false,
  ): Promise<SignInOutput> {
    const sessionKept = tokens.begin(username, config.settleCheck ? await config.settleCheck(result) : result);
    const signedIn = { username, result, presented: device?.deviceKey, wanted: rememberDevice, sessionKept };
    const [session, settled = {}] = await Promise.all([
      sessionKept,
      // A check leaves no device.
      config.settleCheck ? undefined : settleDevice(signedIn),
    ]);
    if (settled.isForgotten) {
      await tokens.end(session, 'device-forgotten');
      throw deviceGone();
    }
    if (signal.aborted) {
      // Cancelled while the device was confirmed or the check settled.
      await tokens.end(session);
      void tokens.revokeRetired();
      throw superseded();
    }
    await forget();
    await events.emit({ type: 'signedIn', user: session.tokens.user }, async () => {
      // Rejects if the session ended in the meantime, in this tab or another.
      const saved = await tokens.fresh();
      if (saved.id !== session.id) throw superseded();
      return { type: 'signedIn', ...detailsOf(saved) };
    });
    if (hasPassword && config.upgradeToPasskey && !config.settleCheck) void context.upgrade().catch(() => undefined);
    const { newDevice } = settled;
    return { isSignedIn: true, nextStep: { signInStep: 'DONE', ...(newDevice && { newDevice }) } };
  }

  /**
   * Registers a new device, and keeps what the user typed, so that the device is found by that name. `isForgotten`: the device
   * that was presented has been forgotten since, so Cognito has revoked the tokens.
   */
  async function settleDevice({ username, result, presented, ...signedIn }: SignedIn): Promise<SettledDevice> {
    const { AccessToken: accessToken, NewDeviceMetadata: metadata } = result;
    if (!accessToken) return {};
    const { username: userId } = accessTokenClaims(accessToken, config);
    const newDevice = metadata && (await confirmNewDevice(context, { ...signedIn, userId, accessToken, metadata }));
    // Forgetting removes the device first and ends the session after. This is the other way round, so neither misses the other.
    if (!metadata) await signedIn.sessionKept;
    const deviceKey = metadata ? presented : await settleKnownDevice(context, userId, accessToken);
    await devices.learn(username, userId);
    return { newDevice, isForgotten: presented !== undefined && presented !== deviceKey };
  }

  async function forget(): Promise<void> {
    credentials.clear();
    totp = undefined;
    hasShownKey = false;
    newAccount.clear();
    await pendingSignIn.clear();
  }

  async function confirmSignIn(input: Parameters<AuthClient['confirmSignIn']>[0]): Promise<SignInOutput> {
    const { signal } = current;
    let pending = pendingSignIn.get();
    if (!pending) throw new AuthError('SignInException', problem('session-invalid'), 'confirmSignIn');
    const { challengeResponse, options = {} } = input;
    const { username, challenge, availableChallenges } = pending;
    const anew = { ...begunWith(), authFlowType: 'USER_AUTH', ...options } as const;
    if (challenge === 'SELECT_CHALLENGE' && availableChallenges) {
      checkOffered(availableChallenges, challengeResponse);
      if (isPassword(challengeResponse)) return keep({ ...pending, challenge: challengeResponse }, signal);
      const preferredChallenge = challengeResponse as AuthFactorType;
      return begin({ username, options: { ...anew, preferredChallenge } });
    }
    if (isPassword(challenge)) return begin({ username, password: challengeResponse, options: anew });
    if (pending.challenge === 'SELECT_MFA_TYPE') chosen = challengeResponse as MfaType;
    try {
      if (pending.challenge === 'MFA_SETUP') {
        if (!pending.settingUp) {
          if (challengeResponse === 'EMAIL') return await keep({ ...pending, settingUp: 'EMAIL' }, signal);
          return await associate(pending, signal);
        }
        if (pending.settingUp === 'TOTP') {
          pending = await verifyTotp(pending, challengeResponse, options.friendlyDeviceName, signal);
        }
      }
      const result = await deviceSignIn.respond(
        pending.userId,
        {
          challenge: pending.challenge,
          session: pending.session,
          responses: challengeResponses(pending, challengeResponse, options.userAttributes),
          ...(options.clientMetadata && { clientMetadata: options.clientMetadata }),
        },
        trusted(config, await devices.get(pending.userId)),
        signal,
      );
      if (result.kind === 'device-gone') throw deviceGone();
      const output = await proceed(pending.username, result, signal, pending, options.rememberDevice);
      const mfaType = mfaTypeOfChallenge(pending.challenge);
      if (output.isSignedIn && mfaType && !config.settleCheck) {
        await knownFactors.learn(pending.userId, mfaType, pending.parameters.CODE_DELIVERY_DESTINATION);
      }
      return output;
    } catch (error) {
      // A spent Session is not sent again, and a reload does not resume it. The triggers of a custom challenge end theirs.
      const endings = ['session-expired', 'session-invalid'] as const;
      const ofTriggers = challenge === 'CUSTOM_CHALLENGE' ? (['wrong-credentials', 'refused-by-app'] as const) : [];
      if (hasProblem(error, ...endings, ...ofTriggers) && !signal.aborted) await pendingSignIn.clear();
      throw error;
    }
  }

  /** Returns the metadata that the sign-in began with: its triggers want it again when it begins anew. */
  function begunWith(): Pick<NonNullable<SignInInput['options']>, 'clientMetadata'> {
    const { clientMetadata } = credentials.get()?.options ?? {};
    return clientMetadata ? { clientMetadata } : {};
  }

  /** Signs in again with the credentials in memory; a code as first factor and a custom challenge need none. */
  function restart(): Promise<SignInOutput> {
    const pending = pendingSignIn.get() ?? ({} as Partial<PendingSignIn>);
    const { availableChallenges, withoutPassword, username = '', challenge } = pending;
    const preferredChallenge = challenge as AuthFactorType;
    const choice = { ...begunWith(), authFlowType: 'USER_AUTH', preferredChallenge } as const;
    const custom = { authFlowType: 'CUSTOM_WITHOUT_SRP' } as const;
    const known = availableChallenges ? { username, options: choice } : credentials.get();
    const input = known ?? (withoutPassword && { username, options: custom });
    if (!input) throw new AuthError('SignInException', problem('password-needed'), 'restartSignIn');
    return begin(input, true);
  }

  return {
    signIn(input) {
      newAccount.clear();
      return begin(input);
    },
    autoSignIn,
    confirmSignIn,
    canRestartSignIn() {
      const { availableChallenges, withoutPassword } = pendingSignIn.get() ?? ({} as Partial<PendingSignIn>);
      return Boolean(credentials.get() || availableChallenges || withoutPassword);
    },
    async restartSignIn() {
      const pending = pendingSignIn.get();
      if (!pending?.availableChallenges?.length) return restart();
      return keep({ ...pending, challenge: 'SELECT_CHALLENGE' }, current.signal);
    },
    async resendSignInCode() {
      const mfaType = chosen;
      const output = await restart();
      const asksAgain = output.nextStep.signInStep === 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION';
      if (!asksAgain || !mfaType) return output;
      try {
        return await confirmSignIn({ challengeResponse: mfaType });
      } catch (error) {
        // The screen still asks for the code, and its Session is spent: the next answer must not reach the choice.
        await pendingSignIn.clear();
        throw error;
      }
    },
    async resumeSignIn() {
      const pending = await pendingSignIn.restore();
      if (!pending) return undefined;
      const { signal } = current;
      try {
        // The TOTP secret was only in memory; Cognito issues a new one for the same Session.
        const needsSecret = pending.settingUp === 'TOTP' && !totp;
        hasShownKey ||= needsSecret;
        const output = needsSecret ? await associate(pending, signal) : outputOf(pending, totp);
        return { ...output, username: pending.username };
      } catch (error) {
        if (hasProblem(error, 'network', 'service', 'rate-limited')) throw error;
        await pendingSignIn.clear();
        return undefined;
      }
    },
    async cancelSignIn() {
      current.abort();
      current = new AbortController();
      await forget();
    },
  };
}

/** Problems that pass: the same call can work a little later. */
const passing = ['network', 'service', 'rate-limited', 'too-many-attempts'] as const;

const isPassword = (challenge: string) => challenge.startsWith('PASSWORD');

/** Checks whether a sign-in proves a password first. */
function startsWithPassword({ password, options }: SignInInput): boolean {
  return password !== undefined && isPassword(options?.preferredChallenge ?? 'PASSWORD');
}

/** Creates the error of a sign-in that another one replaced. */
function superseded(): AuthError {
  return new AuthError('AbortError', problem('session-invalid'));
}
