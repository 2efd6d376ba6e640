import { ServiceError } from '../protocol/refusals.js';
import type { Fault } from './faults.js';

/** A function that waits. It rejects with the signal's reason if aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** Waits in real time. */
export function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, milliseconds);
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop, { once: true });
  });
}

/**
 * Applies faults to a request.
 *
 * @throws ServiceError for `status`, `throttle` and `exception`; DroppedConnection for `drop`; the signal's reason if aborted.
 */
export async function applyFaults(faults: readonly Fault[], wait: Wait, signal: AbortSignal): Promise<void> {
  for (const fault of faults) {
    switch (fault.kind) {
      case 'latency':
        await wait(fault.milliseconds, signal);
        break;
      case 'drop':
        throw new DroppedConnection();
      case 'status':
        throw new ServiceError('InternalErrorException', 'A fault made this request fail.', fault.status ?? 500);
      case 'throttle':
        throw new ServiceError('TooManyRequestsException', 'Rate exceeded');
      case 'exception':
        throw new ServiceError(fault.exception, fault.message ?? 'A fault made this request fail.');
      default:
        fault satisfies never;
    }
  }
}

/** The error of a `drop` fault. `fetch` in a browser rejects with the same class. */
export class DroppedConnection extends TypeError {
  constructor() {
    super('Failed to fetch: a fault dropped the connection');
    this.name = 'TypeError';
  }
}
