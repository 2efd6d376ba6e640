import type { Caller } from '../model/caller.js';
import type { Client, Pool } from '../model/pool.js';
import type { Origin } from '../model/triggers.js';

/** The app client in events of an administrator's operations. */
const noClient = 'CLIENT_ID_NOT_APPLICABLE';

/**
 * Creates the origin of a trigger.
 *
 * @param client the app client; `undefined` for an operation of an administrator, `null` for AdminConfirmSignUp.
 */
export function createOrigin(
  pool: Pool,
  client: Client | undefined | null,
  caller: Caller,
  metadata: ReadonlyMap<string, string>,
): Origin {
  const clientId = client === null ? null : (client?.id ?? noClient);
  return { pool, clientId, userAgent: caller.userAgent, metadata };
}
