import type {
  CreateAuthChallengeTriggerHandler,
  CustomEmailSenderTriggerHandler,
  CustomMessageTriggerHandler,
  CustomSMSSenderTriggerHandler,
  DefineAuthChallengeTriggerHandler,
  PostAuthenticationTriggerHandler,
  PostConfirmationTriggerHandler,
  PreAuthenticationTriggerHandler,
  PreSignUpTriggerHandler,
  PreTokenGenerationTriggerHandler,
  PreTokenGenerationV2TriggerHandler,
  PreTokenGenerationV3TriggerHandler,
  UserMigrationTriggerHandler,
  VerifyAuthChallengeResponseTriggerHandler,
} from 'aws-lambda';
import type { LambdaConfig } from '../model/pool-description.js';
import type { TriggerName } from '../model/triggers.js';

/** A PreTokenGeneration function with the version of its event. */
export type VersionedTokenTrigger =
  | { readonly version: 'V1_0'; readonly handler: PreTokenGenerationTriggerHandler }
  | { readonly version: 'V2_0'; readonly handler: PreTokenGenerationV2TriggerHandler }
  | {
      readonly version: 'V3_0';
      readonly handler: PreTokenGenerationV2TriggerHandler | PreTokenGenerationV3TriggerHandler;
    };

/**
 * The Lambda functions of the pools: handlers as Lambda calls them, typed by `@types/aws-lambda`. They run in every pool of the
 * emulator, whatever its LambdaConfig.
 */
export interface TriggerFunctions {
  readonly preSignUp?: PreSignUpTriggerHandler;
  readonly postConfirmation?: PostConfirmationTriggerHandler;
  readonly preAuthentication?: PreAuthenticationTriggerHandler;
  readonly postAuthentication?: PostAuthenticationTriggerHandler;
  /** A bare function gets the version of the pool's PreTokenGenerationConfig; V1_0 by default. */
  readonly preTokenGeneration?:
    | PreTokenGenerationTriggerHandler
    | PreTokenGenerationV2TriggerHandler
    | PreTokenGenerationV3TriggerHandler
    | VersionedTokenTrigger;
  readonly customMessage?: CustomMessageTriggerHandler;
  readonly userMigration?: UserMigrationTriggerHandler;
  readonly defineAuthChallenge?: DefineAuthChallengeTriggerHandler;
  readonly createAuthChallenge?: CreateAuthChallengeTriggerHandler;
  readonly verifyAuthChallengeResponse?: VerifyAuthChallengeResponseTriggerHandler;
  /** Gets the code in plain text: the emulator has no KMS. Cognito then sends no text message itself. */
  readonly customSmsSender?: CustomSMSSenderTriggerHandler;
  /** Gets the code in plain text: the emulator has no KMS. Cognito then sends no email itself. */
  readonly customEmailSender?: CustomEmailSenderTriggerHandler;
}

/** The option of each trigger. */
export const optionOf: Readonly<Record<TriggerName, keyof TriggerFunctions>> = {
  PreSignUp: 'preSignUp',
  PostConfirmation: 'postConfirmation',
  PreAuthentication: 'preAuthentication',
  PostAuthentication: 'postAuthentication',
  PreTokenGeneration: 'preTokenGeneration',
  CustomMessage: 'customMessage',
  UserMigration: 'userMigration',
  DefineAuthChallenge: 'defineAuthChallenge',
  CreateAuthChallenge: 'createAuthChallenge',
  VerifyAuthChallengeResponse: 'verifyAuthChallengeResponse',
  CustomSMSSender: 'customSmsSender',
  CustomEmailSender: 'customEmailSender',
};

/** Lists the triggers of a pool's LambdaConfig that have no function. */
export function listMissingTriggers(config: LambdaConfig, functions: TriggerFunctions): readonly TriggerName[] {
  const { PreTokenGenerationConfig, ...others } = config;
  const wanted = { ...others, ...(PreTokenGenerationConfig && { PreTokenGeneration: true }) };
  const names = Object.keys(optionOf) as TriggerName[];
  return names.filter((name) => Object.hasOwn(wanted, name) && !functions[optionOf[name]]);
}

/** Tells a developer about triggers without a function. */
export function describeMissingTriggers(names: readonly TriggerName[]): string {
  const options = names.map((name) => optionOf[name]).join(', ');
  return `The pool has triggers without a function: ${names.join(', ')}. They don't run. Pass functions as triggers: ${options}.`;
}

/**
 * Checks the exports of a module as {@link TriggerFunctions}.
 *
 * @throws Error naming an export that is no trigger, or one that is no function.
 */
export function readTriggerFunctions(exported: object): TriggerFunctions {
  const known: readonly string[] = Object.values(optionOf);
  const found: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(exported)) {
    if (name === 'default' && typeof value === 'object' && value !== null) {
      Object.assign(found, readTriggerFunctions(value));
      continue;
    }
    if (!known.includes(name)) {
      throw new Error(`"${name}" is not a trigger. Export functions named ${known.join(', ')}.`);
    }
    const handler = typeof value === 'object' && value !== null ? Reflect.get(value, 'handler') : value;
    if (typeof handler !== 'function') throw new Error(`"${name}" is not a function. Export a Lambda handler.`);
    found[name] = value;
  }
  return found;
}
