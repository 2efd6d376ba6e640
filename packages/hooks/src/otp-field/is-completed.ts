import type { CodeFormat } from './code-format.js';
import type { EditSource } from './edit-source.js';

export interface Change {
  readonly previous: string;
  readonly next: string;

  readonly by: EditSource;
  /** The code that was completed last and has not been refused or changed since. */
  readonly lastCompleted: string | null;
}

/**
 * Whether a change completes a code. A wrong try counts towards a lock-out and a code is good for one use, so: never where
 * the length is not known, never twice in a row for one code, and not while a full code is corrected key by key.
 */
export function isCompleted({ previous, next, by, lastCompleted }: Change, { min, max }: CodeFormat): boolean {
  if (min !== max || next.length !== max || next === lastCompleted) return false;
  if (by === 'key') return previous.length < max;
  return by === 'text';
}
