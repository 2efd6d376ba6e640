import type { SignInOutput as AmplifySignInOutput } from 'aws-amplify/auth';
import type {
  AuthAdditionalInfo,
  AuthClient,
  AuthFactorType,
  AuthFlowType,
  CodeDeliveryDetails,
  MfaType,
  SignInInput,
  SignInNextStep,
  SignInOutput,
  SignInVerbs,
} from '../auth-client.js';
import type { Clock } from '../clock.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import { authFlowOf } from '../sign-in/auth-flow.js';
import type { Credentials } from '../sign-in/credentials.js';
import { sealedStorage } from '../storage/sealed-storage.js';
import { totpSetupDetails } from '../totp-setup/totp-setup-verbs.js';
import type { AmplifyAuth, CallAmplify } from './amplify-auth.js';
import type { NewDevice } from './device-status.js';

/**
 * Creates the sign-in verbs over Amplify, and adds the restart that Amplify lacks. `lifetime` is AuthSessionValidity in
 * milliseconds.
 */
export function amplifySignIn(
  auth: AmplifyAuth,
  parts: {
    clock: Clock;
    /** The credentials of the account that was just created. */
    newAccount: Credentials;
    callAmplify: CallAmplify;
    lifetime: number;
    keepCredentials: boolean;
    authFlowType: AuthFlowType;
    onSignedIn: () => Promise<void>;
    /** Makes the pool forget that it remembers a new device by itself. */
    stopUnwanted: () => Promise<NewDevice | undefined>;
  },
): SignInVerbs {
  const interrupted = createInterruptedSignIn();
  let credentials: SignInInput | undefined;
  let username = '';
  let chosen: MfaType | undefined;
  let offered: readonly MfaType[] | undefined;
  /** The step of this tab, with the secret that must not be stored. */
  let current: (SignInOutput & { readonly username: string }) | undefined;

  async function take(output: AmplifySignInOutput, wanted = false): Promise<SignInOutput> {
    let nextStep = stepOf(output.nextStep, username, { expiresAt: parts.clock.now() + parts.lifetime });
    if (nextStep.signInStep === 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION') offered = nextStep.allowedMFATypes;
    if (output.isSignedIn) {
      forget();
      const newDevice = wanted ? undefined : await parts.stopUnwanted();
      if (newDevice) nextStep = { signInStep: 'DONE', newDevice };
      await parts.onSignedIn();
    }
    const next = { isSignedIn: output.isSignedIn, nextStep, ...(offered && { otherMFATypes: offered }) };
    current = next.isSignedIn ? undefined : { ...next, username };
    await interrupted.keep(username, next);
    return next;
  }

  function forget(): void {
    credentials = undefined;
    current = undefined;
    parts.newAccount.clear();
    chosen = undefined;
    offered = undefined;
  }

  async function signIn(input: SignInInput): Promise<SignInOutput> {
    const options = { ...input.options, authFlowType: authFlowOf(input, parts.authFlowType) };
    current = undefined;
    parts.newAccount.clear();
    credentials = parts.keepCredentials || !input.password ? input : undefined;
    username = input.username;
    offered = undefined;
    try {
      return await take(await parts.callAmplify('InitiateAuth', () => auth.signIn({ ...input, options })));
    } catch (error) {
      credentials = undefined;
      throw error;
    }
  }

  async function confirmSignIn(input: Parameters<AuthClient['confirmSignIn']>[0]): Promise<SignInOutput> {
    if (offered?.includes(input.challengeResponse as MfaType)) chosen = input.challengeResponse as MfaType;
    const { rememberDevice, ...options } = input.options ?? {};
    const { challengeResponse } = input;
    const answer = () => auth.confirmSignIn({ challengeResponse, options });
    return take(await parts.callAmplify('RespondToAuthChallenge', answer), rememberDevice);
  }

  async function restartSignIn(): Promise<SignInOutput> {
    if (!credentials) throw new AuthError('SignInException', problem('session-expired'), 'restartSignIn');
    return signIn(credentials);
  }

  return {
    signIn,
    confirmSignIn,
    restartSignIn,
    async resendSignInCode() {
      const mfaType = chosen;
      const output = await restartSignIn();
      const asksAgain = output.nextStep.signInStep === 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION';
      return asksAgain && mfaType ? confirmSignIn({ challengeResponse: mfaType }) : output;
    },
    canRestartSignIn: () => credentials !== undefined,
    async autoSignIn() {
      const account = parts.newAccount.get();
      credentials = parts.keepCredentials ? account : undefined;
      username = account?.username ?? username;
      offered = undefined;
      return take(await parts.callAmplify('InitiateAuth', () => auth.autoSignIn()));
    },
    async resumeSignIn() {
      const found = isPending(current, parts.clock.now()) ? current : await interrupted.restore(parts.clock.now());
      if (!found) return undefined;
      username = found.username;
      offered = found.otherMFATypes;
      return found;
    },
    async cancelSignIn() {
      forget();
      await interrupted.drop();
    },
  };
}

function isPending(output: SignInOutput | undefined, now: number): boolean {
  return !!output && 'session' in output.nextStep && output.nextStep.session.expiresAt > now;
}

function stepOf(
  step: AmplifySignInOutput['nextStep'],
  username: string,
  session: { expiresAt: number },
): SignInNextStep {
  switch (step.signInStep) {
    case 'CONFIRM_SIGN_IN_WITH_SMS_CODE':
    case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
      return { signInStep: step.signInStep, codeDeliveryDetails: deliveryOf(step.codeDeliveryDetails), session };
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
    case 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP':
      return { signInStep: step.signInStep, session };
    case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
    case 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION':
      return { signInStep: step.signInStep, allowedMFATypes: step.allowedMFATypes ?? [], session };
    case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
      return {
        signInStep: step.signInStep,
        totpSetupDetails: totpSetupDetails(step.totpSetupDetails.sharedSecret, username),
        session,
      };
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return { signInStep: step.signInStep, missingAttributes: step.missingAttributes ?? [], session };
    case 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION':
      return { signInStep: step.signInStep, availableChallenges: (step.availableChallenges ?? []) as AuthFactorType[] };
    case 'CONFIRM_SIGN_IN_WITH_PASSWORD':
      return { signInStep: step.signInStep, availableChallenges: [] };
    case 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE': {
      const { additionalInfo = {} } = step;
      return { signInStep: step.signInStep, additionalInfo: additionalInfo as AuthAdditionalInfo, session };
    }
    case 'CONFIRM_SIGN_UP':
    case 'RESET_PASSWORD':
    case 'DONE':
      return { signInStep: step.signInStep };
    default:
      throw new AuthError('UnsupportedChallenge', problem('unsupported-challenge', { challenge: nameOf(step) }));
  }
}

/** Reads the name of a step that a later version of Amplify may add. */
function nameOf(step: never): string {
  return (step as { readonly signInStep: string }).signInStep;
}

/** Copies Amplify's CodeDeliveryDetails, and omits a medium that no factor uses. */
export function deliveryOf(
  details: { destination?: string; deliveryMedium?: string; attributeName?: string } = {},
): CodeDeliveryDetails {
  const { destination, deliveryMedium, attributeName } = details;
  return {
    ...(destination && { destination }),
    ...((deliveryMedium === 'SMS' || deliveryMedium === 'EMAIL') && { deliveryMedium }),
    ...(attributeName && { attributeName }),
  };
}

const key = 'cmk.amplify.pending';

/** The step of an interrupted sign-in. Amplify keeps its Session itself, in sessionStorage. */
export interface InterruptedSignIn {
  keep(username: string, output: SignInOutput): Promise<void>;
  drop(): Promise<void>;
  /** Reads the step. Resolves to undefined without one, and if Amplify has dropped it because it expired. */
  restore(now: number): Promise<(SignInOutput & { readonly username: string }) | undefined>;
}

/** Stores the step of this tab, except the setup of an authenticator app, whose secret must not be stored. */
export function createInterruptedSignIn(): InterruptedSignIn {
  const store = sealedStorage().tab;
  const drop = () => store.remove(key);
  return {
    drop,
    async keep(username, output) {
      const { nextStep } = output;
      const isKept = 'session' in nextStep && nextStep.signInStep !== 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP';
      await (isKept ? store.set(key, JSON.stringify({ ...output, username })) : drop());
    },
    async restore(now) {
      const text = await store.get(key);
      if (text === undefined) return undefined;
      const found = JSON.parse(text) as SignInOutput & { readonly username: string };
      const { nextStep } = found;
      if ('session' in nextStep && nextStep.session.expiresAt > now) return found;
      await drop();
      return undefined;
    },
  };
}
