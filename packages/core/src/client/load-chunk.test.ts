import { expect, test } from 'vitest';
import { webEnvironment } from '../environment.js';
import { loadCode } from './load-chunk.js';

const environment = { ...webEnvironment(), isOffline: () => true };
const requestTimeout = 20_000;

test('a chunk that does not load is a network Problem', async () => {
  const clock = { now: () => 0, after: () => () => {} };
  const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  await expect(loadCode(load, { clock, requestTimeout, environment }, 'SignIn')).rejects.toMatchObject({
    name: 'NetworkError',
    message: expect.stringContaining('SignIn'),
    problem: { code: 'network', offline: true, retry: 'same-step' },
  });
});

test('one that never comes is given up after the time of a request', async () => {
  const waits: number[] = [];
  const after = (milliseconds: number, callback: () => void) => {
    waits.push(milliseconds);
    queueMicrotask(callback);
    return () => {};
  };
  const config = { clock: { now: () => 0, after }, requestTimeout, environment };
  await expect(loadCode(() => new Promise(() => {}), config, 'SignIn')).rejects.toMatchObject({
    problem: { code: 'network' },
  });
  expect(waits).toEqual([requestTimeout]);
});
