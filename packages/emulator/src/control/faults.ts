/**
 * A failure to inject. It affects every operation unless `operation` names one, and lasts until cleared unless `times` limits
 * it.
 */
export type Fault = {
  /** The name of an operation, such as `InitiateAuth`. */
  readonly operation?: string;
  /** The number of requests to affect. */
  readonly times?: number;
} & (
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** Drops the connection without an answer. */
  | { readonly kind: 'drop' }
  /** Answers with an HTTP status, 500 by default. */
  | { readonly kind: 'status'; readonly status?: number }
  /** Answers with TooManyRequestsException. */
  | { readonly kind: 'throttle' }
  /** Answers with an exception of Cognito, such as `WebAuthnOriginNotAllowedException`. */
  | { readonly kind: 'exception'; readonly exception: string; readonly message?: string }
);

/** The active faults. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
}

/** {@link Faults} as the answerer sees them. */
export interface FaultSource extends Faults {
  /** Returns the faults for a request and counts it. */
  take(operation: string): readonly Fault[];
}

/** Creates an empty set of faults. */
export function createFaults(): FaultSource {
  let active: { readonly fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      active.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear() {
      active = [];
    },
    take(operation) {
      const taken = active.filter(({ fault }) => fault.operation === undefined || fault.operation === operation);
      for (const entry of taken) entry.left -= 1;
      active = active.filter(({ left }) => left > 0);
      return taken.map(({ fault }) => fault);
    },
  };
}
