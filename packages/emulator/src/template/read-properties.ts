import { ServiceError } from '../protocol/refusals.js';
import { defined, readShape, type Shape } from '../protocol/shape.js';

const numbers =
  /^(MinimumLength|Priority|TemporaryPasswordValidityDays|AuthSessionValidity|RetryGracePeriodSeconds|(Access|Id|Refresh)TokenValidity)$/;

/**
 * Reads the properties the emulator honours. CloudFormation takes "true" for true and "3" for 3, and so does this.
 *
 * @throws Error naming a property that is unknown, cannot be honoured or has a wrong value.
 */
export function readProperties({ path, properties }: ResolvedResource, members: Shape, names: PropertyNames): object {
  for (const [name, value] of Object.entries(properties)) {
    if (Object.hasOwn(members, name) || names.ignored.includes(name)) continue;
    const reason = Object.hasOwn(names.refused, name) ? names.refused[name] : undefined;
    if (reason && isEmpty(value)) continue;
    throw new Error(`${path}.${name}: ${reason ?? 'there is no such property'}.`);
  }
  try {
    return defined(readShape(members, Object(coerce(properties))));
  } catch (error) {
    if (error instanceof ServiceError) throw new Error(`${path}: ${error.message}`);
    throw error;
  }
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

function coerce(value: unknown, name = ''): unknown {
  if (value === 'true') return true;
  if (value === 'false') return false;
  if (numbers.test(name) && typeof value === 'string' && /^[0-9]+$/.test(value)) return Number(value);
  if (Array.isArray(value)) return value.map((item) => coerce(item));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, coerce(member, key)]));
}

/** A resource with its functions worked out. */
export interface ResolvedResource {
  readonly id: string;
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What a template's resource may say: what is honoured is in pool-members; the rest is here. */
export interface PropertyNames {
  /** Properties that change nothing the emulator does. */
  readonly ignored: readonly string[];
  /** Properties whose promise the emulator would break, and why. */
  readonly refused: Readonly<Record<string, string>>;
}

/** Of AWS::Cognito::UserPool. */
export const poolPropertyNames: PropertyNames = {
  ignored: [
    'EmailAuthenticationMessage',
    'EmailAuthenticationSubject',
    'EmailConfiguration',
    'EmailVerificationMessage',
    'EmailVerificationSubject',
    'SmsAuthenticationMessage',
    'SmsConfiguration',
    'SmsVerificationMessage',
    'UserPoolTags',
    'UserPoolTier',
    'VerificationMessageTemplate',
  ],
  refused: {
    LambdaConfig: 'the emulator runs no Lambda functions',
    UserAttributeUpdateSettings: 'the emulator does not hold attributes back until they are verified',
    UserPoolAddOns: 'the emulator has no threat protection',
    WebAuthnFactorConfiguration: 'the emulator has no passkeys',
    WebAuthnRelyingPartyID: 'the emulator has no passkeys',
    WebAuthnUserVerification: 'the emulator has no passkeys',
  },
};

/** Of AWS::Cognito::UserPoolClient. */
export const clientPropertyNames: PropertyNames = {
  ignored: [
    'AllowedOAuthFlows',
    'AllowedOAuthFlowsUserPoolClient',
    'AllowedOAuthScopes',
    'AnalyticsConfiguration',
    'CallbackURLs',
    'DefaultRedirectURI',
    'EnablePropagateAdditionalUserContextData',
    'LogoutURLs',
    'SupportedIdentityProviders',
    'UserPoolId',
  ],
  refused: {},
};
