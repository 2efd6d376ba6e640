import type { ServerExchange } from '../srp/server-exchange.js';
import type { MfaFactor } from './pool-description.js';

/** The device state of a sign-in. */
export interface SignInContext {
  /** Cognito tracks devices of users who sign in with a password, whatever name they type. */
  readonly tracksDevice: boolean;
  /** The user's device that the client named. It isn't proven yet. */
  readonly deviceKey: string | undefined;
  /** The methods that the user has proven so far. */
  readonly methods: readonly AuthMethod[];
  /** The challenges of CUSTOM_AUTH so far; `undefined` in other flows. */
  readonly custom?: readonly CustomStep[];
}

/** A challenge of CUSTOM_AUTH, as its functions see it. */
export interface CustomStep {
  readonly challengeName: string;
  readonly challengeResult: boolean;
  /** Of a CUSTOM_CHALLENGE only. */
  readonly challengeMetadata: string | null;
}

/** A method of authentication, by its value in the `amr` claim (RFC 8176). `swk`: a passkey on the device; `hwk`: a roaming one. */
export type AuthMethod = 'pwd' | 'otp' | 'sms' | 'email_otp' | 'swk' | 'hwk';

/** The challenge that a session expects an answer to. */
export type PendingChallenge =
  /** The session token doubles as SECRET_BLOCK. No exchange means a simulated challenge for an unknown user. */
  | { readonly name: 'PASSWORD_VERIFIER'; readonly exchange: ServerExchange | undefined }
  | { readonly name: 'SMS_MFA'; readonly code: string }
  | {
      readonly name: 'EMAIL_OTP';
      readonly code: string;
      /** `mfa`: second factor. `first`: first factor of USER_AUTH. `setup`: enrollment, which also verifies the email. */
      readonly role: 'mfa' | 'first' | 'setup';
    }
  | { readonly name: 'SMS_OTP'; readonly code: string }
  | { readonly name: 'SOFTWARE_TOKEN_MFA' }
  | { readonly name: 'SELECT_MFA_TYPE'; readonly factors: readonly MfaFactor[] }
  | {
      readonly name: 'MFA_SETUP';
      readonly factors: readonly MfaFactor[];
      readonly secret: string | undefined;
      /** The authenticator app with this secret is verified and belongs to the user. */
      readonly verified: boolean;
    }
  | { readonly name: 'NEW_PASSWORD_REQUIRED' }
  | {
      readonly name: 'CUSTOM_CHALLENGE';
      /** Data that the user doesn't see. */
      readonly privateParameters: Readonly<Record<string, string>>;
      readonly metadata: string | null;
    }
  | { readonly name: 'SELECT_CHALLENGE'; readonly challenges: readonly FirstChallenge[] }
  | {
      readonly name: 'WEB_AUTHN';
      /** base64url. */
      readonly challenge: string;
      readonly rpId: string;
      readonly requireUserVerification: boolean;
      /** The challenges that the user could have picked instead, and still can. */
      readonly challenges: readonly FirstChallenge[];
    }
  /** Not on the wire: the session of ConfirmSignUp, which lets the user sign in once without another code. */
  | { readonly name: 'CONFIRM_SIGN_UP'; readonly factor: 'EMAIL_OTP' | 'SMS_OTP' }
  | { readonly name: 'DEVICE_SRP_AUTH'; readonly deviceKey: string }
  | { readonly name: 'DEVICE_PASSWORD_VERIFIER'; readonly deviceKey: string; readonly exchange: ServerExchange };

/** A sign-in in progress, waiting for the answer to a challenge. */
export interface AuthSession {
  readonly poolId: string;
  readonly clientId: string;
  /** The stored username; for an unknown user, the name the client sent. */
  readonly username: string;
  /** Distinguishes the user from a later one with the same name. `undefined` for an unknown user. */
  readonly sub: string | undefined;
  readonly context: SignInContext;
  readonly challenge: PendingChallenge;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** The open sessions, by their token (`Session` or SECRET_BLOCK on the wire). */
export interface SessionStore {
  /** Opens a session and returns its token, 128 characters. */
  open(session: AuthSession): string;
  /** Finds an open session. @throws ServiceError NotAuthorizedException if the token is unknown, used or expired. */
  find(token: string): AuthSession;
  /** Ends a session. If two answers race, the second throws. */
  spend(token: string): void;
  clear(): void;
}

/** A first challenge of USER_AUTH. */
export type FirstChallenge = 'PASSWORD_SRP' | 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN';
