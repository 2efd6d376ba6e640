import type { Clock } from '../clock.js';
import { WireError } from '../transport/transport.js';

/**
 * An answer that does not come must not keep a screen busy for ever; whatever is waited for, this ends.
 *
 * @param limit milliseconds
 * @throws WireError `AbortError` when the time is over or `outer` is aborted
 */
export function inTime<Result>(
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
