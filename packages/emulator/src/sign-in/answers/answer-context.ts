import type { Service } from '../../model/service.js';
import type { AuthSession, PendingChallenge } from '../../model/session.js';
import type { SignIn } from '../challenges/open-challenge.js';

/** An answer to a challenge, once it is known whose sign-in it belongs to. */
export interface AnswerContext<Name extends PendingChallenge['name']> {
  readonly service: Service;
  readonly session: AuthSession;
  readonly challenge: Extract<PendingChallenge, { name: Name }>;
  readonly signIn: SignIn;
  /** Reads one of ChallengeResponses. @throws ServiceError InvalidParameterException when it is missing. */
  readonly required: (name: string) => string;
  readonly responses: ReadonlyMap<string, string>;
  /** Ends the session; to be called once the answer is right, and before anything is handed out. */
  readonly spend: () => void;
}
