import type { CodeFormat } from './code-format.js';
import type { EditSource } from './edit-source.js';

/**
 * Whether a change completes a code. A wrong try counts towards a lock-out, so: never where the length is not known, and not
 * while a full code is corrected key by key.
 */
export function isCompleted(previous: string, next: string, by: EditSource, { min, max }: CodeFormat): boolean {
  if (min !== max || next.length !== max) return false;
  return by === 'text' || (by === 'key' && previous.length < max);
}
