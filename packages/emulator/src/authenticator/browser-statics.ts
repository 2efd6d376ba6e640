import { checkRpId } from './browser-checks.js';
import { parseCreationOptions, parseRequestOptions } from './credential-classes.js';
import type { PasskeyStore } from './passkey-store.js';

interface Platform {
  readonly origin: string;
  readonly userVerification: boolean;
  readonly attachment: 'platform' | 'cross-platform';
  readonly store: PasskeyStore;
}

/** Creates the static functions of PublicKeyCredential. The signals change the passkeys of the authenticator. */
export function createStatics({ origin, userVerification, attachment, store }: Platform) {
  const isPlatform = attachment === 'platform';
  const ofUser = (rpId: string, userId: string) =>
    store.find(checkRpId(origin, rpId)).filter(({ userHandle }) => userHandle === userId);
  return {
    isConditionalMediationAvailable: async () => true,
    isUserVerifyingPlatformAuthenticatorAvailable: async () => userVerification && isPlatform,
    getClientCapabilities: async () => ({
      conditionalCreate: true,
      conditionalGet: true,
      hybridTransport: false,
      passkeyPlatformAuthenticator: isPlatform,
      relatedOrigins: false,
      signalAllAcceptedCredentials: true,
      signalCurrentUserDetails: true,
      signalUnknownCredential: true,
      userVerifyingPlatformAuthenticator: userVerification && isPlatform,
    }),
    parseCreationOptionsFromJSON: parseCreationOptions,
    parseRequestOptionsFromJSON: parseRequestOptions,
    async signalUnknownCredential({ rpId, credentialId }: { rpId: string; credentialId: string }) {
      for (const { id } of store.find(checkRpId(origin, rpId), [credentialId])) store.remove(id);
    },
    async signalAllAcceptedCredentials(accepted: {
      rpId: string;
      userId: string;
      allAcceptedCredentialIds: readonly string[];
    }) {
      for (const { id } of ofUser(accepted.rpId, accepted.userId)) {
        if (!accepted.allAcceptedCredentialIds.includes(id)) store.remove(id);
      }
    },
    async signalCurrentUserDetails(details: { rpId: string; userId: string; name: string; displayName: string }) {
      for (const passkey of ofUser(details.rpId, details.userId)) {
        passkey.name = details.name;
        passkey.displayName = details.displayName;
      }
    },
  };
}
