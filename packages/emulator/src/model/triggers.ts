import type { Pool } from './pool.js';

/** A Lambda trigger by its name in LambdaConfig and in error messages. */
export type TriggerName =
  | 'PreSignUp'
  | 'PostConfirmation'
  | 'PreAuthentication'
  | 'PostAuthentication'
  | 'PreTokenGeneration'
  | 'CustomMessage'
  | 'UserMigration'
  | 'DefineAuthChallenge'
  | 'CreateAuthChallenge'
  | 'VerifyAuthChallengeResponse'
  | 'CustomSMSSender'
  | 'CustomEmailSender';

/** The version of the event of a PreTokenGeneration function. */
export type TokenEventVersion = 'V1_0' | 'V2_0' | 'V3_0';

/** The request that a trigger runs for. */
export interface Origin {
  readonly pool: Pool;
  /** The app client; what stands in its place for an operation of an administrator. */
  readonly clientId: string | null;
  /** The User-Agent header of the request. */
  readonly userAgent: string | undefined;
  /** ClientMetadata, for the triggers that get it from this request. */
  readonly metadata: ReadonlyMap<string, string>;
}

/** The parts of an event that differ from trigger to trigger. */
export interface TriggerCall {
  readonly origin: Origin;
  readonly source: string;
  readonly userName: string;
  /** Members that are `undefined` are left out. */
  readonly request: Readonly<Record<string, unknown>>;
  /** The members that the function may set, with the values that they have before. */
  readonly response: Readonly<Record<string, unknown>>;
  /** 1 by default. */
  readonly version?: string;
}

/** The functions that run as triggers. */
export interface Triggers {
  has(name: TriggerName): boolean;
  /** The version that was chosen with the function; `undefined` if the pool chooses. */
  readonly tokenEventVersion: TokenEventVersion | undefined;
  /**
   * Runs a function and returns its response.
   *
   * @throws ServiceError UserLambdaValidationException, UnexpectedLambdaException or InvalidLambdaResponseException.
   */
  run(name: TriggerName, call: TriggerCall): Promise<Readonly<Record<string, unknown>>>;
  /** Starts a function and doesn't wait for it. Its failures don't reach the caller. */
  start(name: TriggerName, call: TriggerCall): void;
}
