import type { AuthClient } from '../auth-client.js';
import type { Clock } from '../clock.js';
import { webEnvironment } from '../environment.js';
import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problem } from '../problems/problem.js';

interface Attempt {
  readonly sharedSecret: string;
  readonly code: string;
  readonly clock: Clock;
}

/**
 * Why a set-up code was refused. While the key is on the screen it can be told whether the code is right for another
 * time, which means that the clock of the phone is off. Anything else stays the error that it was.
 */
export async function explainWrongCode(auth: AuthClient, error: unknown, attempt: Attempt): Promise<unknown> {
  if (!hasProblem(error, 'totp-setup-wrong-code')) return error;
  const { sharedSecret, code, clock } = attempt;
  const now = clock.now() + auth.serverClockOffset();
  try {
    const { findClockSkew } = await import('./find-clock-skew.js');
    const secondsBehind = await findClockSkew(webEnvironment().crypto.subtle, { sharedSecret, code, now });
    if (secondsBehind === undefined) return error;
    return new AuthError((error as Error).name, problem('clock-skew', { secondsBehind }), 'VerifySoftwareToken');
  } catch {
    // A diagnosis that cannot be made is no reason for another message.
    return error;
  }
}
