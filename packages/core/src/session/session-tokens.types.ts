import type { RenewSession, StoredSession, TokenStore, Tokens } from './token-store.js';

export interface NewTokens {
  AccessToken?: string;
  IdToken?: string;
  RefreshToken?: string;
  ExpiresIn?: number;
}

/** The tokens of a client that talks to Cognito. */
export interface SessionTokens extends TokenStore {
  save(username: string, result: NewTokens): Promise<Tokens>;
  readonly renew: RenewSession;
  /** Tells Cognito that the session is over: in this browser, or everywhere. */
  end(session: StoredSession, isGlobal: boolean): Promise<unknown>;
  /** The name that was typed at sign-in, under which the device record is kept. */
  username(): Promise<string>;
  /** Runs a call for the signed-in user; an access token that Cognito finds too old is refreshed once. */
  withAccessToken<Result>(call: (accessToken: string) => Promise<Result>): Promise<Result>;
}
