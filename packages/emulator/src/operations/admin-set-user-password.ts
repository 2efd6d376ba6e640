import { findPoolUser } from '../pool/find-pool.js';
import { members } from '../protocol/common-members.js';
import { flag } from '../protocol/members.js';
import { checkPasswordPolicy } from '../users/check-password-policy.js';
import { checkPasswordHistory, setPassword } from '../users/passwords.js';
import { operation } from './operation.js';

/** AdminSetUserPassword: sets a user's password, temporary unless `Permanent`. */
export const adminSetUserPassword = operation({
  input: {
    UserPoolId: members.userPoolId,
    Username: members.username,
    Password: members.password,
    Permanent: flag(),
  },
  run(service, { UserPoolId, Username, Password, Permanent = false }) {
    const { pool, user } = findPoolUser(service, UserPoolId, Username);
    checkPasswordPolicy(pool, Password);
    checkPasswordHistory(pool, user, Password);
    setPassword(service, pool, user, Password);
    if (!Permanent) {
      user.status = 'FORCE_CHANGE_PASSWORD';
      user.temporaryPasswordAt = service.now();
    }
    return {};
  },
});
