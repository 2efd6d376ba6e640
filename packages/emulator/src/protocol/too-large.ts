import { ServiceError } from './service-error.js';

/** Refuses a body of more than `most` bytes. */
export function tooLarge(most: number): ServiceError {
  return new ServiceError('RequestEntityTooLargeException', `The body exceeds ${most} bytes.`, 413);
}
