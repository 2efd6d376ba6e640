import type { Service } from '../model/service.js';
import type { Caller } from '../operations/operation.js';
import { operations } from '../operations/operations.js';
import { ServiceError } from '../protocol/service-error.js';
import { readShape } from '../protocol/shape.js';

/** Checks the input of an operation and runs it. @throws ServiceError. */
export async function perform(service: Service, name: string, body: object, caller: Caller): Promise<object> {
  const operation = operations.get(name);
  if (!operation) {
    const known = [...operations.keys()].sort().join(', ');
    throw new ServiceError(
      'UnknownOperationException',
      `The emulator does not support ${name.replace(/\W/g, '').slice(0, 60)}. It supports: ${known}.`,
    );
  }
  return operation.run(service, readShape(operation.input, body), caller);
}
