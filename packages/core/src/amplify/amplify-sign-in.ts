import type { SignInOutput as AmplifySignInOutput } from 'aws-amplify/auth';
import type { AuthClient, SignInInput } from '../auth-client.js';
import type { CodeDeliveryDetails, MfaType } from '../auth-types.js';
import type { Clock } from '../clock.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';
import type { SignInVerbs } from '../sign-in/sign-in-verbs.types.js';
import type { SignInNextStep, SignInOutput } from '../sign-in-output.js';
import { totpSetupDetails } from '../totp-setup/totp-setup-details.js';
import type { AmplifyAuth } from './amplify-auth.types.js';
import { asAuthError } from './amplify-error.js';
import { createInterruptedSignIn } from './interrupted-sign-in.js';

/** The sign-in of Amplify, with the restart that it lacks. `lifetime` is AuthSessionValidity in milliseconds. */
export function amplifySignIn(
  auth: AmplifyAuth,
  parts: { clock: Clock; lifetime: number; keepCredentials: boolean; onSignedIn: () => Promise<void> },
): SignInVerbs {
  const interrupted = createInterruptedSignIn();
  let credentials: SignInInput | undefined;
  let username = '';
  let chosen: MfaType | undefined;
  let offered: readonly MfaType[] | undefined;

  async function take(output: AmplifySignInOutput): Promise<SignInOutput> {
    const nextStep = stepOf(output.nextStep, username, { expiresAt: parts.clock.now() + parts.lifetime });
    if (nextStep.signInStep === 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION') offered = nextStep.allowedMFATypes;
    if (output.isSignedIn) {
      forget();
      await parts.onSignedIn();
    }
    const next = { isSignedIn: output.isSignedIn, nextStep, ...(offered && { otherMFATypes: offered }) };
    await interrupted.keep(username, next);
    return next;
  }

  function forget(): void {
    credentials = undefined;
    chosen = undefined;
    offered = undefined;
  }

  async function signIn(input: SignInInput): Promise<SignInOutput> {
    credentials = parts.keepCredentials ? input : undefined;
    username = input.username;
    offered = undefined;
    try {
      return await take(await asAuthError('InitiateAuth', () => auth.signIn(input)));
    } catch (error) {
      credentials = undefined;
      throw error;
    }
  }

  async function confirmSignIn(input: Parameters<AuthClient['confirmSignIn']>[0]): Promise<SignInOutput> {
    if (offered?.includes(input.challengeResponse as MfaType)) chosen = input.challengeResponse as MfaType;
    return take(await asAuthError('RespondToAuthChallenge', () => auth.confirmSignIn(input)));
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
    async resumeSignIn() {
      const found = await interrupted.restore(parts.clock.now());
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
    case 'CONFIRM_SIGN_UP':
    case 'RESET_PASSWORD':
    case 'DONE':
      return { signInStep: step.signInStep };
    default:
      throw new AuthError('UnsupportedChallenge', problem('unsupported-challenge', { challenge: step.signInStep }));
  }
}

/** Amplify's CodeDeliveryDetails, whose medium may be one that no factor uses. */
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
