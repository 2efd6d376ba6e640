import { ServiceError } from '../protocol/refusals.js';
import { defined, readShape, type Shape } from '../protocol/shape.js';

/** A resource after its functions have been evaluated. */
export interface ResolvedResource {
  readonly id: string;
  readonly path: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** The properties of a resource that the emulator does not support. The supported ones are in pool-members. */
export interface PropertyNames {
  /** Properties without effect on the emulator. */
  readonly ignored: readonly string[];
  /** Properties that the emulator can't honor, with the reason. */
  readonly refused: Readonly<Record<string, string>>;
}

const numbers =
  /^(MinimumLength|Priority|TemporaryPasswordValidityDays|AuthSessionValidity|RetryGracePeriodSeconds|(Access|Id|Refresh)TokenValidity)$/;

/**
 * Reads the supported properties. Like CloudFormation, it accepts "true" for true and "3" for 3.
 *
 * @throws Error naming a property that is unknown, not supported or invalid.
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

/** The unsupported properties of AWS::Cognito::UserPool. */
export const poolPropertyNames: PropertyNames = {
  ignored: [],
  refused: {
    LambdaConfig: 'the emulator runs no Lambda functions',
    UserPoolAddOns: 'the emulator has no threat protection',
  },
};

/** The unsupported properties of AWS::Cognito::UserPoolClient. */
export const clientPropertyNames: PropertyNames = {
  ignored: ['UserPoolId'],
  refused: {},
};
