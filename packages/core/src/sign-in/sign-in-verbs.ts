import type { AuthClient, SignInInput } from '../auth-client.js';
import type { MfaType, TotpSetupDetails } from '../auth-types.js';
import type { ClientContext } from '../client/context.js';
import { confirmNewDevice } from '../devices/confirm-new-device.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { SignInOutput } from '../sign-in-output.js';
import { totpSetupDetails } from '../totp-setup/totp-setup-details.js';
import { answerTo } from './challenge-response.js';
import { type AuthAnswer, createChallengeRunner } from './challenge-runner.js';
import { offeredMfaTypes, outputOf, type PendingSignIn } from './pending-sign-in.js';
import type { SignInVerbs } from './sign-in-verbs.types.js';

/** The sign-in of one client: InitiateAuth and RespondToAuthChallenge up to the tokens. */
export function signInVerbs(context: ClientContext): SignInVerbs {
  const { config, send, tokens, events, pendings } = context;
  const runner = createChallengeRunner(context);
  /** The password lives here and nowhere else, and only while a challenge is open. */
  let credentials: SignInInput | undefined;
  let totp: TotpSetupDetails | undefined;
  /** The factor that was chosen last, to get a new code of the same kind. */
  let chosen: MfaType | undefined;
  /** Aborted when another sign-in takes the place of this one. */
  let current = new AbortController();

  async function begin(input: SignInInput, isRestart = false): Promise<SignInOutput> {
    current.abort();
    current = new AbortController();
    const { signal } = current;
    totp = undefined;
    // At once, so that giving up, at whatever moment, leaves no password behind.
    credentials = config.keepCredentials ? input : undefined;
    await pendings.clear();
    const { username, password, options = {} } = input;
    try {
      const flow = options.authFlowType ?? config.authFlowType;
      const metadata = options.clientMetadata && { clientMetadata: options.clientMetadata };
      const answer = await runner.begin({ username, password, flow, ...metadata }, signal);
      return await proceed(username, answer, signal);
    } catch (error) {
      // A network that is away for a moment must not cost the sign-in that is being renewed.
      const isKept = isRestart && hasProblem(error, 'network', 'service', 'rate-limited', 'too-many-attempts');
      if (!signal.aborted && !pendings.get() && !isKept) credentials = undefined;
      if (hasProblem(error, 'user-not-confirmed'))
        return { isSignedIn: false, nextStep: { signInStep: 'CONFIRM_SIGN_UP' } };
      if (hasProblem(error, 'password-reset-required'))
        return { isSignedIn: false, nextStep: { signInStep: 'RESET_PASSWORD' } };
      throw error;
    }
  }

  /** From Cognito's answer to what the user sees next. */
  async function proceed(
    username: string,
    answer: AuthAnswer,
    signal: AbortSignal,
    before?: PendingSignIn,
  ): Promise<SignInOutput> {
    if (signal.aborted) throw superseded();
    if (answer.AuthenticationResult) return complete(username, answer.AuthenticationResult, signal);
    const parameters = answer.ChallengeParameters ?? {};
    const otherMFATypes = before?.challenge === 'SELECT_MFA_TYPE' ? offeredMfaTypes(before) : before?.otherMFATypes;
    const pending: PendingSignIn = {
      username,
      userId: parameters.USER_ID_FOR_SRP ?? parameters.USERNAME ?? before?.userId ?? username,
      challenge: answer.ChallengeName ?? '',
      parameters,
      session: answer.Session ?? '',
      expiresAt: config.clock.now() + config.challengeLifetime,
      ...(otherMFATypes && { otherMFATypes }),
    };
    return pending.challenge === 'MFA_SETUP' ? beginSetUp(pending, signal) : keep(pending, signal);
  }

  async function keep(pending: PendingSignIn, signal: AbortSignal): Promise<SignInOutput> {
    const output = outputOf(pending, totp);
    if (signal.aborted) throw superseded();
    await pendings.set(pending);
    return output;
  }

  /** With one factor to set up there is nothing to choose. */
  function beginSetUp(pending: PendingSignIn, signal: AbortSignal): Promise<SignInOutput> {
    const offered = offeredMfaTypes(pending);
    if (offered.length > 1) return keep(pending, signal);
    if (offered[0] === 'TOTP') return associate(pending, signal);
    if (offered[0] === 'EMAIL') return keep({ ...pending, settingUp: 'EMAIL' }, signal);
    throw new AuthError('UnsupportedChallenge', problem('unsupported-challenge', { challenge: 'MFA_SETUP' }));
  }

  /** AssociateSoftwareToken within MFA_SETUP. */
  async function associate(pending: PendingSignIn, signal: AbortSignal): Promise<SignInOutput> {
    const answer = await send('AssociateSoftwareToken', { Session: pending.session }, signal);
    totp = totpSetupDetails(answer.SecretCode ?? '', pending.username);
    return keep({ ...pending, settingUp: 'TOTP', session: answer.Session ?? pending.session }, signal);
  }

  /** VerifySoftwareToken within MFA_SETUP. What is done stays done: a retry after a failure goes on behind it. */
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
    await pendings.set(verified);
    return verified;
  }

  async function complete(
    username: string,
    result: NonNullable<AuthAnswer['AuthenticationResult']>,
    signal: AbortSignal,
  ): Promise<SignInOutput> {
    const { AccessToken, NewDeviceMetadata: metadata } = result;
    const isNew = metadata && AccessToken && !config.isCheck;
    const saving = tokens.save(username, result);
    const confirming = isNew && confirmNewDevice(context, username, AccessToken, metadata, saving);
    const [newDevice] = await Promise.all([confirming, saving]);
    if (signal.aborted) {
      // Given up while the device was confirmed: nobody is signed in, unless by another sign-in.
      if ((await tokens.stored())?.refreshToken === result.RefreshToken) await tokens.clear();
      throw superseded();
    }
    await forget();
    // Rejects where the session was ended meanwhile, in this tab or another.
    const { user } = await tokens.fresh();
    events.emit({ type: 'signedIn', user });
    return { isSignedIn: true, nextStep: { signInStep: 'DONE', ...(newDevice && { newDevice }) } };
  }

  async function forget(): Promise<void> {
    credentials = undefined;
    totp = undefined;
    await pendings.clear();
  }

  async function confirmSignIn(input: Parameters<AuthClient['confirmSignIn']>[0]): Promise<SignInOutput> {
    const { signal } = current;
    let pending = pendings.get();
    if (!pending) throw new AuthError('SignInException', problem('session-invalid'), 'confirmSignIn');
    const { challengeResponse, options = {} } = input;
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
      const answer = await runner.respond(
        {
          username: pending.username,
          challenge: pending.challenge,
          session: pending.session,
          responses: answerTo(pending, challengeResponse, options.userAttributes),
          ...(options.clientMetadata && { clientMetadata: options.clientMetadata }),
        },
        signal,
      );
      return await proceed(pending.username, answer, signal, pending);
    } catch (error) {
      // A dead Session is not sent again, nor taken up by a reload.
      if (hasProblem(error, 'session-expired', 'session-invalid') && !signal.aborted) await pendings.clear();
      throw error;
    }
  }

  /** Signs in again with what is in memory. */
  function restart(): Promise<SignInOutput> {
    if (!credentials) throw new AuthError('SignInException', problem('session-expired'), 'restartSignIn');
    return begin(credentials, true);
  }

  return {
    signIn: (input) => begin(input),
    confirmSignIn,
    canRestartSignIn: () => credentials !== undefined,
    restartSignIn: async () => restart(),
    async resendSignInCode() {
      const mfaType = chosen;
      const output = await restart();
      const asksAgain = output.nextStep.signInStep === 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION';
      return asksAgain && mfaType ? confirmSignIn({ challengeResponse: mfaType }) : output;
    },
    async resumeSignIn() {
      const pending = await pendings.restore();
      if (!pending) return undefined;
      const { signal } = current;
      try {
        // The TOTP secret was only in memory; Cognito gives a new one for the same Session.
        const needsSecret = pending.settingUp === 'TOTP' && !totp;
        const output = needsSecret ? await associate(pending, signal) : outputOf(pending, totp);
        return { ...output, username: pending.username };
      } catch (error) {
        if (hasProblem(error, 'network', 'service', 'rate-limited')) throw error;
        await pendings.clear();
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

function superseded(): AuthError {
  return new AuthError('AbortError', problem('session-invalid'));
}
