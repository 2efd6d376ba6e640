import { invalidParameter } from './refusals.js';

/** One member of an operation's input: reads a JSON value, or notes which constraint it breaks. */
export interface Member<Value> {
  /** `violations` collects text in the words of the service; a wrong JSON type throws at once. */
  read(value: unknown, path: string, violations: string[]): Value;
}

/** The members of an operation's input, by their names on the wire. */
export type Shape = Readonly<Record<string, Member<unknown>>>;

/** What a shape reads. */
export type InputOf<Members extends Shape> = {
  readonly [Name in keyof Members]: Members[Name] extends Member<infer Value> ? Value : never;
};

/**
 * Reads the known members of a request and drops unknown ones.
 *
 * @throws ServiceError InvalidParameterException naming every broken constraint; SerializationException for a wrong JSON type.
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

/** Reads members into `violations` shared with an enclosing shape. */
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

/** What is left of a type when no member may be `undefined`. */
export type Defined<Value> = Value extends readonly (infer Item)[]
  ? readonly Defined<Item>[]
  : Value extends object
    ? { readonly [Name in keyof Value]?: Defined<Exclude<Value[Name], undefined>> }
    : Value;

/** Drops the members that are `undefined`, at every depth: a request that leaves a member out says nothing of it. */
export function defined<Value extends object>(value: Value): Defined<Value> {
  const entries = Object.entries(value).flatMap(([name, member]) =>
    member === undefined ? [] : [[name, clean(member)]],
  );
  return Object.fromEntries(entries) as Defined<Value>;
}

function clean(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(clean);
  return typeof value === 'object' && value !== null ? defined(value) : value;
}
