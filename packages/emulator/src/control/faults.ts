/** Something that goes wrong on purpose. Without `operation` it meets every operation; without `times` until cleared. */
export type Fault = {
  /** The operation's name on the wire, as in `InitiateAuth`. */
  readonly operation?: string;
  /** How many requests it meets. */
  readonly times?: number;
} & (
  | { readonly kind: 'latency'; readonly milliseconds: number }
  /** The connection drops without an answer. */
  | { readonly kind: 'drop' }
  /** An answer without a modelled error; 500 by default. */
  | { readonly kind: 'status'; readonly status?: number }
  /** TooManyRequestsException. */
  | { readonly kind: 'throttle' }
);

/** The faults in force. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
}

/** {@link Faults} and the way requests meet them. */
export interface FaultSource extends Faults {
  /** The faults that this request meets, which count it. */
  meet(operation: string): readonly Fault[];
}

/** Makes an empty set of faults. */
export function createFaults(): FaultSource {
  let inForce: { readonly fault: Fault; left: number }[] = [];
  return {
    add(fault) {
      inForce.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY });
    },
    clear() {
      inForce = [];
    },
    meet(operation) {
      const met = inForce.filter(({ fault }) => fault.operation === undefined || fault.operation === operation);
      for (const entry of met) entry.left -= 1;
      inForce = inForce.filter(({ left }) => left > 0);
      return met.map(({ fault }) => fault);
    },
  };
}
