import type { Factor } from '../answers/pool-answers.types.js';

/** An address or number, and whether the user proved that it is theirs. */
export interface Contact {
  readonly value: string;
  readonly verified: boolean;
}

/** A device that the pool knows of a user. Names come from users: show them only through {@link printable}. */
export interface UserDevice {
  readonly key: string;
  readonly name: string | undefined;
  /** Whether it answers, or could answer, in place of the second factor. */
  readonly remembered: boolean;
  readonly lastIp: string | undefined;
  readonly lastSignIn: Date | undefined;
  readonly createdAt: Date | undefined;
}

/** A user as the pool knows them. */
export interface UserState {
  readonly username: string;
  readonly sub: string | undefined;
  /** Cognito's words: CONFIRMED, UNCONFIRMED, FORCE_CHANGE_PASSWORD, RESET_REQUIRED, EXTERNAL_PROVIDER ... */
  readonly status: string;
  readonly enabled: boolean;
  readonly createdAt: Date | undefined;
  readonly modifiedAt: Date | undefined;
  /** The factors that are switched on. */
  readonly factors: readonly Factor[];
  readonly preferred: Factor | undefined;
  readonly phone: Contact | undefined;
  readonly email: Contact | undefined;
  /** Empty where the pool tracks no devices. */
  readonly devices: readonly UserDevice[];
}
