import type { CodeFormat } from './code-format.js';
import { normalise } from './normalise.js';

/**
 * The code in a text that came as a whole (pasted, dropped, filled in), cut to the longest code there is.
 * A run of just the right length is preferred to the digits around it: "2 of 3: your code is 123456, valid for 5 minutes".
 * Without one, what is too long gives its first characters, as typing it would.
 */
export function readCode(text: string, format: CodeFormat): string {
  const code = normalise(text, format);
  if (format.mode === 'alphanumeric' && code.length <= format.max) return code;
  const isFull = (run: string) => run.length >= format.min && run.length <= format.max;
  const runs = text.split(/[^\p{L}\p{N}]+/u).flatMap((word) => {
    if (format.mode === 'numeric') return word.split(/[^\p{N}]+/u).map((run) => normalise(run, format));
    // A word has letters only; a code that has none of the digits is not told from one.
    return /\p{Nd}/u.test(word) ? [normalise(word, format)] : [];
  });
  return runs.find(isFull) ?? code.slice(0, format.max);
}
