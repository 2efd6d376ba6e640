import type { RandomSource } from '../random/random-source.js';
import { randomUuid } from '../random/random-text.js';
import type { Device } from './device.js';
import type { Grant } from './grant.js';
import type { MfaFactor } from './pool-description.js';

/** Where a user is in life, as UserStatus says it. */
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
  /** When a temporary password was given, epoch milliseconds. */
  temporaryPasswordAt: number | undefined;
  readonly mfa: { readonly enabled: Set<MfaFactor>; preferred: MfaFactor | undefined };
  totp: VerifiedTotp | undefined;
  /** A secret that AssociateSoftwareToken gave and nobody has verified yet. */
  pendingTotp: string | undefined;
  /** The pending code of each purpose. */
  readonly codes: Map<string, Code>;
  /** Failures of the password and of the second factor count apart. */
  readonly locks: Map<'password' | 'factor', Lock>;
  readonly devices: Map<string, Device>;
  readonly grants: Map<string, Grant>;
  /** Times of the calls that an hourly limit counts, by operation. */
  readonly calls: Map<string, number[]>;
}

/** A password as the server keeps it. */
export interface PasswordRecord {
  readonly salt: string;
  /** The SRP private key x, hex: proves a plain password by two hashes. An emulator may keep it; a service must not. */
  readonly privateKey: string;
  /** v = g^x, hex, made when SRP first asks for it. */
  verifier: string | undefined;
}

/** An authenticator app that has proved itself. */
export interface VerifiedTotp {
  readonly secret: string;
  readonly friendlyName: string | undefined;
  /** Steps of 30 s whose code was spent. */
  usedSteps: number[];
}

/** Failures in a row, and what they cost. */
export interface Lock {
  failures: number;
  lastFailureAt: number;
  lockedUntil: number;
}

/** An attribute as it travels. */
export interface AttributeType {
  readonly Name: string;
  readonly Value?: string | undefined;
}

/** A code that was sent and waits to come back. */
export interface Code {
  readonly value: string;
  readonly expiresAt: number;
  /** The attribute it went to, which coming back verifies. */
  readonly attribute: 'email' | 'phone_number' | undefined;
}

/** Makes a user without password, attributes or factors. */
export function newUser(username: string | undefined, random: RandomSource, now: number): User {
  const sub = randomUuid(random);
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
    mfa: { enabled: new Set(), preferred: undefined },
    totp: undefined,
    pendingTotp: undefined,
    codes: new Map(),
    locks: new Map(),
    devices: new Map(),
    grants: new Map(),
    calls: new Map(),
  };
}
