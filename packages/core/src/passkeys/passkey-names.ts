import type { ResolvedConfig } from '../connection/config.js';
import type { PasskeyNames } from '../connection/passkey-names.js';
import { withinPatience } from '../connection/with-timeout.js';
import { changeValue } from '../storage/change-value.js';
import { parseJson } from '../text/parse-json.js';
import { fromBase64Url } from './credential-json.js';
import { passkeyNamesKey } from './remembered-user.js';

type Names = Readonly<Record<string, string>>;

/** Creates the names of this browser, and limits those of the app: a list does not wait for names. */
export function createPasskeyNames({
  storage: { shared },
  userPoolClientId,
  clock,
  passkeyNames,
}: Pick<ResolvedConfig, 'storage' | 'userPoolClientId' | 'clock' | 'passkeyNames'>): PasskeyNames {
  const keyOf = (userId: string) => passkeyNamesKey(userPoolClientId, userId);
  const own: PasskeyNames = {
    get: async (userId) => parseJson<Names>(await shared.get(keyOf(userId))) ?? {},
    async set(userId, credentialId, name) {
      await changeValue(shared, keyOf(userId), (text) => {
        const { [credentialId]: _, ...others } = parseJson<Names>(text) ?? {};
        const next = JSON.stringify({ ...others, ...(name && { [credentialId]: name }) });
        return next === '{}' ? undefined : next;
      });
    },
  };
  const names = passkeyNames ?? own;
  return {
    get: async (userId) => (await withinPatience(clock, () => names.get(userId)).catch(() => undefined)) ?? {},
    set: (...change) => names.set(...change),
  };
}

/**
 * The providers of passkeys by the start of their AAGUID
 * (https://github.com/passkeydeveloper/passkey-authenticator-aaguids), the common ones. An authenticator can claim any, so this
 * is a name and no proof.
 */
const providers: Readonly<Record<string, string>> = Object.freeze({
  ea9b8d66: 'Google Password Manager',
  fbfc3007: 'Apple Passwords',
  dd4ec289: 'Apple Passwords',
  adce0002: 'Chrome',
  '08987058': 'Windows Hello',
  '9ddd1817': 'Windows Hello',
  '6028b017': 'Windows Hello',
  bada5566: '1Password',
  d548826e: 'Bitwarden',
  '531126d6': 'Dashlane',
  '50726f74': 'Proton Pass',
  '53414d53': 'Samsung Pass',
});

/** Finds the provider in the authenticator data of a registration (bytes 37 to 52 are the AAGUID). */
export function providerOf(authenticatorData: unknown): string | undefined {
  if (typeof authenticatorData !== 'string') return undefined;
  const start = fromBase64Url(authenticatorData).subarray(37, 41);
  return providers[[...start].map((byte) => byte.toString(16).padStart(2, '0')).join('')];
}
