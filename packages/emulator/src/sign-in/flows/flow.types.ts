import type { Client, Pool } from '../../model/pool.js';
import type { Service } from '../../model/service.js';
import type { AuthResponse } from '../challenges/open-challenge.js';

/** What starts a sign-in. */
export interface FlowInput {
  readonly service: Service;
  readonly pool: Pool;
  readonly client: Client;
  readonly parameters: ReadonlyMap<string, string>;
  /** Reads one of AuthParameters. @throws ServiceError InvalidParameterException when it is missing. */
  readonly required: (name: string) => string;
}

/** One AuthFlow of InitiateAuth. */
export type Flow = (input: FlowInput) => Promise<AuthResponse>;
