import type { InputOf, Operation, OutputOf } from './wire.js';

/** The only thing that talks to Cognito. It rejects with a WireError and with nothing else. */
export interface Transport {
  send<Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    options?: { signal?: AbortSignal },
  ): Promise<OutputOf<Op>>;
  /** Loads what the first `send` would have to load. */
  preload?(): Promise<void>;
}

/** Where requests go: a region of AWS, or an endpoint such as the emulator's. */
export interface TransportTarget {
  readonly region: string;
  readonly endpoint?: string;
  /** To be told the Date header of each answer, refusals included. */
  readonly onDate?: (date: string | null | undefined) => void;
}

/** Makes a transport once the client knows where the pool is. */
export type TransportFactory = (target: TransportTarget) => Transport;

/** Why no usable answer came. Cognito's exception has its own name; the others are ours. */
export class WireError extends Error {
  /** Cognito's exception name, or 'NetworkError', 'AbortError', 'ServiceError'. */
  override readonly name: string;
  /** Cognito's text, to read the reason from. It can quote the input, so it must not leave the core. */
  readonly wireMessage: string;

  constructor(name: string, wireMessage: string) {
    super(name);
    this.name = name;
    this.wireMessage = wireMessage;
  }
}
