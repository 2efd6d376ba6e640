import type { MfaType } from './auth-client.js';

/** The name that users sign in with: a username of their own, or their email address or phone number in its place. */
export type LoginWith = 'username' | 'email' | 'phone';

/** The password policy of a pool. What is not stated is not known, and is left to Cognito. */
export interface PasswordPolicy {
  readonly minLength?: number;
  readonly requireLowercase?: boolean;
  readonly requireUppercase?: boolean;
  readonly requireNumbers?: boolean;
  readonly requireSymbols?: boolean;
}

/** An attribute that the form of a new account asks for. `name` is Cognito's, for example `given_name` or `custom:team`. */
export interface SignUpAttribute {
  readonly name: string;
  readonly required: boolean;
}

/** The parts of a pool's configuration that its screens depend on. Cognito does not tell them to a browser. */
export interface PoolShape {
  /** Default `username`. */
  readonly loginWith?: LoginWith | undefined;
  /** In the order of the form. */
  readonly signUpAttributes?: readonly SignUpAttribute[] | undefined;
  readonly passwordPolicy?: PasswordPolicy | undefined;
  /** The second factors that the pool has on. */
  readonly mfaTypes?: readonly MfaType[] | undefined;
}
