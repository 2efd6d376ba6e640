import { AuthError, hasProblem } from '../problems/auth-error.js';
import { problemFromWire } from '../problems/problem-from-wire.js';
import { readAnswer } from '../transport/read-answer.js';
import { type Transport, WireError } from '../transport/transport.js';
import type { InputOf, Operation, OutputOf } from '../transport/wire.js';
import type { ResolvedConfig } from './config.js';
import { createLockout } from './lockout.js';
import { withTimeout } from './with-timeout.js';

/** Sends an operation. Rejects with an AuthError, whose Problem a screen can act on. */
export type Send = <Op extends Operation>(
  operation: Op,
  input: InputOf<Op>,
  signal?: AbortSignal,
) => Promise<OutputOf<Op>>;

/** The operations whose failures count towards Cognito's lock. */
const provingOperations: readonly Operation[] = ['InitiateAuth', 'RespondToAuthChallenge', 'VerifySoftwareToken'];

/** The time limit for loading the transport, milliseconds. */
const LOAD_LIMIT = 8_000;

/** The time limit of a refresh, milliseconds: a page waits for it before it shows anything. A trigger takes five seconds at most. */
const REFRESH_LIMIT = 7_000;

/** The number of retries of a throttled request. */
const THROTTLED_RETRIES = 2;
/** The pause before the first retry, milliseconds. It doubles with each retry. */
const THROTTLED_WAIT = 300;

/**
 * Creates the function that all verbs send requests with. It limits the time, turns errors into Problems, reports them, and
 * retries a throttled request, which Cognito has not processed. It repeats no other request.
 */
export function createSender(transport: Transport, config: ResolvedConfig): Send {
  const { clock, environment, requestTimeout } = config;
  const lockout = createLockout(clock);

  async function once<Op extends Operation>(
    operation: Op,
    input: InputOf<Op>,
    signal?: AbortSignal,
  ): Promise<OutputOf<Op>> {
    try {
      // A chunk of the transport that does not arrive takes no request's time.
      const { preload } = transport;
      if (preload) await withTimeout(clock, LOAD_LIMIT, () => preload(), signal);
      // The last answer of a check can end the session that it is for, so it is heard even if the user has left.
      const isHeard = config.settleCheck && !signal?.aborted;
      const answer = await withTimeout(
        clock,
        isRefresh(operation, input) ? Math.min(requestTimeout, REFRESH_LIMIT) : requestTimeout,
        (inner) => transport.send(operation, input, { signal: inner }),
        isHeard ? undefined : signal,
      );
      const output = readAnswer(operation, answer);
      if ('AuthenticationResult' in output && output.AuthenticationResult) lockout.succeeded();
      return output;
    } catch (error) {
      if (!(error instanceof WireError)) throw error;
      const { lockedUntil } = lockout;
      const found = problemFromWire(error, { operation, offline: environment.isOffline(), lockedUntil });
      const counts = found.code === 'wrong-credentials' || found.code === 'wrong-code';
      if (counts && provingOperations.includes(operation)) lockout.failed();
      config.report({ type: 'refused', operation, name: error.name, code: found.code });
      throw new AuthError(error.name, found, operation);
    }
  }

  return async (operation, input, signal) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await once(operation, input, signal);
      } catch (error) {
        const throttled = (error as Error).name === 'TooManyRequestsException' && hasProblem(error, 'rate-limited');
        if (!throttled || attempt === THROTTLED_RETRIES) throw error;
        const wait = THROTTLED_WAIT * 2 ** attempt * (0.5 + Math.random());
        await new Promise<void>((resolve) => clock.after(wait, resolve));
      }
    }
  };
}

function isRefresh(operation: Operation, input: object): boolean {
  return (
    operation === 'GetTokensFromRefreshToken' || (input as { AuthFlow?: string }).AuthFlow === 'REFRESH_TOKEN_AUTH'
  );
}
