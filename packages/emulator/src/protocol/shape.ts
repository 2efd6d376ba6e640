import { invalidParameter } from './refusals.js';

/** One member of an operation's input: a reader that also validates. */
export interface Member<Value> {
  readonly declared: Declared;
  /** Adds broken constraints to `violations`, in the service's words. @throws ServiceError for a wrong JSON type. */
  read(value: unknown, path: string, violations: string[]): Value;
}

/** The declaration of a member, for readers that go through it without a value. */
export type Declared =
  | { readonly kind: 'text'; readonly pattern?: RegExp | undefined; readonly max?: number | undefined }
  | { readonly kind: 'integer' | 'flag' | 'document' }
  | { readonly kind: 'list' | 'map'; readonly item: Member<unknown> }
  | { readonly kind: 'structure'; readonly members: Shape };

/** The members of an operation's input, by name. */
export type Shape = Readonly<Record<string, Member<unknown>>>;

/** The input that a shape reads. */
export type InputOf<Members extends Shape> = {
  readonly [Name in keyof Members]: Members[Name] extends Member<infer Value> ? Value : never;
};

/**
 * Reads the known members of a request and ignores the rest.
 *
 * @throws ServiceError InvalidParameterException listing every broken constraint; SerializationException for a wrong
 *   JSON type.
 */
export function readShape<Members extends Shape>(members: Members, source: object, prefix = ''): InputOf<Members> {
  const violations: string[] = [];
  const input = readMembers(members, source, prefix, violations);
  if (violations.length > 0) {
    const count = violations.length === 1 ? '1 validation error' : `${violations.length} validation errors`;
    throw invalidParameter(`${count} detected: ${violations.join('; ')}`);
  }
  return input;
}

/** Reads members and shares `violations` with the enclosing shape. */
export function readMembers<Members extends Shape>(
  members: Members,
  source: object,
  prefix: string,
  violations: string[],
): InputOf<Members> {
  const entries = Object.entries(members).map(([name, member]) => {
    const value: unknown = Object.hasOwn(source, name) ? Reflect.get(source, name) : undefined;
    return [name, member.read(value ?? undefined, `${prefix}${camel(name)}`, violations)] as const;
  });
  return Object.fromEntries(entries) as InputOf<Members>;
}

function camel(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** A type without `undefined` members, at every depth. */
export type Defined<Value> = Value extends readonly (infer Item)[]
  ? readonly Defined<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: Defined<Exclude<Value[Name], undefined>> }
    : Value;

/** Drops `undefined` members at every depth. */
export function defined<Value extends object>(value: Value): Defined<Value> {
  const entries = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, cleanValue(member)]],
  );
  return Object.fromEntries(entries) as Defined<Value>;
}

function cleanValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(cleanValue);
  return typeof value === 'object' && value !== null ? defined(value) : value;
}
