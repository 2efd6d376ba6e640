import type { Environment } from '../environment.js';
import { AuthError } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';

type Verb = (...input: never[]) => Promise<unknown>;

/**
 * Verbs whose code loads when one of them is called first: they all go to the network anyway, so a page that only
 * signs in need not carry them. Code that cannot be loaded is a network Problem like any other; the next call tries again.
 */
export function lazyVerbs<Verbs extends Record<keyof Verbs, Verb>>(
  names: readonly (keyof Verbs & string)[],
  load: () => Promise<Verbs>,
  { isOffline }: Pick<Environment, 'isOffline'>,
): Verbs {
  let loading: Promise<Verbs> | undefined;
  const loaded = (name: string) => {
    loading ??= load().catch(() => {
      loading = undefined;
      throw new AuthError('NetworkError', problem('network', { offline: isOffline() }), name);
    });
    return loading;
  };
  const forward =
    (name: keyof Verbs & string): Verb =>
    async (...input) =>
      (await loaded(name))[name](...input);
  return Object.fromEntries(names.map((name) => [name, forward(name)])) as Verbs;
}
