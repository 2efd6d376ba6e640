import type { Runtime } from './environment.js';
import type { PoolShape } from './pool-shape.js';
import type { Problem } from './problems/problem.js';
import type { AccessTokenClaims, IdTokenClaims } from './session/claims.js';

/** A second factor of Cognito, by Amplify's name. */
export type MfaType = 'SMS' | 'TOTP' | 'EMAIL';

/**
 * A first factor of Cognito's choice-based sign-in (USER_AUTH), by its challenge name: a passkey, a code sent by email or text
 * message, or the password.
 */
export type AuthFactorType = 'WEB_AUTHN' | 'EMAIL_OTP' | 'SMS_OTP' | 'PASSWORD_SRP' | 'PASSWORD';

/** The destination of a code, masked by Cognito: for example `+*******0839`. */
export interface CodeDeliveryDetails {
  readonly destination?: string;
  readonly deliveryMedium?: 'SMS' | 'EMAIL';
  readonly attributeName?: string;
}

/** The key for an authenticator app. The secret is only in memory. */
export interface TotpSetupDetails {
  /** The TOTP key, base32. */
  readonly sharedSecret: string;
  /** Returns the `otpauth:` key URI for a QR code. `accountName` defaults to the name that the user signed in with. */
  getSetupUri(appName: string, accountName?: string): URL;
  /**
   * True if this sign-in has shown another key before, as before a reload. That one no longer works, so the user should
   * delete it from the app.
   */
  readonly replacesEarlierKey?: boolean;
}

/** The Session at Cognito that a step belongs to. */
export interface SignInSession {
  /** The expiry of the step, epoch milliseconds. */
  readonly expiresAt: number;
}

/** The public parameters of a custom challenge, by the names that your CreateAuthChallenge function gives them. */
export type AuthAdditionalInfo = Readonly<Record<string, string>>;

/** The next step of the user, by Amplify's name. */
export type SignInNextStep =
  | {
      readonly signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE';
      readonly codeDeliveryDetails: CodeDeliveryDetails;
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE';
      readonly codeDeliveryDetails: CodeDeliveryDetails;
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONFIRM_SIGN_IN_WITH_TOTP_CODE';
      readonly friendlyDeviceName?: string;
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION';
      readonly allowedMFATypes: readonly MfaType[];
      /** The factor of the user's last sign-in in this browser; absent on Amplify. */
      readonly lastUsedMFAType?: MfaType;
      /** Masked destinations of the codes of earlier sign-ins in this browser; absent on Amplify. */
      readonly codeDestinations?: Readonly<Partial<Record<MfaType, string>>>;
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION';
      readonly allowedMFATypes: readonly MfaType[];
      readonly session: SignInSession;
    }
  | {
      readonly signInStep: 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP';
      readonly totpSetupDetails: TotpSetupDetails;
      readonly session: SignInSession;
    }
  | { readonly signInStep: 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP'; readonly session: SignInSession }
  /** The first factors to choose from. The answer begins a new Session, so this step and the next do not expire. */
  | {
      readonly signInStep: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION';
      readonly availableChallenges: readonly AuthFactorType[];
    }
  | { readonly signInStep: 'CONFIRM_SIGN_IN_WITH_PASSWORD'; readonly availableChallenges: readonly AuthFactorType[] }
  | {
      readonly signInStep: 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED';
      readonly missingAttributes: readonly string[];
      readonly session: SignInSession;
    }
  /** A challenge of your own Lambda triggers. A wrong answer can lead to another one, or end the sign-in. */
  | {
      readonly signInStep: 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE';
      readonly additionalInfo: AuthAdditionalInfo;
      readonly session: SignInSession;
    }
  | { readonly signInStep: 'CONFIRM_SIGN_UP' }
  | { readonly signInStep: 'RESET_PASSWORD' }
  | {
      readonly signInStep: 'DONE';
      /**
       * Present if the pool tracks devices and this one is new. With `confirmationNecessary`, it is not remembered yet: ask the
       * user. Without, it is remembered, or could be, because a request got no answer.
       */
      readonly newDevice?: { readonly id: string; readonly confirmationNecessary: boolean };
    };

/** The result of a sign-in verb. */
export interface SignInOutput {
  readonly isSignedIn: boolean;
  readonly nextStep: SignInNextStep;
  /** The factors that a selection offered before this step. */
  readonly otherMFATypes?: readonly MfaType[];
  /** The first factors of the user, if this step asks for one of them. `restartSignIn` offers them again. */
  readonly availableChallenges?: readonly AuthFactorType[];
  /** The name of the user, if a passkey tells it. */
  readonly username?: string;
  /** The reason that a first factor did not work, for example a passkey prompt that the user closed. */
  readonly problem?: Problem;
}

/**
 * The flow of a sign-in, by Amplify's name. The two `CUSTOM_…` flows are Cognito's CUSTOM_AUTH, which asks the challenges of your
 * own Lambda triggers: `CUSTOM_WITH_SRP` proves the password first, and `CUSTOM_WITHOUT_SRP` has no password.
 */
export type AuthFlowType =
  | 'USER_SRP_AUTH'
  | 'USER_PASSWORD_AUTH'
  | 'USER_AUTH'
  | 'CUSTOM_WITH_SRP'
  | 'CUSTOM_WITHOUT_SRP';

/**
 * The input of `signIn`. `authFlowType` defaults to the client's. Cognito passes `clientMetadata` to the triggers of the
 * pool, but not to those that define and create a custom challenge: these get that of `confirmSignIn`. In USER_AUTH the
 * password can be absent: `preferredChallenge` then names the first factor, and without it the user chooses.
 *
 * @example
 * ```ts
 * await auth.signIn({ username: 'ada', options: { authFlowType: 'CUSTOM_WITHOUT_SRP' } });
 * ```
 */
export interface SignInInput {
  /** With a passkey it can be empty: for the user who last used one in this browser. */
  username: string;
  password?: string;
  options?: {
    authFlowType?: AuthFlowType;
    preferredChallenge?: AuthFactorType;
    clientMetadata?: Record<string, string>;
    /** The prompt of a passkey; for `preferredChallenge: 'WEB_AUTHN'`. */
    passkey?: PasskeyPrompt;
  };
}

/** The prompt of a passkey sign-in. Default: the browser asks at once. */
export interface PasskeyPrompt {
  /** Offers the passkeys in the autofill of the field with `autocomplete="username webauthn"`, until another sign-in begins. */
  mediation?: 'conditional';
  /**
   * Offers every passkey of the site, for a user who has not typed a name: `username` is then ignored. Cognito needs a name, so
   * the browser asks twice. `rpId` is the relying party id of the pool; default: the host of the page.
   */
  discover?: boolean | { rpId: string };
  /** Called once the user has chosen a passkey in the autofill, before it is sent. */
  onChosen?: () => void;
}

/** The input of `confirmSignIn`: the answer to the step. */
export interface ConfirmSignInInput {
  /**
   * The code, the password, the email address, the answer to a custom challenge, or the name of an MFA type or of a first factor
   * for a selection.
   */
  challengeResponse: string;
  options?: {
    userAttributes?: Record<string, string>;
    clientMetadata?: Record<string, string>;
    friendlyDeviceName?: string;
    /**
     * True if the user asked to remember this device. Otherwise a pool that remembers every device is told not to. Call
     * `rememberDevice` after the sign-in to remember it in any pool. Default false.
     */
    rememberDevice?: boolean;
  };
}

/** The input of `signUp`. `userAttributes` has the attributes by their names in the pool, such as `phone_number`. */
export interface SignUpInput {
  username: string;
  password: string;
  options?: {
    userAttributes?: Record<string, string>;
    clientMetadata?: Record<string, string>;
    /**
     * Keeps the password in memory, for 15 minutes at most, so that `autoSignIn` can sign the user in once the account is
     * confirmed. An object has the options of that sign-in. Default false.
     */
    autoSignIn?: boolean | NonNullable<SignInInput['options']>;
  };
}

/** The next step of a sign-up, by Amplify's name. */
export type SignUpNextStep =
  | { readonly signUpStep: 'CONFIRM_SIGN_UP'; readonly codeDeliveryDetails: CodeDeliveryDetails }
  /** The account is confirmed, and `autoSignIn` signs the user in. */
  | { readonly signUpStep: 'COMPLETE_AUTO_SIGN_IN' }
  | { readonly signUpStep: 'DONE' };

/** The result of a sign-up verb. `userId` is the `sub` of the user. */
export interface SignUpOutput {
  readonly isSignUpComplete: boolean;
  readonly userId?: string;
  readonly nextStep: SignUpNextStep;
}

/** The result of `resetPassword`. */
export interface ResetPasswordOutput {
  readonly isPasswordReset: boolean;
  readonly nextStep:
    | {
        readonly resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE';
        readonly codeDeliveryDetails: CodeDeliveryDetails;
      }
    | { readonly resetPasswordStep: 'DONE' };
}

/** The factors that the user has switched on. */
export interface MfaPreference {
  readonly enabled?: readonly MfaType[];
  readonly preferred?: MfaType;
  /** True if a passkey counts as both factors. */
  readonly passkey?: true;
}

/** A change to one factor. */
export type MfaPreferenceIntent = 'ENABLED' | 'DISABLED' | 'PREFERRED' | 'NOT_PREFERRED';

/** The changes to the factors. Omitted factors stay unchanged. */
export interface UpdateMfaPreferenceInput {
  sms?: MfaPreferenceIntent;
  totp?: MfaPreferenceIntent;
  email?: MfaPreferenceIntent;
  /**
   * Lets a passkey with user verification count as both factors. Cognito wants another factor switched on in the same request,
   * so those that are on are sent along.
   */
  passkey?: 'ENABLED' | 'DISABLED';
}

/** A passkey of the signed-in user. */
export interface AuthWebAuthnCredential {
  /** The WebAuthn id, base64url. */
  readonly credentialId: string;
  /** The name from this browser, or else Cognito's, such as "Roaming passkey". */
  readonly friendlyCredentialName?: string;
  readonly relyingPartyId?: string;
  readonly authenticatorAttachment?: 'platform' | 'cross-platform';
  readonly authenticatorTransports: readonly string[];
  readonly createdAt?: Date;
}

/** A page of passkeys. */
export interface WebAuthnCredentialPage {
  readonly credentials: readonly AuthWebAuthnCredential[];
  /** Present if there are more passkeys to fetch. */
  readonly nextToken?: string;
}

/** The factors that the signed-in user can sign in with. SOFTWARE_TOKEN, the authenticator app, is never a first factor. */
export interface AuthFactors {
  readonly configured: readonly (Exclude<AuthFactorType, 'PASSWORD_SRP'> | 'SOFTWARE_TOKEN')[];
}

/** Passkeys in this browser. */
export interface PasskeySupport {
  readonly isSupported: boolean;
  /**
   * The reason that passkeys cannot work on this page:
   * - `insecure-page`: it was not loaded over HTTPS or from localhost.
   * - `embedded-browser`: another app shows it, such as a social network, and such a view has no passkeys.
   * - `old-browser`: the browser has no passkeys.
   */
  readonly reason?: 'insecure-page' | 'embedded-browser' | 'old-browser';
  /** True if the autofill of a field can offer passkeys. */
  readonly autofill: boolean;
  /** True if a passkey can be created without a prompt, after a sign-in with a saved password. */
  readonly upgrade: boolean;
}

/** The time that an app trusts a remembered device. */
export interface RememberDeviceFor {
  /** Above 0. */
  readonly days: number;
}

/** A remembered device of the signed-in user. */
export interface AuthDevice {
  readonly id: string;
  readonly name?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly createDate?: Date;
  readonly lastModifiedDate?: Date;
  readonly lastAuthenticatedDate?: Date;
  /** True for the device of this session. */
  readonly isCurrentDevice: boolean;
  readonly lastIpAddress?: string;
  /**
   * Present with `rememberDeviceFor`: the time after which the device asks for a code again. Exact for the current device, and for
   * the others counted from the last change that Cognito knows.
   */
  readonly rememberedUntil?: Date;
}

/** One page of remembered devices. */
export interface DevicePage {
  readonly devices: readonly AuthDevice[];
  /** Present if there are more devices to fetch. */
  readonly nextToken?: string;
}

/**
 * A session of the signed-in user at Cognito, on any device. A `TOKEN` session lives as long as its refresh token; an `SSO`
 * session is the cookie of managed login. Cognito fills in what it knows.
 */
export interface UserSession {
  readonly id: string;
  readonly type: 'TOKEN' | 'SSO';
  /** True for the session of this browser, which `revokeUserSession` cannot end: sign out instead. */
  readonly isCurrentSession: boolean;
  /** The app client of the sign-in. */
  readonly clientId?: string;
  /** The managed login that a token session came through. */
  readonly originSessionId?: string;
  readonly createDate?: Date;
  /** The last refresh of a token session, or the last use of a managed login. */
  readonly lastActiveDate?: Date;
  /** Browser and system, such as `Chrome 125 / macOS 15.0`, or `unknown`. */
  readonly deviceType?: string;
  readonly lastIpAddress?: string;
  /** In English. */
  readonly lastLocation?: { readonly city?: string; readonly country?: string };
}

/** One page of sessions. */
export interface UserSessionPage {
  readonly sessions: readonly UserSession[];
  /** Present if there are more sessions to fetch. */
  readonly nextToken?: string;
}

/** The signed-in user. `username` is the name in the pool, which is an id where users sign in with an address or a number. */
export interface AuthUser {
  readonly username: string;
  readonly userId: string;
}

/** The tokens of a session, each a JWT. */
export interface AuthTokens {
  readonly accessToken: string;
  readonly idToken?: string;
  /** The expiry of the access token, epoch milliseconds on this device's clock. */
  readonly expiresAt: number;
  /** The claims of the tokens, read and not verified: your API verifies the token that it gets. */
  readonly claims: { readonly accessToken: AccessTokenClaims; readonly idToken?: IdTokenClaims };
}

/** The result of `fetchAuthSession`. Empty without a session. */
export interface AuthSession {
  readonly tokens?: AuthTokens;
  readonly userSub?: string;
  /** The name that the user signed in with, as typed: a username, an email address or a phone number. */
  readonly loginId?: string;
  /** Identifies the sign-in: refreshed tokens keep it, the next sign-in has another. */
  readonly sessionId?: string;
}

/** An attribute that Cognito can verify with a code. */
export type UserAttributeKey = 'email' | 'phone_number';

/** The result of `updateUserAttribute`. */
export interface UpdateUserAttributeOutput {
  readonly isUpdated: boolean;
  readonly nextStep:
    | { readonly updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE'; readonly codeDeliveryDetails: CodeDeliveryDetails }
    | { readonly updateAttributeStep: 'DONE' };
}

/**
 * The reason that a session ended:
 * - `user`: the user signed out.
 * - `session-ended`: the refresh token expired, or Cognito does not say why it refuses it.
 * - `session-revoked`: the refresh token was revoked, for example by signing out everywhere.
 * - `device-forgotten`: the device that the session is bound to was forgotten.
 * - `password-reset-required`: an administrator reset the password.
 * - `user-not-confirmed`, `user-disabled`, `user-deleted`: the account is in that state.
 */
export type SignedOutReason =
  | 'user'
  | 'session-ended'
  | 'session-revoked'
  | 'device-forgotten'
  | 'password-reset-required'
  | 'user-not-confirmed'
  | 'user-disabled'
  | 'user-deleted';

/**
 * A change of what the account's settings show:
 * - `mfaPreferenceChanged`: a verification method was switched on or off, or is preferred now.
 * - `userAttributesChanged`: an attribute was set, or the email address or phone number verified.
 * - `devicesChanged`: a device was remembered or forgotten.
 * - `userSessionsChanged`: a session of the user was ended from this browser.
 * - `passkeysChanged`: a passkey was added, renamed or removed.
 */
export interface AccountEvent {
  readonly type:
    | 'mfaPreferenceChanged'
    | 'userAttributesChanged'
    | 'devicesChanged'
    | 'userSessionsChanged'
    | 'passkeysChanged';
  /** Present if another tab made the change. */
  readonly isFromOtherTab?: true;
}

/** A change of the session or the account, reported to every tab. */
export type AuthEvent =
  | AccountEvent
  | {
      readonly type: 'signedIn';
      readonly user: AuthUser;
      /** The name that the user signed in with. Absent in the events of an audit log. */
      readonly loginId?: string;
      /** The claims of the ID token. Absent in the events of an audit log. */
      readonly claims?: IdTokenClaims;
    }
  | { readonly type: 'signedOut'; readonly reason: SignedOutReason };

/** The user that a client acts for. Without a `userId`, the user of the first call that needs a session fills it in. */
export interface UserBinding {
  userId?: string;
}

/**
 * The reason, known to this browser, for which a sign-in asks for a second factor on this device:
 * - `new-device`: the pool does not know this browser, or tracks no devices.
 * - `not-remembered`: the device is known, but the user has not remembered it.
 * - `forgotten`: it was remembered, then forgotten here or in the list of devices elsewhere, or remembered for longer than the app
 *   allows.
 * - `always`: it is remembered, and the pool asks anyway.
 */
export type ChallengeReason = 'new-device' | 'not-remembered' | 'forgotten' | 'always';

/**
 * The verbs and result shapes of aws-amplify/auth v6, with the additions that a complete screen needs. A verb that fails
 * rejects with an AuthError, whose `problem` says what a screen can do next.
 *
 * @example
 * ```ts
 * const { nextStep } = await auth.signIn({ username: 'ada', password });
 * if (nextStep.signInStep === 'CONFIRM_SIGN_IN_WITH_TOTP_CODE') {
 *   await auth.confirmSignIn({ challengeResponse: '123456' });
 * }
 * ```
 */
export interface AuthClient {
  /**
   * Proves the password and returns the next step (InitiateAuth, RespondToAuthChallenge).
   *
   * @throws Error for a password with `CUSTOM_WITHOUT_SRP`, which would not check it.
   */
  signIn(input: SignInInput): Promise<SignInOutput>;
  /** Answers the step of the sign-in in progress (RespondToAuthChallenge). */
  confirmSignIn(input: ConfirmSignInInput): Promise<SignInOutput>;
  /** Sends a new code: repeats the sign-in with the credentials in memory, because Cognito cannot resend an MFA code. */
  resendSignInCode(): Promise<SignInOutput>;
  /** Returns to the first challenge, to choose another factor: repeats the sign-in with the credentials in memory. */
  restartSignIn(): Promise<SignInOutput>;
  /** Returns the sign-in that a reload interrupted in this tab, or undefined. */
  resumeSignIn(): Promise<(SignInOutput & { readonly username: string }) | undefined>;
  /** Returns true while the credentials are in memory, which resendSignInCode and restartSignIn need. */
  canRestartSignIn(): boolean;
  /**
   * Signs in the user of a new account, after `signUp` with `autoSignIn` and `confirmSignUp`: with the Session that ConfirmSignUp
   * answered, or with the password in memory (InitiateAuth). Rejects with `password-needed` if there is neither.
   */
  autoSignIn(): Promise<SignInOutput>;
  /** Forgets the sign-in in progress, with its credentials. */
  cancelSignIn(): Promise<void>;

  /** Creates an account (SignUp). */
  signUp(input: SignUpInput): Promise<SignUpOutput>;
  /** Confirms an account with the code that SignUp sent (ConfirmSignUp). */
  confirmSignUp(input: { username: string; confirmationCode: string }): Promise<SignUpOutput>;
  /** Sends another code for an account (ResendConfirmationCode). */
  resendSignUpCode(input: { username: string }): Promise<CodeDeliveryDetails>;
  /** Sends a code for a new password (ForgotPassword). */
  resetPassword(input: { username: string }): Promise<ResetPasswordOutput>;
  /** Sets a new password with that code (ConfirmForgotPassword). */
  confirmResetPassword(input: { username: string; confirmationCode: string; newPassword: string }): Promise<void>;
  /** Changes the password of the signed-in user (ChangePassword). */
  updatePassword(input: { oldPassword: string; newPassword: string }): Promise<void>;

  /** Requests a new key for an authenticator app (AssociateSoftwareToken). */
  setUpTOTP(): Promise<TotpSetupDetails>;
  /** Verifies the first code of that key (VerifySoftwareToken). */
  verifyTOTPSetup(input: { code: string; options?: { friendlyDeviceName?: string } }): Promise<void>;
  /** Fetches the factors that are on (GetUser). */
  fetchMFAPreference(): Promise<MfaPreference>;
  /**
   * Switches factors on and off (SetUserMFAPreference).
   *
   * @throws Error for two PREFERRED factors.
   */
  updateMFAPreference(input: UpdateMfaPreferenceInput): Promise<void>;

  /** Remembers this device, so that its next sign-in does not ask for a second factor (UpdateDeviceStatus). */
  rememberDevice(): Promise<void>;
  /**
   * Makes the next sign-in on this device ask for a second factor again. Unlike forgetDevice, the session continues. Absent on
   * Amplify, which has no such call.
   */
  stopRememberingDevice?: () => Promise<void>;
  /** Forgets the given device, or the current one, which ends the session (ForgetDevice). */
  forgetDevice(input?: { device?: { id: string } }): Promise<void>;
  /** Fetches every remembered device, page by page (ListDevices). */
  fetchDevices(): Promise<AuthDevice[]>;
  /** Fetches one page of remembered devices; `limit` is 1 to 60. */
  fetchDevicePage(input?: { limit?: number; nextToken?: string }): Promise<DevicePage>;

  /**
   * Fetches one page of the user's sessions on all devices (ListUserSessions). The list is empty in a pool that does not track
   * sessions, and lags by a few seconds.
   */
  listUserSessions(input?: { nextToken?: string }): Promise<UserSessionPage>;
  /**
   * Ends another session of the user, with its tokens (RevokeUserSession). `LINKED` also ends the managed login that a token
   * session came through, or the token sessions that came through a managed login. Resolves too if the session has ended
   * already.
   */
  revokeUserSession(input: { sessionId: string; associatedSessions?: 'NONE' | 'LINKED' }): Promise<void>;
  /** Deletes the account of the signed-in user, which ends all sessions (DeleteUser). */
  deleteUser(): Promise<void>;
  /**
   * Adds a passkey: asks the browser for one and registers it (StartWebAuthnRegistration, CompleteWebAuthnRegistration).
   * Resolves to its id and the name of its provider, such as "1Password", if known. `mediation: 'conditional'` shows no prompt:
   * it creates a passkey only if the browser has just filled in a saved password and no second factor shuts it out, and resolves to
   * undefined otherwise.
   *
   * @throws AuthError `passkey-exists`, if this device has a passkey of the user already: good news, not a failure.
   */
  associateWebAuthnCredential(input?: {
    options?: { mediation?: 'conditional' };
  }): Promise<{ readonly credentialId: string; readonly provider?: string } | undefined>;
  /** Fetches one page of passkeys; `pageSize` is 1 to 20 (ListWebAuthnCredentials). */
  listWebAuthnCredentials(input?: { pageSize?: number; nextToken?: string }): Promise<WebAuthnCredentialPage>;
  /** Removes a passkey here, and asks the browser to remove it from the user's password manager (DeleteWebAuthnCredential). */
  deleteWebAuthnCredential(input: { credentialId: string }): Promise<void>;
  /** Names a passkey in this browser. Cognito has no names of its own; an empty name brings back Cognito's. */
  renameWebAuthnCredential(input: { credentialId: string; name: string }): Promise<void>;
  /** Fetches the factors that the user can sign in with (GetUserAuthFactors). */
  fetchAuthFactors(): Promise<AuthFactors>;
  /** Finds out whether passkeys work on this page, without a request. */
  fetchPasskeySupport(): Promise<PasskeySupport>;

  /** Explains why a sign-in of this user asks for a second factor on this device. Absent on Amplify. */
  explainChallenge?: (username: string) => Promise<ChallengeReason>;

  /** Fetches the attributes of the signed-in user (GetUser). */
  fetchUserAttributes(): Promise<Record<string, string>>;
  /** Sets an attribute; the pool may send a code to verify it (UpdateUserAttributes). */
  updateUserAttribute(input: {
    userAttribute: { attributeKey: string; value: string };
  }): Promise<UpdateUserAttributeOutput>;
  /** Sends a code to verify an attribute (GetUserAttributeVerificationCode). */
  sendUserAttributeVerificationCode(input: { userAttributeKey: UserAttributeKey }): Promise<CodeDeliveryDetails>;
  /** Verifies an attribute with that code (VerifyUserAttribute). */
  confirmUserAttribute(input: { userAttributeKey: UserAttributeKey; confirmationCode: string }): Promise<void>;

  /** Returns the signed-in user. Rejects with `not-signed-in` without a session. */
  getCurrentUser(): Promise<AuthUser>;
  /** Reads the user of the stored session, without a request, even if its tokens have expired. Absent on Amplify. */
  getStoredUser?: () => Promise<AuthUser | undefined>;
  /**
   * Returns this client for one user. Its verbs of a signed-in user reject with `session-invalid`, before they send anything,
   * if another user is signed in by then. The session, the devices and the events are shared.
   *
   * @example
   * ```ts
   * const ofAda = auth.forUser({ userId });
   * await ofAda.updateMFAPreference({ totp: 'PREFERRED' });
   * ```
   */
  forUser(user: UserBinding): AuthClient;
  /**
   * Returns valid tokens, or `{}` without a session. Refreshes tokens that are about to expire, or always with
   * `forceRefresh`.
   */
  fetchAuthSession(options?: { forceRefresh?: boolean }): Promise<AuthSession>;
  /**
   * Ends the session in this browser (RevokeToken), or everywhere with `global` (GlobalSignOut). With `userId`, ends only the
   * session of that user, and tells the page if another is signed in. Rejects, and the user stays signed in, if a global
   * sign-out fails or the storage can't forget the session.
   */
  signOut(input?: { global?: boolean; userId?: string }): Promise<void>;

  /**
   * Creates a client for the same pool with its own session, devices and storage. Signing in with it proves the user's
   * identity and does not affect this client's session. Sign it out afterwards.
   */
  createCheckClient(): Promise<AuthClient>;

  /**
   * Returns how far Cognito's clock is ahead of this device, milliseconds, accurate to about a second; 0 before the first
   * answer.
   */
  serverClockOffset(): number;

  /** Subscribes to the events of the session and the account, of this tab and others. Returns a function that unsubscribes. */
  subscribe(listener: (event: AuthEvent) => void): () => void;
  /**
   * Prepares the first request while the user types: loads the AWS SDK, SRP and the verbs, opens the storage and rehearses SRP.
   * `SignIn` calls it.
   */
  preload(): Promise<void>;
  /** The shape of the pool, as far as the app told it. */
  readonly pool?: PoolShape;
  /** The flow of a sign-in that names none, if the app set one. */
  readonly authFlowType?: AuthFlowType | undefined;
  /** The time that the app trusts a remembered device, if it set one. Absent on Amplify, which presents devices by itself. */
  readonly rememberDeviceFor?: RememberDeviceFor | undefined;
  /** The clock and environment of the client, which its flows use too. Defaults to those of the system. */
  readonly runtime?: Runtime;
}

/** The verbs of a sign-in. */
export type SignInVerbs = Pick<
  AuthClient,
  | 'signIn'
  | 'confirmSignIn'
  | 'resendSignInCode'
  | 'restartSignIn'
  | 'resumeSignIn'
  | 'autoSignIn'
  | 'canRestartSignIn'
  | 'cancelSignIn'
>;
