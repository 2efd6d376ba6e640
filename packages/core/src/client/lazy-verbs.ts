type Verb = (...input: never[]) => Promise<unknown>;

/** Verbs whose code loads when one of them is called first: a page that only shows who is signed in need not carry them. */
export function lazyVerbs<Name extends string, Verbs extends Record<Name, Verb>>(
  names: readonly Name[],
  load: (name: string) => Promise<Verbs>,
): Pick<Verbs, Name> {
  const forward =
    (name: Name): Verb =>
    async (...input) =>
      (await load(name))[name](...input);
  return Object.fromEntries(names.map((name) => [name, forward(name)])) as Pick<Verbs, Name>;
}
