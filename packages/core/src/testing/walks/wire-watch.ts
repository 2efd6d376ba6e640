import type { TransportFactory } from '../../transport/transport.js';
import type { Operation } from '../../transport/wire.js';

/** The calls of a sign-in, which run one after the other; a refresh can run at the same time. */
function isOfSignIn(operation: Operation, input: Record<string, unknown>): boolean {
  if (operation === 'InitiateAuth') return input.AuthFlow !== 'REFRESH_TOKEN_AUTH';
  return operation === 'RespondToAuthChallenge' || input.Session !== undefined;
}

/** The violations seen on the wire. */
export interface WireWatch {
  readonly violations: string[];
  /** Sessions and tokens that Cognito issued, which do not belong in any state. */
  readonly handedOut: Set<string>;
  around(factory: TransportFactory): TransportFactory;
}

/** Watches every call. Two calls of a sign-in at once, or a Session that was spent or refused, are violations. */
export function createWireWatch(): WireWatch {
  const violations: string[] = [];
  const handedOut = new Set<string>();
  const dead = new Map<string, string>();
  let inFlight = 0;

  function learn(output: Record<string, unknown>): void {
    const result = (output.AuthenticationResult ?? {}) as Record<string, unknown>;
    for (const value of [output.Session, result.AccessToken, result.IdToken, result.RefreshToken]) {
      if (typeof value === 'string') handedOut.add(value);
    }
  }

  return {
    violations,
    handedOut,
    around: (factory) => (target) => {
      const inner = factory(target);
      return {
        ...inner,
        async send(operation, input, options) {
          const fields = input as Record<string, unknown>;
          const session = fields.Session as string | undefined;
          const why = session && dead.get(session);
          if (why) violations.push(`${operation} sent a Session that was ${why}`);
          const counts = isOfSignIn(operation, fields);
          if (counts && inFlight > 0) violations.push(`${operation} was sent while another call was in flight`);
          let isOver = !counts;
          const over = () => {
            if (!isOver) inFlight -= 1;
            isOver = true;
          };
          if (counts) inFlight += 1;
          // An aborted call no longer counts.
          options?.signal?.addEventListener('abort', over);
          try {
            const output = await inner.send(operation, input, options);
            learn(output as Record<string, unknown>);
            if (session) dead.set(session, `spent by ${operation}`);
            return output;
          } catch (error) {
            const { wireMessage = '' } = error as { wireMessage?: string };
            if (session && /session/i.test(wireMessage)) dead.set(session, 'refused');
            throw error;
          } finally {
            over();
          }
        },
      };
    },
  };
}
