import { expect, test, vi } from 'vitest';
import { lazyVerbs } from './lazy-verbs.js';

const make = () => ({
  double: async (value: number) => value * 2,
  fail: async () => Promise.reject(new Error('refused')),
});
const names = ['double', 'fail'] as const;
type Verbs = ReturnType<typeof make>;

test('nothing loads before a verb is called', async () => {
  const load = vi.fn(async () => make());
  const { double, fail } = lazyVerbs<Verbs>(names, load);
  expect(load).not.toHaveBeenCalled();
  expect(await double(2)).toBe(4);
  expect(load).toHaveBeenCalledWith('double');
  await expect(fail()).rejects.toThrow('refused');
});

test('all calls meet the same verbs, even those that load at the same moment', async () => {
  const seen = new Set<object>();
  const load = async () => {
    const verbs = {
      double: async (value: number) => {
        seen.add(verbs);
        return value * 2;
      },
      fail: make().fail,
    };
    return verbs;
  };
  const { double } = lazyVerbs<Verbs>(names, load);
  expect(await Promise.all([double(2), double(4)])).toEqual([4, 8]);
  expect(seen.size).toBe(1);
});

test('a load that failed is tried again by the next call', async () => {
  const load = vi.fn(async () => make()).mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const { double } = lazyVerbs<Verbs>(names, load);
  await expect(double(2)).rejects.toThrow('Failed to fetch');
  expect(await double(2)).toBe(4);
});
