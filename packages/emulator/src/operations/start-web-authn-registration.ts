import { startRegistration } from '../passkeys/registration.js';
import { members } from '../protocol/common-members.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** StartWebAuthnRegistration: begins to register a passkey of the caller. */
export const startWebAuthnRegistration = operation({
  input: { AccessToken: members.accessToken },
  async run(service, { AccessToken }) {
    return { CredentialCreationOptions: startRegistration(service, await authorize(service, AccessToken)) };
  },
});
