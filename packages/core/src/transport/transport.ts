import type { InputOf, Operation, OutputOf } from './wire.js';

/** The connection to Cognito. Rejects only with a WireError. */
export interface Transport {
  send<Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    options?: { signal?: AbortSignal },
  ): Promise<OutputOf<Op>>;
  /** Loads the chunk that the first `send` needs. */
  preload?(): Promise<void>;
}

/** The target of requests: a region of AWS, or an endpoint such as the emulator's. */
export interface TransportTarget {
  readonly region: string;
  readonly endpoint?: string;
  /** The client's fetch, for transports that use it. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** Receives the Date header of each answer, including refusals. */
  readonly onDate?: (date: string | null | undefined) => void;
}

/**
 * Creates the transport of a client.
 *
 * @example
 * ```ts
 * const logged: TransportFactory = (target) => {
 *   const transport = fetchTransport()(target);
 *   return {
 *     send(operation, input, options) {
 *       console.log(operation);
 *       return transport.send(operation, input, options);
 *     },
 *   };
 * };
 * ```
 */
export type TransportFactory = (target: TransportTarget) => Transport;

/** The error of a request without a usable answer: an exception of Cognito, or a failure on the way. */
export class WireError extends Error {
  /** Cognito's exception name, or 'NetworkError', 'AbortError', 'ServiceError'. */
  override readonly name: string;
  /** Cognito's text, to read the reason from. It can quote the input, so it must not leave core. */
  readonly wireMessage: string;

  constructor(name: string, wireMessage: string) {
    super(name);
    this.name = name;
    this.wireMessage = wireMessage;
  }
}
