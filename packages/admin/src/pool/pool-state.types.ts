import type { DevicesAnswer, Factor, MfaAnswer } from '../answers/pool-answers.types.js';

/** A user pool as it is, in the words of the questions it was made by. */
export interface PoolState {
  readonly id: string;
  readonly name: string;
  readonly mfa: MfaAnswer;
  /** What the pool offers as a second factor. */
  readonly factors: readonly Factor[];
  readonly devices: DevicesAnswer;
  readonly deviceReplacesFactor: boolean;
  /** Attributes that users sign in with in place of a user name. */
  readonly signInAttributes: readonly string[];
  /** Only administrators make users. */
  readonly adminsCreateUsers: boolean;
  /** Ways to reset a forgotten password, best first: verified_email, verified_phone_number or admin_only. */
  readonly resetsBy: readonly string[];
  /** Whether e-mails go by an SES sender of the owner. */
  readonly hasEmailSender: boolean;
  /** What Cognito says of the last failed deliveries, such as the SMS sandbox. */
  readonly deliveryFailures: readonly string[];
}
