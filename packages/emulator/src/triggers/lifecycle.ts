import type { Service } from '../model/service.js';
import type { Origin } from '../model/triggers.js';
import type { AttributeType, User } from '../model/user.js';
import { describeAttributes, describeMap } from './event.js';
import { readFlag } from './response.js';

/** The decisions of a PreSignUp function. */
export interface PreSignUpAnswer {
  readonly confirm: boolean;
  readonly verifyEmail: boolean;
  readonly verifyPhone: boolean;
}

/** A user who is about to be created. */
export interface Candidate {
  readonly userName: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** Runs PreSignUp. The answer counts for SignUp only. @throws ServiceError if the function objects. */
export async function runPreSignUp(
  { triggers }: Service,
  origin: Origin,
  source: 'SignUp' | 'AdminCreateUser',
  { userName, attributes }: Candidate,
  validationData: readonly AttributeType[] = [],
): Promise<PreSignUpAnswer> {
  const response = await triggers.run('PreSignUp', {
    ...{ origin, userName, source: `PreSignUp_${source}` },
    request: {
      userAttributes: attributes,
      validationData: validationData.length > 0 ? readPairs(validationData) : null,
      clientMetadata: describeMap(origin.metadata),
    },
    response: { autoConfirmUser: false, autoVerifyEmail: false, autoVerifyPhone: false },
  });
  return {
    confirm: readFlag(response, 'autoConfirmUser'),
    verifyEmail: readFlag(response, 'autoVerifyEmail'),
    verifyPhone: readFlag(response, 'autoVerifyPhone'),
  };
}

function readPairs(pairs: readonly AttributeType[]): Readonly<Record<string, string>> {
  return Object.fromEntries(pairs.map(({ Name, Value = '' }) => [Name, Value]));
}

/** Runs PostConfirmation. The user is confirmed, even if it fails. */
export async function runPostConfirmation(
  { triggers }: Service,
  origin: Origin,
  user: User,
  source: 'ConfirmSignUp' | 'ConfirmForgotPassword',
): Promise<void> {
  await triggers.run('PostConfirmation', {
    ...{ origin, userName: user.username, source: `PostConfirmation_${source}` },
    request: {
      userAttributes: describeAttributes(origin.pool, user),
      clientMetadata: describeMap(origin.metadata),
    },
    response: {},
  });
}

/**
 * Runs PreAuthentication, once for each sign-in.
 *
 * @param user an unknown one by the name that was typed. Only a client that hides unknown users gets this far.
 * @param validationData the ClientMetadata of InitiateAuth.
 */
export async function runPreAuthentication(
  { triggers }: Service,
  origin: Origin,
  user: User | string,
  hidesUnknown: boolean,
  validationData: ReadonlyMap<string, string>,
): Promise<void> {
  const isKnown = typeof user !== 'string';
  await triggers.run('PreAuthentication', {
    ...{ origin, userName: isKnown ? user.username : user, source: 'PreAuthentication_Authentication' },
    request: {
      userAttributes: isKnown ? describeAttributes(origin.pool, user) : {},
      validationData: describeMap(validationData),
      userNotFound: hidesUnknown ? !isKnown : undefined,
    },
    response: {},
  });
}

/** Runs PostAuthentication. Without its consent there are no tokens. */
export async function runPostAuthentication(
  { triggers }: Service,
  origin: Origin,
  user: User,
  newDeviceUsed: boolean,
): Promise<void> {
  await triggers.run('PostAuthentication', {
    ...{ origin, userName: user.username, source: 'PostAuthentication_Authentication' },
    request: {
      userAttributes: describeAttributes(origin.pool, user),
      newDeviceUsed,
      clientMetadata: describeMap(origin.metadata),
    },
    response: {},
  });
}
