import type { Messages } from '../messages/messages.js';

const accents: Readonly<Record<string, string>> = Object.freeze({
  ...Object.fromEntries([...'aeiouyAEIOUY'].map((letter, index) => [letter, [...'áéíóúýÁÉÍÓÚÝ'][index] ?? letter])),
  c: 'ç',
  n: 'ñ',
  s: 'š',
  z: 'ž',
});

export const pseudoStart = '⟦';
export const pseudoEnd = '⟧';

/**
 * Returns a pseudo-locale of other messages: accented, a third longer and in brackets. Text without brackets does not come
 * from the messages; a missing bracket is cut off.
 */
export function pseudoLocale(messages: Messages): Messages {
  return { ...(worded(messages) as Messages), locale: messages.locale };
}

function worded(value: unknown): unknown {
  if (typeof value === 'string') return pseudo(value);
  if (typeof value === 'function') return (...args: readonly unknown[]) => pseudo(String(value(...args)));
  return Object.fromEntries(Object.entries(value as object).map(([key, inner]) => [key, worded(inner)]));
}

function pseudo(text: string): string {
  const accented = [...text].map((letter) => accents[letter] ?? letter).join('');
  return `${pseudoStart}${accented}${'~'.repeat(Math.ceil(text.length / 3))}${pseudoEnd}`;
}
