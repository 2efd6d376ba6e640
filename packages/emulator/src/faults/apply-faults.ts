import { ServiceError } from '../protocol/service-error.js';
import { DroppedConnection } from './dropped-connection.js';
import type { FaultSource } from './faults.js';
import type { Wait } from './wait.js';

/**
 * Lets the faults in force happen to a request.
 *
 * @throws ServiceError for a status or throttling, DroppedConnection for a dropped connection, the signal's reason when aborted.
 */
export async function applyFaults(
  faults: FaultSource,
  wait: Wait,
  operation: string,
  signal: AbortSignal,
): Promise<void> {
  for (const fault of faults.meet(operation)) {
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
