type Verb = (...input: never[]) => Promise<unknown>;

/** Verbs whose code loads when one of them is called first: a page that only signs in need not carry them. */
export function lazyVerbs<Verbs extends Record<keyof Verbs, Verb>>(
  names: readonly (keyof Verbs & string)[],
  load: (name: string) => Promise<Verbs>,
): Verbs {
  let verbs: Verbs | undefined;
  const forward =
    (name: keyof Verbs & string): Verb =>
    async (...input) => {
      // Whoever comes first keeps the others: they share what one client knows.
      const loaded = await load(name);
      verbs ??= loaded;
      return verbs[name](...input);
    };
  return Object.fromEntries(names.map((name) => [name, forward(name)])) as Verbs;
}
