/** The lazy chunk of the account: what few pages show. Its verbs use the connection of the request chunk. */
import { deleteUserVerb } from '../account/delete-user.js';
import { userSessionVerbs } from '../user-sessions/user-session-verbs.js';

export { securityOverviewFlow } from '../account/security-overview.flow.js';
export { passwordChangeFlow } from '../password/password-change.flow.js';
export { userSessionsFlow } from '../user-sessions/user-sessions.flow.js';

type Context = Parameters<typeof deleteUserVerb>[0] & Parameters<typeof userSessionVerbs>[0];

/** Creates the verbs of the account over a connection. */
export const accountVerbs = (context: Context) => ({ ...userSessionVerbs(context), ...deleteUserVerb(context) });
