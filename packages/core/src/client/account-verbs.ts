import { deviceVerbs } from '../devices/device-verbs.js';
import { mfaPreferenceVerbs } from '../mfa-preference/mfa-preference-verbs.js';
import { passwordVerbs } from '../password/password-verbs.js';
import { signUpVerbs } from '../sign-up/sign-up-verbs.js';
import { totpSetupVerbs } from '../totp-setup/totp-setup-verbs.js';
import { createFetchUser } from '../user-attributes/fetch-user.js';
import { userAttributeVerbs } from '../user-attributes/user-attribute-verbs.js';
import type { AccountVerb } from './account-verb-names.js';
import type { AuthClient } from './auth-client.js';
import type { ClientContext } from './context.js';

/** What somebody does with an account beside signing in to it: a chunk of its own. */
export function accountVerbs(context: ClientContext): Required<Pick<AuthClient, AccountVerb>> {
  const fetchUser = createFetchUser(context);
  return {
    ...signUpVerbs(context),
    ...passwordVerbs(context),
    ...totpSetupVerbs(context),
    ...mfaPreferenceVerbs(context, fetchUser),
    ...userAttributeVerbs(context, fetchUser),
    ...deviceVerbs(context),
  };
}
