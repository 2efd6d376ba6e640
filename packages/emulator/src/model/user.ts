import type { Device } from './device.js';
import type { Grant } from './grant.js';
import type { Passkey, PendingPasskey } from './passkey.js';
import type { MfaFactor } from './pool-description.js';
import type { SsoSession, UserSession } from './user-session.js';

/** The UserStatus values of the API that the emulator uses. */
export type UserStatus = 'UNCONFIRMED' | 'CONFIRMED' | 'FORCE_CHANGE_PASSWORD' | 'RESET_REQUIRED';

/** A user of a pool. */
export interface User {
  readonly username: string;
  readonly sub: string;
  status: UserStatus;
  enabled: boolean;
  /** Without `sub`. */
  readonly attributes: Map<string, string>;
  readonly createdAt: number;
  modifiedAt: number;
  password: PasswordRecord | undefined;
  /** Earlier passwords, newest first. Saved users of earlier versions have none. */
  previousPasswords?: readonly PasswordRecord[];
  /** The time a temporary password was set, epoch milliseconds. */
  temporaryPasswordAt: number | undefined;
  readonly mfa: {
    readonly enabled: Set<MfaFactor>;
    preferred: MfaFactor | undefined;
    /** Lets a passkey with user verification count as both factors, if the pool does too. */
    passkey: boolean;
  };
  totp: VerifiedTotp | undefined;
  /** The secret from AssociateSoftwareToken, until VerifySoftwareToken confirms it. */
  pendingTotp: string | undefined;
  /** Pending codes, by purpose. */
  readonly codes: Map<string, Code>;
  /** Passwords and second factors lock separately. */
  readonly locks: Map<'password' | 'factor', Lock>;
  readonly devices: Map<string, Device>;
  /** By their ID. */
  readonly passkeys: Map<string, Passkey>;
  /** The names of the user's groups. */
  readonly groups: Set<string>;
  pendingPasskey: PendingPasskey | undefined;
  readonly grants: Map<string, Grant>;
  /** By their ID. */
  readonly ssoSessions: Map<string, SsoSession>;
  /** Sessions that a list still shows because it lags. Times are epoch milliseconds. */
  endedSessions: readonly { readonly session: UserSession; readonly clientId: string; readonly endedAt: number }[];
  /** Call times that count towards an hourly limit, by operation. */
  readonly calls: Map<string, number[]>;
}

/** A password as the server keeps it. */
export interface PasswordRecord {
  readonly salt: string;
  /** The SRP private key x, hex. It makes checking a plain password cheap. A real service must never store it. */
  readonly privateKey: string;
  /** v = g^x, hex; computed at the first SRP sign-in. */
  verifier: string | undefined;
}

/** A verified authenticator app. */
export interface VerifiedTotp {
  readonly secret: string;
  readonly friendlyName: string | undefined;
  /** The 30-second steps whose code has been used. */
  usedSteps: number[];
}

/** Consecutive failures and the lockout they caused. Times are epoch milliseconds. */
export interface Lock {
  failures: number;
  lastFailureAt: number;
  lockedUntil: number;
}

/** AttributeType on the wire. */
export interface AttributeType {
  readonly Name: string;
  readonly Value?: string | undefined;
}

/** A confirmation code that has been sent. */
export interface Code {
  readonly value: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** The attribute it was sent to. */
  readonly attribute: 'email' | 'phone_number' | undefined;
  /** The value that the attribute gets once the code is redeemed. Without it, the attribute has its value already. */
  readonly newValue?: string | undefined;
}

/** Creates an unconfirmed user without a password, attributes or factors. The username defaults to the `sub`. */
export function newUser(username: string | undefined, sub: string, now: number): User {
  return {
    username: username ?? sub,
    sub,
    status: 'UNCONFIRMED',
    enabled: true,
    attributes: new Map(),
    createdAt: now,
    modifiedAt: now,
    password: undefined,
    temporaryPasswordAt: undefined,
    mfa: { enabled: new Set(), preferred: undefined, passkey: false },
    totp: undefined,
    pendingTotp: undefined,
    codes: new Map(),
    locks: new Map(),
    devices: new Map(),
    passkeys: new Map(),
    groups: new Set(),
    pendingPasskey: undefined,
    grants: new Map(),
    ssoSessions: new Map(),
    endedSessions: [],
    calls: new Map(),
  };
}
