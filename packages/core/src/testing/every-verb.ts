import type { AuthClient, SignInOutput } from '../auth-client.js';
import { type Emulator, password, totpCode } from './emulated-client.js';

/**
 * Calls every verb of a client at least once, as screens would: a step is answered only if it came. `attempt` runs each verb,
 * and resolves to undefined for one that failed.
 */
export async function callEveryVerb(
  auth: AuthClient,
  emulator: Emulator,
  attempt: <Value>(call: () => Promise<Value>) => Promise<Value | undefined>,
): Promise<void> {
  const username = 'ada';
  const codeOf = (name = username) => emulator.outbox.messages(name).at(-1)?.code ?? '000000';
  const email = { attributeKey: 'email', value: 'lovelace@example.com' };

  async function signIn(name: string): Promise<void> {
    let output = await attempt<SignInOutput>(() => auth.signIn({ username: name, password }));
    // Three answers are enough for every way in.
    for (let steps = 0; steps < 3 && output && !output.isSignedIn; steps++) {
      const { nextStep } = output;
      if (nextStep.signInStep.endsWith('_CODE')) await attempt(() => auth.resendSignInCode());
      const challengeResponse = answerTo(nextStep, name);
      if (challengeResponse === undefined) return;
      output = await attempt(() => auth.confirmSignIn({ challengeResponse }));
    }
  }

  function answerTo(step: SignInOutput['nextStep'], name: string): string | undefined {
    switch (step.signInStep) {
      case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
      case 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION':
        return step.allowedMFATypes[0];
      case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
        return codeFrom(step.totpSetupDetails.sharedSecret);
      case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
        return password;
      case 'CONFIRM_SIGN_IN_WITH_SMS_CODE':
      case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
        return codeOf(name);
      default:
        return undefined;
    }
  }

  function codeFrom(secret: string): string {
    try {
      return totpCode(secret, emulator.clock.now());
    } catch {
      // The secret is not one, and a user would type what they see.
      return '000000';
    }
  }

  const userAttributes = { email: 'ada@example.com', phone_number: '+15550100839' };
  await attempt(() => auth.signUp({ username, password, options: { userAttributes, autoSignIn: true } }));
  await attempt(() => auth.resendSignUpCode({ username }));
  await attempt(() => auth.confirmSignUp({ username, confirmationCode: codeOf() }));
  await attempt(() => auth.autoSignIn());
  await attempt(() => auth.signOut());
  await attempt(() => auth.resetPassword({ username }));
  await attempt(() => auth.confirmResetPassword({ username, confirmationCode: codeOf(), newPassword: password }));

  await signIn(username);
  // A second session, to end.
  const second = await attempt(() => auth.createCheckClient());
  await attempt(async () => second?.signIn({ username, password }));
  const totp = await attempt(() => auth.setUpTOTP());
  if (totp) await attempt(() => auth.verifyTOTPSetup({ code: codeFrom(totp.sharedSecret) }));
  await attempt(() => auth.updateUserAttribute({ userAttribute: email }));
  await attempt(() => auth.sendUserAttributeVerificationCode({ userAttributeKey: 'email' }));
  await attempt(() => auth.confirmUserAttribute({ userAttributeKey: 'email', confirmationCode: codeOf() }));
  await attempt(() => auth.updateMFAPreference({ sms: 'ENABLED', totp: 'ENABLED' }));
  await attempt(() => auth.fetchMFAPreference());
  await attempt(() => auth.fetchUserAttributes());
  await attempt(() => auth.fetchPasskeySupport());
  const passkey = await attempt(() => auth.associateWebAuthnCredential());
  const credentialId = passkey?.credentialId ?? 'AQ';
  await attempt(() => auth.listWebAuthnCredentials());
  await attempt(() => auth.renameWebAuthnCredential({ credentialId, name: 'laptop' }));
  await attempt(() => auth.fetchAuthFactors());
  await attempt(() => auth.updateMFAPreference({ passkey: 'ENABLED' }));
  await attempt(() => auth.rememberDevice());
  await attempt(() => auth.fetchDevices());
  await attempt(() => auth.stopRememberingDevice?.() ?? Promise.resolve());
  const sessions = await attempt(() => auth.listUserSessions());
  const other = sessions?.sessions.find(({ isCurrentSession }) => !isCurrentSession);
  await attempt(() => auth.revokeUserSession({ sessionId: other?.id ?? 'tkn0123456789abcdefghijklmno' }));
  await attempt(() => auth.updatePassword({ oldPassword: password, newPassword: password }));
  await attempt(() => auth.fetchAuthSession({ forceRefresh: true }));
  await attempt(() => auth.getCurrentUser());
  await attempt(() => auth.signOut());

  const options = { preferredChallenge: 'WEB_AUTHN' } as const;
  await attempt(() => auth.signIn({ username, options }));
  await attempt(() => auth.deleteWebAuthnCredential({ credentialId }));
  await signIn(username);
  await attempt(() => auth.forgetDevice());
  emulator.pool.configure({ mfa: 'ON' });
  for (const name of ['bob', 'eve']) {
    await signIn(name);
    await attempt(() => auth.resumeSignIn());
    await attempt(() => auth.cancelSignIn());
    await attempt(() => auth.signOut({ global: true }));
  }
  await signIn(username);
  await attempt(() => auth.deleteUser());
}
