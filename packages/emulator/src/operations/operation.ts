import type { Caller } from '../model/caller.js';
import type { Service } from '../model/service.js';
import type { InputOf, Shape } from '../protocol/shape.js';

/** An operation of the service: its input and its implementation. */
export interface Operation<Members extends Shape = Shape> {
  readonly input: Members;
  run(service: Service, input: InputOf<Members>, caller: Caller): Promise<object> | object;
}

/** Declares an operation. The members of `input` type the input of `run`. */
export function operation<Members extends Shape>(declared: Operation<Members>): Operation {
  // The table of operations drops the member types. It is safe, because readShape validates the input against them.
  return declared as unknown as Operation;
}
