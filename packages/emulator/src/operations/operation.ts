import type { Service } from '../model/service.js';
import type { InputOf, Shape } from '../protocol/shape.js';

/** One operation of the service: what it reads and what it does. */
export interface Operation<Members extends Shape = Shape> {
  readonly input: Members;
  run(service: Service, input: InputOf<Members>, caller: Caller): Promise<object> | object;
}

/** What is known of whoever calls. */
export interface Caller {
  readonly ip: string;
}

/** Declares an operation, so that its input is typed by its members. */
export function operation<Members extends Shape>(declared: Operation<Members>): Operation {
  // The table of operations forgets the members' types; readShape has checked the input against these very members.
  return declared as unknown as Operation;
}
