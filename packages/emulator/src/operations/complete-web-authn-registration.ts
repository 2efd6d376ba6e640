import { completeRegistration } from '../passkeys/registration.js';
import { members } from '../protocol/common-members.js';
import { document } from '../protocol/members.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** CompleteWebAuthnRegistration: verifies the credential that the browser created and adds it to the caller's passkeys. */
export const completeWebAuthnRegistration = operation({
  input: { AccessToken: members.accessToken, Credential: document({ required: true }) },
  async run(service, { AccessToken, Credential }) {
    completeRegistration(service, await authorize(service, AccessToken), Credential);
    return {};
  },
});
