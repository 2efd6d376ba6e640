import { withTimeout } from '../connection/with-timeout.js';
import type { Runtime } from '../environment.js';
import { AuthError, networkProblem } from '../problems/auth-error.js';

/** The time limit of a chunk, milliseconds. */
const LIMIT = 8_000;

/**
 * Loads a JavaScript chunk. Throws an AuthError with a `network` Problem if it does not load in eight seconds. No request was
 * sent then, and the next call tries again. A browser that remembers failed imports needs a reload of the page for that.
 */
export async function loadChunk<Chunk>(
  load: () => Promise<Chunk>,
  { clock, environment }: Runtime,
  operation: string,
): Promise<Chunk> {
  try {
    return await withTimeout(clock, LIMIT, load);
  } catch {
    throw new AuthError('NetworkError', networkProblem(environment.isOffline()), operation);
  }
}
