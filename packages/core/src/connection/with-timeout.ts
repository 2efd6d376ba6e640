import type { Clock } from '../clock.js';
import { WireError } from '../transport/transport.js';

/** The time limit of a step that is not the work itself, milliseconds. */
const PATIENCE = 3_000;

/**
 * Runs a call that the work can do without, and resolves to undefined if it takes longer than three seconds. Rejects as the
 * call does.
 */
export async function withinPatience<Result>(
  clock: Clock,
  call: () => Result | Promise<Result>,
): Promise<Result | undefined> {
  return new Promise((resolve, reject) => {
    const stop = clock.after(PATIENCE, () => resolve(undefined));
    Promise.resolve().then(call).then(resolve, reject).finally(stop);
  });
}

/**
 * Runs a call, and gives up after `limit` milliseconds, so that a missing answer cannot keep a screen busy.
 *
 * @throws WireError `AbortError` when the time is up or `outer` is aborted.
 */
export function withTimeout<Result>(
  clock: Clock,
  limit: number,
  call: (signal: AbortSignal) => Promise<Result>,
  outer?: AbortSignal,
): Promise<Result> {
  return new Promise((resolve, reject) => {
    const controller = new AbortController();
    const giveUp = () => {
      controller.abort();
      reject(new WireError('AbortError', ''));
    };
    if (outer?.aborted) return giveUp();
    outer?.addEventListener('abort', giveUp);
    const stop = clock.after(limit, giveUp);
    const settled = () => {
      stop();
      outer?.removeEventListener('abort', giveUp);
    };
    call(controller.signal).then(resolve, reject).finally(settled);
  });
}
