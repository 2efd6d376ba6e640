import type { AuthClient } from '../auth-client.js';
import { createSender } from '../connection/sender.js';
import { deviceVerbs } from '../devices/device-verbs.js';
import { mfaPreferenceVerbs } from '../mfa-preference/mfa-preference-verbs.js';
import { passwordVerbs } from '../password/password-verbs.js';
import { sessionTokens } from '../session/session-tokens.js';
import type { SessionTokens } from '../session/session-tokens.types.js';
import { signInVerbs } from '../sign-in/sign-in-verbs.js';
import { signUpVerbs } from '../sign-up/sign-up-verbs.js';
import { totpSetupVerbs } from '../totp-setup/totp-setup-verbs.js';
import { createFetchUser } from '../user-attributes/fetch-user.js';
import { userAttributeVerbs } from '../user-attributes/user-attribute-verbs.js';
import type { ClientContext, EarlyContext } from './context.js';
import type { LateVerb } from './late-verb-names.js';

type LateVerbs = Required<Pick<AuthClient, LateVerb | 'canRestartSignIn'>>;

/** What a client does once it talks to Cognito, in a chunk of its own. One of these for each client: they share what it knows. */
export function lateVerbs(early: EarlyContext): LateVerbs & { readonly session: SessionTokens } {
  const send = createSender(early.transport, early.config);
  const tokens = sessionTokens(early, send);
  const context: ClientContext = { ...early, send, tokens };
  const fetchUser = createFetchUser(context);
  return {
    session: tokens,
    ...signInVerbs(context),
    ...signUpVerbs(context),
    ...passwordVerbs(context),
    ...totpSetupVerbs(context),
    ...mfaPreferenceVerbs(context, fetchUser),
    ...userAttributeVerbs(context, fetchUser),
    ...deviceVerbs(context),
  };
}
