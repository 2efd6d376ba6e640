import type { ComparedStore } from './auth-storage.js';

/**
 * Changes a value: reads it, lets `decide` return the next one, and writes that unless another tab was faster; then it reads
 * again. Resolves to the value that was replaced, or that `decide` left as it is.
 */
export async function changeValue(
  store: ComparedStore,
  key: string,
  decide: (current: string | undefined) => string | undefined,
): Promise<string | undefined> {
  for (;;) {
    const current = await store.get(key);
    const next = decide(current);
    if (next === current || (await store.compareAndSet(key, current, next))) return current;
  }
}
