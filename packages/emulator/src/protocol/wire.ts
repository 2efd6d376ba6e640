import { ServiceError } from './refusals.js';

/** A request to the service, whoever brings it: a `fetch` in this process or a server. */
export interface WireRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  /** Without its question mark. */
  readonly query: string;
  /** Aborted when nobody waits for the answer any longer. */
  readonly signal: AbortSignal;
  /** A header by its name in lower case. */
  header(name: string): string | undefined;
  /** The body. Throws ServiceError as soon as it is longer than `most` bytes. */
  text(most: number): Promise<string>;
}

/** An answer of the service. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Answers a request. Defects of the service are answers as well.
 *
 * @throws DroppedConnection for the fault of that name, the signal's reason when aborted.
 */
export type WireAnswerer = (request: WireRequest) => Promise<WireAnswer>;

/** Refuses a body of more than `most` bytes. */
export function tooLarge(most: number): ServiceError {
  return new ServiceError('RequestEntityTooLargeException', `The body exceeds ${most} bytes.`, 413);
}
