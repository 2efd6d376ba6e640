import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { cannotConfirm } from '../protocol/refusals.js';
import { runPostConfirmation } from '../triggers/lifecycle.js';
import { createOrigin } from '../triggers/origin.js';
import { operation } from './operation.js';

/** AdminConfirmSignUp: confirms a user without a code. Verifies no attribute. */
export const adminConfirmSignUp = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username, ClientMetadata: members.clientMetadata },
  async run(service, { UserPoolId, Username, ClientMetadata }, caller) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    if (user.status !== 'UNCONFIRMED') {
      throw cannotConfirm(user.status);
    }
    user.status = 'CONFIRMED';
    user.codes.delete('sign-up');
    user.modifiedAt = service.now();
    await runPostConfirmation(service, createOrigin(pool, null, caller, ClientMetadata), user, 'ConfirmSignUp');
    return {};
  },
});
