import { ServiceError } from '../protocol/refusals.js';
import type { Fault } from './faults.js';

/** Waits in real time; rejects with the signal's reason when aborted. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** The {@link Wait} of a running emulator. */
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
 * Lets faults happen to a request.
 *
 * @throws ServiceError for a status or throttling, DroppedConnection for a dropped connection, the signal's reason when aborted.
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
        throw new ServiceError('InternalErrorException', 'The emulator was told to fail.', fault.status ?? 500);
      case 'throttle':
        throw new ServiceError('TooManyRequestsException', 'Rate exceeded');
      default:
        fault satisfies never;
    }
  }
}

/** What `fetch` rejects with when a fault drops the connection; the same class that a browser uses for it. */
export class DroppedConnection extends TypeError {
  constructor() {
    super('Failed to fetch: the emulator dropped the connection, as a fault told it to');
    this.name = 'TypeError';
  }
}
