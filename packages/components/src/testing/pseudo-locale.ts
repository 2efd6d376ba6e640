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
 * A language that nobody speaks, made of another one: accented, a third longer and in brackets. What stands on the screen
 * without brackets did not come from the messages, and a bracket that is missing was cut off.
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
