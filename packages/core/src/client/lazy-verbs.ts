import type { AuthClient } from '../auth-client.js';

/** The verbs that few pages call. Their chunk loads after that of the requests. */
export const accountVerbNames = ['listUserSessions', 'revokeUserSession', 'deleteUser'] as const;
/** The verbs of passkeys, which load a chunk of their own. */
export const passkeyVerbNames = [
  'associateWebAuthnCredential',
  'listWebAuthnCredentials',
  'deleteWebAuthnCredential',
  'renameWebAuthnCredential',
  'fetchAuthFactors',
  'fetchPasskeySupport',
] as const;

/** The verbs of a signed-in user that send requests. */
const requestsOfUser = [
  ...passkeyVerbNames,
  'updatePassword',
  'setUpTOTP',
  'verifyTOTPSetup',
  'fetchMFAPreference',
  'updateMFAPreference',
  'fetchUserAttributes',
  'updateUserAttribute',
  'sendUserAttributeVerificationCode',
  'confirmUserAttribute',
  'rememberDevice',
  'stopRememberingDevice',
  'explainChallenge',
  'forgetDevice',
  'fetchDevices',
  'fetchDevicePage',
  ...accountVerbNames,
] as const;

/** The verbs that send requests, and so load the request chunk. */
export const lazyVerbNames = [
  'signIn',
  'confirmSignIn',
  'resendSignInCode',
  'restartSignIn',
  'resumeSignIn',
  'autoSignIn',
  'cancelSignIn',
  'signUp',
  'confirmSignUp',
  'resendSignUpCode',
  'resetPassword',
  'confirmResetPassword',
  ...requestsOfUser,
] as const;

/** The verbs that a client for one user has of its own. */
export const userVerbNames = [...requestsOfUser, 'getCurrentUser', 'fetchAuthSession'] as const;

export type LazyVerb = (typeof lazyVerbNames)[number];
export type UserVerb = (typeof userVerbNames)[number];

type Verb = (...input: never[]) => Promise<unknown>;

/**
 * Creates verbs that load with their first call, so that a page that only shows the username does not download them. A call
 * after that begins at once: what it forgets is forgotten when it returns.
 */
export function lazyVerbs<Name extends string, Verbs extends Record<Name, Verb>>(
  names: readonly Name[],
  load: (name: string) => Promise<Verbs>,
): Pick<Verbs, Name> {
  let loaded: Verbs | undefined;
  const forward =
    (name: Name): Verb =>
    async (...input) => {
      // Set only here, so that no later call overtakes one that waits.
      loaded ??= await load(name);
      return loaded[name](...input);
    };
  return Object.fromEntries(names.map((name) => [name, forward(name)])) as Pick<Verbs, Name>;
}

type EagerSignIn = Pick<AuthClient, 'canRestartSignIn' | 'resumeSignIn' | 'cancelSignIn'>;

/**
 * Creates the sign-in verbs that can answer without the chunk. `loaded` returns the loaded verbs, or undefined; `pending` reads
 * and removes what a reload interrupted.
 */
export function eagerSignIn(
  pending: { get(): Promise<string | undefined>; remove(): Promise<void> },
  loaded: () => EagerSignIn | undefined,
  { resumeSignIn, cancelSignIn }: Omit<EagerSignIn, 'canRestartSignIn'>,
): EagerSignIn {
  return {
    canRestartSignIn: () => loaded()?.canRestartSignIn() ?? false,
    /** Most pages have no sign-in to resume. */
    resumeSignIn: async () => (loaded() || (await pending.get()) ? resumeSignIn() : undefined),
    /** Runs after the sign-in that is waiting for the chunk; if the chunk does not load, nothing was sent. */
    cancelSignIn: () => cancelSignIn().catch(() => pending.remove()),
  };
}
