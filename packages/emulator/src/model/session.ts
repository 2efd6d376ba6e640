import type { ServerExchange } from '../srp/server-exchange.js';
import type { MfaFactor } from './pool-description.js';

/** What a sign-in has said about itself so far. */
export interface SignInContext {
  /** Cognito tracks devices only for SRP sign-ins by the user's own name. */
  readonly tracksDevice: boolean;
  /** A known device of the user that the client named; not proven. */
  readonly deviceKey: string | undefined;
}

/** The challenge that a session waits for. */
export type PendingChallenge =
  /** Without an exchange: simulated for an unknown user. Its session token travels as SECRET_BLOCK. */
  | { readonly name: 'PASSWORD_VERIFIER'; readonly exchange: ServerExchange | undefined }
  | { readonly name: 'SMS_MFA'; readonly code: string }
  | {
      readonly name: 'EMAIL_OTP';
      readonly code: string;
      /** `mfa`: second factor. `first`: the first one of USER_AUTH. `setup`: enrolment at sign-in, which also verifies the address. */
      readonly role: 'mfa' | 'first' | 'setup';
    }
  | { readonly name: 'SMS_OTP'; readonly code: string }
  | { readonly name: 'SOFTWARE_TOKEN_MFA' }
  | { readonly name: 'SELECT_MFA_TYPE'; readonly factors: readonly MfaFactor[] }
  | {
      readonly name: 'MFA_SETUP';
      readonly factors: readonly MfaFactor[];
      readonly secret: string | undefined;
      readonly verified: { readonly step: number; readonly friendlyName: string | undefined } | undefined;
    }
  | { readonly name: 'NEW_PASSWORD_REQUIRED' }
  | { readonly name: 'SELECT_CHALLENGE'; readonly challenges: readonly FirstChallenge[] }
  | { readonly name: 'DEVICE_SRP_AUTH'; readonly deviceKey: string }
  | { readonly name: 'DEVICE_PASSWORD_VERIFIER'; readonly deviceKey: string; readonly exchange: ServerExchange };

/** A sign-in that waits for the answer to a challenge. */
export interface AuthSession {
  readonly poolId: string;
  readonly clientId: string;
  /** As the user is stored; for an unknown user, as typed. */
  readonly username: string;
  /** Tells the user from another who takes the name later; absent for an unknown user. */
  readonly sub: string | undefined;
  readonly context: SignInContext;
  readonly challenge: PendingChallenge;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

/** The open sessions of a service, by the token that travels as `Session` or SECRET_BLOCK. */
export interface SessionStore {
  /** Opens a session; its token is 128 characters. */
  open(session: AuthSession): string;
  /** @throws ServiceError NotAuthorizedException for a token that is unknown, spent or too old. */
  find(token: string): AuthSession;
  /** Ends a session; of two answers that race, one throws. */
  spend(token: string): void;
  clear(): void;
}

/** A way to begin USER_AUTH. */
export type FirstChallenge = 'PASSWORD_SRP' | 'PASSWORD' | 'EMAIL_OTP' | 'SMS_OTP';
