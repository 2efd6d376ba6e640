import { pickRecoveryAttribute } from '../codes/code-attribute.js';
import { sendCode } from '../codes/user-codes.js';
import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { noRecoveryAttribute, resetNotPossible, userDisabled } from '../protocol/refusals.js';
import { createOrigin } from '../triggers/origin.js';
import { operation } from './operation.js';

/** AdminResetUserPassword: sends a code and makes the user choose a new password. */
export const adminResetUserPassword = operation({
  input: { UserPoolId: members.userPoolId, Username: members.username, ClientMetadata: members.clientMetadata },
  async run(service, { UserPoolId, Username, ClientMetadata }, caller) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    if (!user.enabled) throw userDisabled();
    const attribute = pickRecoveryAttribute(pool, user, 'administrator');
    if (!attribute) {
      throw noRecoveryAttribute();
    }
    if (user.status !== 'CONFIRMED' && user.status !== 'RESET_REQUIRED') {
      throw resetNotPossible();
    }
    user.status = 'RESET_REQUIRED';
    user.modifiedAt = service.now();
    const origin = createOrigin(pool, undefined, caller, ClientMetadata);
    await sendCode(service, { origin, user, source: 'ForgotPassword' }, 'reset-password', attribute);
    return {};
  },
});
