import type { MfaType } from '../auth-client.js';
import type { ResolvedConfig } from '../connection/config.js';
import { parseJson } from '../text/parse-json.js';

/** Facts about a user's factors from earlier sign-ins in this browser. Cognito's choice of a factor says neither. */
export interface KnownFactors {
  readonly lastUsedMFAType?: MfaType;
  /** Destinations of codes, as Cognito masks them. */
  readonly codeDestinations?: Readonly<Partial<Record<MfaType, string>>>;
}

export interface KnownFactorsStore {
  get(userId: string): Promise<KnownFactors>;
  /** Keeps the factor of a sign-in that succeeded. */
  learn(userId: string, mfaType: MfaType, destination: string | undefined): Promise<void>;
  /** Removes what is known of a user. */
  forget(userId: string): Promise<void>;
}

/** Creates the store, which never fails: without it, a choice only shows less. */
export function createKnownFactorsStore({
  storage: { shared },
  userPoolClientId,
}: Pick<ResolvedConfig, 'storage' | 'userPoolClientId'>): KnownFactorsStore {
  const keyOf = (userId: string) => `cmk.${userPoolClientId}.factors.${userId}`;
  const get = async (userId: string) => {
    const text = await shared.get(keyOf(userId)).catch(() => undefined);
    return parseJson<KnownFactors>(text) ?? {};
  };
  return {
    get,
    forget: (userId) => shared.remove(keyOf(userId)).catch(() => undefined),
    async learn(userId, lastUsedMFAType, destination) {
      const { codeDestinations } = await get(userId);
      const next: KnownFactors = {
        lastUsedMFAType,
        codeDestinations: { ...codeDestinations, ...(destination && { [lastUsedMFAType]: destination }) },
      };
      await shared.set(keyOf(userId), JSON.stringify(next)).catch(() => undefined);
    },
  };
}
