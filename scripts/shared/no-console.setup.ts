import { afterEach, beforeEach, vi } from 'vitest';

/** Fails a test that prints an error or a warning, unless the test spies on that method. */
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
