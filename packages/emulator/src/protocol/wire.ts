import { ServiceError } from './refusals.js';

/** A request to the service, from `fetch` in this process or from a server. */
export interface WireRequest {
  readonly method: string;
  /** The path without the query. */
  readonly path: string;
  /** The query without its question mark. */
  readonly query: string;
  /** The address of the caller; `undefined` for a call from this process. */
  readonly ip?: string | undefined;
  /** Aborted when the caller stops waiting for the answer. */
  readonly signal: AbortSignal;
  /** Reads a header by its lower-case name. */
  header(name: string): string | undefined;
  /** Reads the body. @throws ServiceError as soon as it exceeds `maximum` bytes. */
  text(maximum: number): Promise<string>;
}

/** An answer from the service. */
export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * A function that answers requests. It turns defects of the emulator into answers too.
 *
 * @throws DroppedConnection for a `drop` fault; the signal's reason if the request is aborted.
 */
export type WireAnswerer = (request: WireRequest) => Promise<WireAnswer>;

/** Refuses a body of more than `maximum` bytes. */
export function tooLarge(maximum: number): ServiceError {
  return new ServiceError('RequestEntityTooLargeException', `The body exceeds ${maximum} bytes.`, 413);
}
