import { expect, test, vi } from 'vitest';
import { lazyVerbs } from './lazy-verbs.js';

const verbs = { double: async (value: number) => value * 2, fail: async () => Promise.reject(new Error('refused')) };
const environment = { isOffline: () => true };

test('nothing loads before a verb is called, and then once for all of them', async () => {
  const load = vi.fn(async () => verbs);
  const { double, fail } = lazyVerbs<typeof verbs>(['double', 'fail'], load, environment);
  expect(load).not.toHaveBeenCalled();
  expect(await Promise.all([double(2), double(4)])).toEqual([4, 8]);
  await expect(fail()).rejects.toThrow('refused');
  expect(load).toHaveBeenCalledOnce();
});

test('code that cannot be loaded is a network Problem, and the next call tries again', async () => {
  const load = vi.fn(async () => verbs).mockRejectedValueOnce(new TypeError('Failed to fetch dynamically imported'));
  const { double } = lazyVerbs<typeof verbs>(['double', 'fail'], load, environment);
  await expect(double(2)).rejects.toMatchObject({
    name: 'NetworkError',
    problem: { code: 'network', offline: true, retry: 'same-step' },
  });
  expect(await double(2)).toBe(4);
});
