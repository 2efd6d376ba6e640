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
  const key = rememberedKey(userPoolClientId);
  return {
    get: () => shared.get(key).catch(() => undefined),
    // Without storage, the autofill waits for a name.
    set: (username) => shared.set(key, username).catch(() => undefined),
  };
}

const rememberedKey = (userPoolClientId: string) => `cmk.${userPoolClientId}.passkey-user`;

/** Returns where the names of a user's passkeys are kept. `userId` is the `sub`. */
export function passkeyNamesKey(userPoolClientId: string, userId: string): string {
  return `cmk.${userPoolClientId}.passkeys.${userId}`;
}

/**
 * Forgets the names of a deleted user's passkeys, and the name that last used one here: if it was somebody else's, they type it
 * once more. Never fails.
 */
export async function forgetPasskeysOf(
  { storage: { shared }, userPoolClientId }: Pick<ResolvedConfig, 'storage' | 'userPoolClientId'>,
  userId: string,
): Promise<void> {
  const keys = [passkeyNamesKey(userPoolClientId, userId), rememberedKey(userPoolClientId)];
  await Promise.allSettled(keys.map((key) => shared.remove(key)));
}
