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

test('a call after the load begins at once, and overtakes none that waits', async () => {
  const calls: number[] = [];
  const note = async (value: number) => void calls.push(value);
  const { note: first, forget } = lazyVerbs(['note', 'forget'], async () => ({ note, forget: note }));
  const waits = [first(1), forget(2)];
  expect(calls).toEqual([]);
  await Promise.all(waits);
  void forget(3);
  expect(calls).toEqual([1, 2, 3]);
});
