import type { Clock } from '../clock.js';

/** The longest wait for another tab's lock, milliseconds. A suspended tab never releases it. */
const LIMIT = 5_000;

/**
 * Runs work while no other tab runs work of the same name, as far as the browser helps. Without Web Locks, if they are
 * forbidden, and after five seconds it runs anyway: the work itself must be safe next to another tab, and the lock only
 * saves doing it twice.
 */
export function withLock<Result>(
  locks: LockManager | undefined,
  clock: Clock,
  name: string,
  work: () => Promise<Result>,
): Promise<Result> {
  if (!locks) return work();
  return new Promise((resolve, reject) => {
    let started: Promise<void> | undefined;
    const start = () => {
      stop();
      started ??= work().then(resolve, reject);
      return started;
    };
    const stop = clock.after(LIMIT, () => void start());
    try {
      locks.request(name, start).catch(start);
    } catch {
      void start();
    }
  });
}
