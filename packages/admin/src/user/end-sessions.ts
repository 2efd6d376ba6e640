import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { AdminError } from '../problems/admin-error.js';
import type { AuditRecord } from './audit-record.js';
import { runTask, type TaskOptions } from './run-task.js';

/** Options of {@link endSessions}. */
export interface EndSessionsOptions extends TaskOptions {
  /** The session to end, with those that belong to it. Default: all, also in pools that don't track sessions. */
  readonly sessionId?: string | undefined;
}

/**
 * Ends one session of a user, or all of them. Their tokens are revoked; an API that verifies access tokens offline accepts them
 * until they expire.
 *
 * @example
 * await endSessions(client, { userPoolId, username: 'ann', operator: 'help desk', audit });
 *
 * @returns The outcome for the audit log.
 * @throws AdminError before the `begun` record, `refused` for a session that the user doesn't have; `TaskFailed`, with the record,
 *   after it.
 */
export function endSessions(client: CognitoIdentityProviderClient, options: EndSessionsOptions): Promise<AuditRecord> {
  const { sessionId } = options;
  return runTask(
    client,
    {
      event: 'sessions-ended',
      plan({ tracksSessions, id }, { username, sessions }) {
        if (sessionId === undefined) return { actions: [{ action: 'sign-out-everywhere' }], warnings: [] };
        if (!tracksSessions)
          throw new AdminError('refused', `The pool ${id} does not track sessions.`, 'End all of them: --all');
        if (!sessions.some((session) => session.id === sessionId))
          throw new AdminError(
            'refused',
            `"${username}" has no session ${sessionId}.`,
            '`cognito-mfa user sessions` lists them. A list can lag by a few seconds.',
          );
        return { actions: [{ action: 'end-session', sessionId }], warnings: [] };
      },
      // The list of sessions lags, so it proves nothing right after.
      refuseUnchanged: () => {},
    },
    options,
  );
}
