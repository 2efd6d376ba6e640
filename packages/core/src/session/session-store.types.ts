import type { Store } from '../flow/store.js';
import type { SessionState } from './session.state.js';

/** Who is signed in, kept up to date by the events of the client. */
export interface SessionStore extends Store<SessionState> {
  load(): Promise<SessionState>;
  signOut(input?: { global?: boolean }): Promise<SessionState>;
}
