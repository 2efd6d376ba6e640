import type { CodeDeliveryDetails, MfaType, TotpSetupDetails } from './auth-types.js';
import type { ChallengeReason } from './devices/challenge-reason.js';
import type { SignInOutput } from './sign-in-output.js';

export type AuthFlowType = 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'USER_AUTH';

export interface SignInInput {
  username: string;
  password: string;
  options?: { authFlowType?: AuthFlowType; clientMetadata?: Record<string, string> };
}

export interface ConfirmSignInInput {
  /** The code, the new password, the e-mail address, or the name of an MFA type for a selection. */
  challengeResponse: string;
  options?: {
    userAttributes?: Record<string, string>;
    clientMetadata?: Record<string, string>;
    friendlyDeviceName?: string;
  };
}

export interface SignUpInput {
  username: string;
  password: string;
  options?: { userAttributes?: Record<string, string>; clientMetadata?: Record<string, string> };
}

export type SignUpNextStep =
  | { readonly signUpStep: 'CONFIRM_SIGN_UP'; readonly codeDeliveryDetails: CodeDeliveryDetails }
  | { readonly signUpStep: 'DONE' };

export interface SignUpOutput {
  readonly isSignUpComplete: boolean;
  readonly userId?: string;
  readonly nextStep: SignUpNextStep;
}

export interface ResetPasswordOutput {
  readonly isPasswordReset: boolean;
  readonly nextStep:
    | {
        readonly resetPasswordStep: 'CONFIRM_RESET_PASSWORD_WITH_CODE';
        readonly codeDeliveryDetails: CodeDeliveryDetails;
      }
    | { readonly resetPasswordStep: 'DONE' };
}

export interface MfaPreference {
  readonly enabled?: readonly MfaType[];
  readonly preferred?: MfaType;
}

export type MfaPreferenceIntent = 'ENABLED' | 'DISABLED' | 'PREFERRED' | 'NOT_PREFERRED';

/** Factors that are left out are left as they are. */
export interface UpdateMfaPreferenceInput {
  sms?: MfaPreferenceIntent;
  totp?: MfaPreferenceIntent;
  email?: MfaPreferenceIntent;
}

/** A remembered device of the signed-in user. */
export interface AuthDevice {
  readonly id: string;
  readonly name?: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly createDate?: Date;
  readonly lastModifiedDate?: Date;
  readonly lastAuthenticatedDate?: Date;
  /** The device that this session was signed in on. */
  readonly isCurrentDevice: boolean;
  readonly lastIpAddress?: string;
}

export interface DevicePage {
  readonly devices: readonly AuthDevice[];
  /** Present when there are more devices to fetch. */
  readonly nextToken?: string;
}

export interface AuthUser {
  readonly username: string;
  readonly userId: string;
}

export interface AuthTokens {
  readonly accessToken: string;
  readonly idToken?: string;
  /** When the access token ends, epoch milliseconds on this device's clock. */
  readonly expiresAt: number;
}

export interface AuthSession {
  readonly tokens?: AuthTokens;
  readonly userSub?: string;
}

export type UserAttributeKey = 'email' | 'phone_number';

export interface UpdateUserAttributeOutput {
  readonly isUpdated: boolean;
  readonly nextStep:
    | { readonly updateAttributeStep: 'CONFIRM_ATTRIBUTE_WITH_CODE'; readonly codeDeliveryDetails: CodeDeliveryDetails }
    | { readonly updateAttributeStep: 'DONE' };
}

/** What happened to the session or the account; session events reach other tabs too. */
export type AuthEvent =
  | { readonly type: 'mfaPreferenceChanged' }
  /** The user has another e-mail address or phone number, or has proved to read what goes there. */
  | { readonly type: 'userAttributesChanged' }
  | { readonly type: 'devicesChanged' }
  | { readonly type: 'signedIn'; readonly user: AuthUser }
  | { readonly type: 'signedOut'; readonly reason: 'user' | 'session-ended' | 'device-forgotten' };

/**
 * The verbs and result shapes of aws-amplify/auth v6, with the additions that a complete screen needs.
 * A verb that Cognito refuses rejects with an AuthError, whose `problem` says what a screen can do next.
 */
export interface AuthClient {
  signIn(input: SignInInput): Promise<SignInOutput>;
  confirmSignIn(input: ConfirmSignInInput): Promise<SignInOutput>;
  /** Runs the sign-in again with the credentials kept in memory, up to the same factor: Cognito cannot resend an MFA code. */
  resendSignInCode(): Promise<SignInOutput>;
  /** Runs the sign-in again with the credentials kept in memory, up to the first step, where another factor can be chosen. */
  restartSignIn(): Promise<SignInOutput>;
  /** The sign-in that was under way in this tab before a reload, or undefined. */
  resumeSignIn(): Promise<(SignInOutput & { readonly username: string }) | undefined>;
  /** Whether resendSignInCode and restartSignIn can work: the credentials are still in memory. */
  canRestartSignIn(): boolean;
  /** Forgets the sign-in under way, its credentials included. */
  cancelSignIn(): Promise<void>;

  signUp(input: SignUpInput): Promise<SignUpOutput>;
  confirmSignUp(input: { username: string; confirmationCode: string }): Promise<SignUpOutput>;
  resendSignUpCode(input: { username: string }): Promise<CodeDeliveryDetails>;
  resetPassword(input: { username: string }): Promise<ResetPasswordOutput>;
  confirmResetPassword(input: { username: string; confirmationCode: string; newPassword: string }): Promise<void>;
  updatePassword(input: { oldPassword: string; newPassword: string }): Promise<void>;

  setUpTOTP(): Promise<TotpSetupDetails>;
  verifyTOTPSetup(input: { code: string; options?: { friendlyDeviceName?: string } }): Promise<void>;
  fetchMFAPreference(): Promise<MfaPreference>;
  updateMFAPreference(input: UpdateMfaPreferenceInput): Promise<void>;

  rememberDevice(): Promise<void>;
  /**
   * The next sign-in on this device asks for a second factor again; unlike forgetDevice the session goes on. Amplify has no
   * call for it, so a client on Amplify lacks it.
   */
  stopRememberingDevice?: () => Promise<void>;
  /** Forgets the given device, or the current one. */
  forgetDevice(input?: { device?: { id: string } }): Promise<void>;
  /** Every remembered device, however many pages that takes. */
  fetchDevices(): Promise<AuthDevice[]>;
  /** One page of remembered devices; `limit` is 1 to 60. */
  fetchDevicePage(input?: { limit?: number; nextToken?: string }): Promise<DevicePage>;

  /** Why a sign-in of this user asks for a second factor on this device. A client on Amplify cannot tell. */
  explainChallenge?: (username: string) => Promise<ChallengeReason>;

  fetchUserAttributes(): Promise<Record<string, string>>;
  updateUserAttribute(input: {
    userAttribute: { attributeKey: string; value: string };
  }): Promise<UpdateUserAttributeOutput>;
  sendUserAttributeVerificationCode(input: { userAttributeKey: UserAttributeKey }): Promise<CodeDeliveryDetails>;
  confirmUserAttribute(input: { userAttributeKey: UserAttributeKey; confirmationCode: string }): Promise<void>;

  getCurrentUser(): Promise<AuthUser>;
  fetchAuthSession(options?: { forceRefresh?: boolean }): Promise<AuthSession>;
  signOut(input?: { global?: boolean }): Promise<void>;

  /**
   * A client of the same pool that shares nothing with this one, neither session nor device nor storage: a sign-in with it
   * proves who sits there and disturbs nothing. Sign out of it when it has served.
   */
  createCheckClient(): Promise<AuthClient>;

  /**
   * Milliseconds that Cognito's clock is ahead of the clock of this device, by the Date header of its answers: true to
   * about a second, 0 while nothing is known.
   */
  serverClockOffset(): number;

  /** Tells when the session begins or ends, in this tab or another. Returns the way to stop. */
  subscribe(listener: (event: AuthEvent) => void): () => void;
  /**
   * Loads ahead what the first request needs, the AWS SDK, SRP and the verbs, opens the storage and rehearses SRP, while the
   * user types. `SignIn` does it by itself.
   */
  preload(): Promise<void>;
}
