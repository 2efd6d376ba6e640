import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keepLoaded } from './keep-loaded.js';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Simulates a list that takes a while to load. */
function list() {
  const server = { version: 0 };
  const seen: number[] = [];
  const kept = keepLoaded(async () => {
    const { version } = server;
    await new Promise((resolve) => setTimeout(resolve, 30));
    seen.push(version);
  });
  const change = () => {
    server.version += 1;
    kept.changed();
  };
  return { ...kept, change, seen };
}

it('loads immediately, and immediately again after a change', async () => {
  const { seen, change } = list();
  await vi.advanceTimersByTimeAsync(30);
  expect(seen).toEqual([0]);
  change();
  await vi.advanceTimersByTimeAsync(30);
  expect(seen).toEqual([0, 1]);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen).toEqual([0, 1]);
  change();
  await vi.advanceTimersByTimeAsync(30);
  expect(seen).toEqual([0, 1, 2]);
});

it('loads twice for a thousand changes, the last one included', async () => {
  const { seen, change } = list();
  await vi.advanceTimersByTimeAsync(30);
  for (let time = 0; time < 1000; time += 1) {
    change();
    await vi.advanceTimersByTimeAsync(40);
  }
  expect(seen).toEqual([0, 1]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(seen).toEqual([0, 1, 1000]);
});

it('misses no change during a load', async () => {
  const { seen, change } = list();
  await vi.advanceTimersByTimeAsync(10);
  change();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen).toEqual([0, 1]);
});

it('continues after a failed load until it is stopped', async () => {
  const load = vi.fn(async () => {});
  load.mockRejectedValueOnce(new Error('no answer'));
  const kept = keepLoaded(load);
  kept.changed();
  kept.changed();
  await vi.advanceTimersByTimeAsync(0);
  expect(load).toHaveBeenCalledTimes(2);
  kept.stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(load).toHaveBeenCalledTimes(2);
});

it('drops a pending load when it is stopped', async () => {
  const { seen, change, stop } = list();
  change();
  stop();
  await vi.advanceTimersByTimeAsync(10_000);
  expect(seen).toEqual([0]);
});
