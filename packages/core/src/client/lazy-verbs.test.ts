import { expect, test, vi } from 'vitest';
import { lazyVerbs } from './lazy-verbs.js';

const make = () => ({
  double: async (value: number) => value * 2,
  fail: async () => Promise.reject(new Error('refused')),
});
const names = ['double', 'fail'] as const;

test('nothing loads before a verb is called', async () => {
  const load = vi.fn(async () => make());
  const { double, fail } = lazyVerbs(names, load);
  expect(load).not.toHaveBeenCalled();
  expect(await double(2)).toBe(4);
  expect(load).toHaveBeenCalledWith('double');
  await expect(fail()).rejects.toThrow('refused');
});

test('the next call retries a failed load', async () => {
  const load = vi.fn(async () => make()).mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const { double } = lazyVerbs(names, load);
  await expect(double(2)).rejects.toThrow('Failed to fetch');
  expect(await double(2)).toBe(4);
});
