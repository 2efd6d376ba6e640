import type { Service } from '../../model/service.js';
import type { AuthSession, PendingChallenge } from '../../model/session.js';
import type { SignIn } from '../challenges/open-challenge.js';

/** An answer to a challenge, together with its session and sign-in. */
export interface AnswerContext<Name extends PendingChallenge['name']> {
  readonly service: Service;
  readonly session: AuthSession;
  readonly challenge: Extract<PendingChallenge, { name: Name }>;
  readonly signIn: SignIn;
  /** Reads a required entry of ChallengeResponses. @throws ServiceError InvalidParameterException if it is missing. */
  readonly required: (name: string) => string;
  readonly responses: ReadonlyMap<string, string>;
  /** Ends the session. Call it once the answer is accepted, before issuing tokens or anything asynchronous. */
  readonly spend: () => void;
}
