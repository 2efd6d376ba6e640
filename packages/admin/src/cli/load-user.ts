import type { PoolState } from '../pool/pool-state.types.js';
import { readPool } from '../pool/read-pool.js';
import { clientContext } from '../problems/client-context.js';
import { explainError } from '../problems/explain-error.js';
import { readUser } from '../user/read-user.js';
import type { UserState } from '../user/user-state.types.js';
import type { UserTarget } from './user-target.js';

/** Reads a user and their pool. @throws AdminError. */
export async function loadUser(target: UserTarget): Promise<{ readonly pool: PoolState; readonly user: UserState }> {
  const { client, userPoolId, username } = target;
  try {
    const pool = await readPool(client, userPoolId);
    return { pool, user: await readUser(client, pool, username) };
  } catch (error) {
    throw explainError(error, { ...(await clientContext(client)), userPoolId, username });
  }
}
