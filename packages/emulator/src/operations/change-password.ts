import { members } from '../protocol/common-members.js';
import { wrongPassword } from '../protocol/refusals.js';
import { authorize } from '../tokens/authorize.js';
import { checkPasswordPolicy } from '../users/check-password-policy.js';
import { checkHourlyLimit } from '../users/hourly-limit.js';
import { checkPasswordHistory, isPasswordOf, setPassword } from '../users/passwords.js';
import { operation } from './operation.js';

/** ChangePassword: replaces the caller's password. */
export const changePassword = operation({
  input: {
    PreviousPassword: members.optionalPassword,
    ProposedPassword: members.password,
    AccessToken: members.accessToken,
  },
  async run(service, { PreviousPassword = '', ProposedPassword, AccessToken }) {
    const { pool, user } = await authorize(service, AccessToken);
    checkHourlyLimit(service, user, 'ChangePassword');
    if (user.password && !isPasswordOf(pool, user, PreviousPassword)) throw wrongPassword();
    checkPasswordPolicy(pool, ProposedPassword);
    checkPasswordHistory(pool, user, ProposedPassword);
    setPassword(service, pool, user, ProposedPassword);
    return {};
  },
});
