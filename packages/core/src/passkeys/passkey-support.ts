import type { MfaPreference, PasskeySupport } from '../auth-client.js';
import type { Environment } from '../environment.js';

/**
 * Matches the views of other apps, which show a page and have no passkeys: those of Android, of iOS without Safari's name, and of
 * apps that add their own.
 */
const embedded = /; wv\)|FBAN|FBAV|Instagram|Line\/|MicroMessenger|\((iPhone|iPad|iPod)(?!.*Safari\/)/;

/** Finds out whether passkeys work in an environment. */
export async function passkeySupport(environment: Environment): Promise<PasskeySupport> {
  const none = (reason: NonNullable<PasskeySupport['reason']>) =>
    ({ isSupported: false, reason, autofill: false, upgrade: false }) as const;
  if (!environment.crypto?.subtle) return none('insecure-page');
  if (embedded.test(environment.userAgent() ?? '')) return none('embedded-browser');
  const native = environment.publicKeyCredential?.();
  if (!native || !environment.credentials?.()) return none('old-browser');
  // Older than Chrome 133 and Safari 17.4.
  const capabilities = await native.getClientCapabilities?.().catch(() => undefined);
  const autofill =
    capabilities?.conditionalGet ?? (await native.isConditionalMediationAvailable?.().catch(() => false)) ?? false;
  return { isSupported: true, autofill, upgrade: capabilities?.conditionalCreate ?? false };
}

/** Returns whether Cognito takes no passkey of a user: beside a second factor, one that does not count as both. */
export function shutsOutPasskeys({ enabled = [], passkey }: MfaPreference): boolean {
  return enabled.length > 0 && !passkey;
}
