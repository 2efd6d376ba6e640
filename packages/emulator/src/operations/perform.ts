import { ServiceError } from '../protocol/service-error.js';
import { readShape } from '../protocol/shape.js';
import type { Service } from '../service/service.types.js';
import type { Caller } from './operation.types.js';
import { operations } from './operations.js';

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
