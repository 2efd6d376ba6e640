import { expect, test } from 'vitest';
import { webEnvironment } from '../environment.js';
import { loadChunk } from './load-chunk.js';

const environment = { ...webEnvironment(), isOffline: () => true };

test('a chunk that does not load is a network Problem', async () => {
  const clock = { now: () => 0, after: () => () => {} };
  const load = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));
  await expect(loadChunk(load, { clock, environment }, 'SignIn')).rejects.toMatchObject({
    name: 'NetworkError',
    message: expect.stringContaining('SignIn'),
    problem: { code: 'network', offline: true, retry: 'same-step' },
  });
});

test('a chunk that never arrives fails after eight seconds', async () => {
  const waits: number[] = [];
  const after = (milliseconds: number, callback: () => void) => {
    waits.push(milliseconds);
    queueMicrotask(callback);
    return () => {};
  };
  const runtime = { clock: { now: () => 0, after }, environment };
  await expect(loadChunk(() => new Promise(() => {}), runtime, 'SignIn')).rejects.toMatchObject({
    problem: { code: 'network' },
  });
  expect(waits).toEqual([8000]);
});
