import { ServiceError } from '../protocol/service-error.js';
import { DroppedConnection } from './dropped-connection.js';
import type { Fault } from './faults.js';
import type { Wait } from './wait.js';

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
