import { ServiceError } from '../protocol/service-error.js';
import type { Fault } from './faults.js';

/** Reads a fault from JSON. @throws ServiceError saying which member is wrong. */
export function readFault(body: Readonly<Record<string, unknown>>): Fault {
  const common = {
    ...(body.operation !== undefined && { operation: String(body.operation) }),
    ...(body.times !== undefined && { times: positive(body.times, 'times') }),
  };
  switch (body.kind) {
    case 'latency':
      return { ...common, kind: 'latency', milliseconds: positive(body.milliseconds, 'milliseconds') };
    case 'drop':
    case 'throttle':
      return { ...common, kind: body.kind };
    case 'status': {
      const status = body.status === undefined ? 500 : positive(body.status, 'status');
      if (status < 400 || status > 599) throw new ServiceError('BadRequest', 'status must be from 400 to 599.');
      return { ...common, kind: 'status', status };
    }
    default:
      throw new ServiceError('BadRequest', 'kind must be latency, drop, status or throttle.');
  }
}

function positive(value: unknown, name: string): number {
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return value;
  throw new ServiceError('BadRequest', `${name} must be a positive integer.`);
}
