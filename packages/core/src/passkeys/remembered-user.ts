import type { ResolvedConfig } from '../connection/config.js';

/** The name that last signed in with a passkey in this browser, or added one. The autofill offers the passkeys of that user. */
export interface RememberedUser {
  get(): Promise<string | undefined>;
  set(username: string): Promise<void>;
}

export function createRememberedUser({
  storage: { shared },
  userPoolClientId,
}: Pick<ResolvedConfig, 'storage' | 'userPoolClientId'>): RememberedUser {
  const key = `cmk.${userPoolClientId}.passkey-user`;
  return {
    get: () => shared.get(key).catch(() => undefined),
    // Without storage, the autofill waits for a name.
    set: (username) => shared.set(key, username).catch(() => undefined),
  };
}
