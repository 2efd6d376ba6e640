import { deletePasskey } from '../passkeys/describe-passkeys.js';
import { members } from '../protocol/common-members.js';
import { text } from '../protocol/members.js';
import { authorize } from '../tokens/authorize.js';
import { operation } from './operation.js';

/** DeleteWebAuthnCredential: deletes a passkey of the caller. The authenticator keeps its part. */
export const deleteWebAuthnCredential = operation({
  input: { AccessToken: members.accessToken, CredentialId: text({ required: true, max: 131_072 }) },
  async run(service, { AccessToken, CredentialId }) {
    const { user } = await authorize(service, AccessToken);
    deletePasskey(user, CredentialId);
    return {};
  },
});
