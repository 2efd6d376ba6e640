import { missingParameter, ServiceError } from './refusals.js';
import { type Declared, type InputOf, type Member, readMembers, type Shape } from './shape.js';

interface Presence {
  readonly required?: boolean;
}

interface TextConstraints extends Presence {
  readonly min?: number;
  readonly max?: number;
  /** The pattern from the service model, matched against the whole value. */
  readonly pattern?: string;
  readonly oneOf?: readonly string[];
  /** Keeps the value out of error messages, as the service does. */
  readonly sensitive?: boolean;
}

type Read<Constraints extends Presence, Value> = Constraints extends { readonly required: true }
  ? Value
  : Value | undefined;

/**
 * Declares a string member. Like the service, it reports a broken pattern before a broken length. A pattern is not tried on a
 * value that is too long.
 */
export function text<const Constraints extends TextConstraints = Record<never, never>>(
  constraints?: Constraints,
): Member<Read<Constraints, string>> {
  const { min, max, pattern, oneOf, sensitive }: TextConstraints = constraints ?? {};
  const expression = pattern === undefined ? undefined : wholeMatch(pattern);
  return member({ kind: 'text', pattern: expression, max }, constraints, (value, path, violations) => {
    if (typeof value !== 'string') throw wrongType(path, 'a string');
    const subject = sensitive ? `Value at '${path}'` : `Value '${value.slice(0, 200)}' at '${path}'`;
    const broken = (rule: string) => violations.push(`${subject} failed to satisfy constraint: Member must ${rule}`);
    if (oneOf && !oneOf.includes(value)) broken(`satisfy enum value set: [${oneOf.join(', ')}]`);
    const isTooLong = max !== undefined && value.length > max;
    if (expression && !isTooLong && !expression.test(value)) broken(`satisfy regular expression pattern: ${pattern}`);
    if (min !== undefined && value.length < min) broken(`have length greater than or equal to ${min}`);
    if (isTooLong) broken(`have length less than or equal to ${max}`);
    return value;
  });
}

/** The pattern of passwords in the service model. As it stands there, it takes hours for a long value that doesn't match. */
const passwordPattern = '[\\S]+.*[\\S]+';

/** Compiles a pattern of the service model for whole values, in a form that doesn't backtrack. */
function wholeMatch(pattern: string): RegExp {
  return new RegExp(`^(?:${pattern === passwordPattern ? '\\S.*\\S' : pattern})$`, 'u');
}

/** Declares an integer member. */
export function integer<const Constraints extends Presence & { min?: number; max?: number } = Record<never, never>>(
  constraints?: Constraints,
): Member<Read<Constraints, number>> {
  const { min, max }: { min?: number; max?: number } = constraints ?? {};
  return member({ kind: 'integer' }, constraints, (value, path, violations) => {
    if (typeof value !== 'number' || !Number.isInteger(value)) throw wrongType(path, 'an integer');
    const broken = (rule: string) =>
      violations.push(`Value '${value}' at '${path}' failed to satisfy constraint: Member must have value ${rule}`);
    if (min !== undefined && value < min) broken(`greater than or equal to ${min}`);
    if (max !== undefined && value > max) broken(`less than or equal to ${max}`);
    return value;
  });
}

/** Declares a boolean member. */
export function flag<const Constraints extends Presence = Record<never, never>>(
  constraints?: Constraints,
): Member<Read<Constraints, boolean>> {
  return member({ kind: 'flag' }, constraints, (value, path) => {
    if (typeof value !== 'boolean') throw wrongType(path, 'a boolean');
    return value;
  });
}

/** The longest text in a map, as in the service model. */
const maximumMapText = 131_072;

/** Declares a map of strings. It reads into a `Map`, so no key can reach a prototype. */
export function textMap(): Member<ReadonlyMap<string, string>> {
  const item = text({ max: maximumMapText, sensitive: true });
  return {
    declared: { kind: 'map', item },
    read(value, path, violations) {
      if (value === undefined) return new Map();
      if (!isRecord(value)) throw wrongType(path, 'a map of strings');
      return new Map(
        Object.entries(value)
          .filter(([, entry]) => entry !== null)
          .map(([key, entry]) => {
            if (typeof entry !== 'string') throw wrongType(path, 'a map of strings');
            return [key, item.read(entry, `${path}.${key.slice(0, 50)}.member`, violations) ?? ''] as const;
          }),
      );
    },
  };
}

/** Declares a map that is kept as it is. No key of the result is inherited. */
export function record<Item, const Constraints extends Presence = Record<never, never>>(
  item: Member<Item>,
  constraints?: Constraints,
): Member<Read<Constraints, Readonly<Record<string, Item>>>> {
  return member({ kind: 'map', item }, constraints, (value, path, violations) => {
    if (!isRecord(value)) throw wrongType(path, 'a map');
    const entries = Object.entries(value).filter(([, entry]) => entry !== null);
    return Object.fromEntries(
      entries.map(([key, entry]) => [key, item.read(entry, `${path}.${key.slice(0, 50)}.member`, violations)]),
    );
  });
}

/** Declares a list member. Entries of a list that is too long are not read. */
export function list<Item, const Constraints extends Presence & { max?: number } = Record<never, never>>(
  item: Member<Item>,
  constraints?: Constraints,
): Member<Read<Constraints, readonly Item[]>> {
  const { max }: { max?: number } = constraints ?? {};
  return member({ kind: 'list', item }, constraints, (value, path, violations) => {
    if (!Array.isArray(value)) throw wrongType(path, 'a list');
    if (max !== undefined && value.length > max) {
      const rule = `Member must have length less than or equal to ${max}`;
      violations.push(`Value at '${path}' failed to satisfy constraint: ${rule}`);
      return [];
    }
    return value.map((entry: unknown, index) =>
      item.read(entry ?? undefined, `${path}.${index + 1}.member`, violations),
    );
  });
}

/** Declares a nested structure. */
export function structure<Members extends Shape, const Constraints extends Presence = Record<never, never>>(
  members: Members,
  constraints?: Constraints,
): Member<Read<Constraints, InputOf<Members>>> {
  return member({ kind: 'structure', members }, constraints, (value, path, violations) => {
    if (!isRecord(value)) throw wrongType(path, 'a structure');
    return readMembers(members, value, `${path}.`, violations);
  });
}

/** Declares a JSON object that the service takes as it is. */
export function document<const Constraints extends Presence = Record<never, never>>(
  constraints?: Constraints,
): Member<Read<Constraints, Readonly<Record<string, unknown>>>> {
  return member({ kind: 'document' }, constraints, (value, path) => {
    if (!isRecord(value)) throw wrongType(path, 'a document');
    return value;
  });
}

function member<Constraints extends Presence, Value>(
  declared: Declared,
  constraints: Constraints | undefined,
  readPresent: (value: unknown, path: string, violations: string[]) => Value,
): Member<Read<Constraints, Value>> {
  return {
    declared,
    read(value, path, violations) {
      if (value !== undefined) return readPresent(value, path, violations) as Read<Constraints, Value>;
      if (constraints?.required) {
        violations.push(`Value null at '${path}' failed to satisfy constraint: Member must not be null`);
      }
      // A missing required member is a violation, so the caller throws before the value is read.
      return undefined as Read<Constraints, Value>;
    },
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Unsure: the message. The service names its own Java classes here.
function wrongType(path: string, wanted: string): ServiceError {
  return new ServiceError('SerializationException', `The value at '${path}' can not be converted to ${wanted}`);
}

/** Reads a required AuthParameters or ChallengeResponses entry. @throws ServiceError InvalidParameterException if missing. */
export function readRequiredParameter(parameters: ReadonlyMap<string, string>, name: string): string {
  const value = parameters.get(name);
  if (!value) throw missingParameter(name);
  return value;
}
