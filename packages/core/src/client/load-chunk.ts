import { withTimeout } from '../connection/with-timeout.js';
import type { Runtime } from '../environment.js';
import { AuthError, networkProblem } from '../problems/auth-error.js';

/**
 * Loads a JavaScript chunk within `limit` milliseconds. Throws an AuthError with a `network` Problem if it does not load in
 * time. No request was sent then, and the next call tries again.
 */
export async function loadChunk<Chunk>(
  load: () => Promise<Chunk>,
  { clock, environment }: Runtime,
  limit: number,
  operation: string,
): Promise<Chunk> {
  try {
    return await withTimeout(clock, limit, load);
  } catch {
    throw new AuthError('NetworkError', networkProblem(environment.isOffline()), operation);
  }
}
