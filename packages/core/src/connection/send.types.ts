import type { InputOf, Operation, OutputOf } from '../transport/wire.js';

/** Sends an operation; a refusal rejects with an AuthError, whose Problem a screen can act on. */
export type Send = <Op extends Operation>(
  operation: Op,
  input: InputOf<Op>,
  signal?: AbortSignal,
) => Promise<OutputOf<Op>>;
