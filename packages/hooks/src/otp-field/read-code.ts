import type { CodeFormat } from './code-format.js';
import { normalise } from './normalise.js';

/**
 * The code in a text that came as a whole (pasted, dropped, filled in), cut to the longest code there is.
 * A run of just the right length is preferred to the digits around it: "2 of 3: your code is 123456, valid for 5 minutes".
 * Without one, what is too long gives its first characters, as typing it would.
 */
export function readCode(text = '', format: CodeFormat): string {
  const { mode, min, max } = format;
  const code = normalise(text, format);
  if ((mode === 'alphanumeric' || code === text) && code.length <= max) return code;
  const run = text
    .split(mode === 'numeric' ? /\P{N}+/u : /[^\p{L}\p{N}]+/u)
    .map((word) => normalise(word, format))
    // A word has letters only; a code that has none of the digits is not told from one.
    .find((word) => word.length >= min && word.length <= max && /\d/.test(word));
  return run ?? code.slice(0, max);
}
