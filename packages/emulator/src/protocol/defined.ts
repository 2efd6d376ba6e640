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
