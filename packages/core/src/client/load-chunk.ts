import type { ResolvedConfig } from '../connection/config.js';
import { inTime } from '../connection/with-timeout.js';
import { AuthError } from '../problems/auth-error.js';
import { networkProblem } from '../problems/early-problems.js';

/** A chunk that does not load is a network Problem like any other, before anything is sent; the next call tries again. */
export async function loadCode<Code>(
  load: () => Promise<Code>,
  { clock, requestTimeout, environment }: Pick<ResolvedConfig, 'clock' | 'requestTimeout' | 'environment'>,
  operation: string,
): Promise<Code> {
  try {
    return await inTime(clock, requestTimeout, load);
  } catch {
    throw new AuthError('NetworkError', networkProblem(environment.isOffline()), operation);
  }
}
