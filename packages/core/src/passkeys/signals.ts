import type { Environment } from '../environment.js';
import { utf8 } from '../srp/bytes.js';
import { toBase64Url } from './credential-json.js';

/** Asks the user's password manager to hide a passkey that Cognito does not know. A browser can lack the signal. */
export async function signalUnknown(
  { publicKeyCredential }: Pick<Environment, 'publicKeyCredential'>,
  rpId: string | undefined,
  credentialId: string,
): Promise<void> {
  if (!rpId) return;
  await publicKeyCredential?.()
    ?.signalUnknownCredential?.({ rpId, credentialId })
    .catch(() => undefined);
}

/** Tells the password manager which passkeys of a user are left. `userId` is the `sub`, whose text is the user handle. */
export async function signalAccepted(
  { publicKeyCredential }: Pick<Environment, 'publicKeyCredential'>,
  rpId: string,
  userId: string,
  allAcceptedCredentialIds: readonly string[],
): Promise<void> {
  await publicKeyCredential?.()
    ?.signalAllAcceptedCredentials?.({ rpId, userId: toBase64Url(utf8(userId)), allAcceptedCredentialIds })
    .catch(() => undefined);
}
