import { afterEach, beforeEach, vi } from 'vitest';

/** A test that prints a warning or an error has found one: it fails, unless it expects the output with a spy of its own. */
const watched = ['error', 'warn'] as const;
const original = { error: console.error, warn: console.warn };
let printed: string[] = [];

beforeEach(() => {
  printed = [];
  for (const level of watched) {
    console[level] = (...values: unknown[]) => {
      printed.push(`console.${level}: ${values.map(String).join(' ')}`);
      original[level](...values);
    };
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  for (const level of watched) console[level] = original[level];
  if (printed.length > 0) throw new Error(`Unexpected console output:\n${printed.join('\n')}`);
});
