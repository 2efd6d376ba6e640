import type { AuthClient, UserSession } from '../auth-client.js';
import type { SessionContext } from '../session/session-tokens.js';
import type { OutputOf } from '../transport/wire.js';

type WireSession = NonNullable<OutputOf<'ListUserSessions'>['Sessions']>[number];
type Verbs = Pick<AuthClient, 'listUserSessions' | 'revokeUserSession'>;

interface Parts extends Pick<SessionContext, 'send'> {
  readonly tokens: {
    withAccessToken<Result>(call: (accessToken: string) => Promise<Result>): Promise<Result>;
  };
  readonly events: Pick<SessionContext['events'], 'emit'>;
}

/** Creates the verbs of the user's sessions on all devices (ListUserSessions, RevokeUserSession). */
export function userSessionVerbs({ send, tokens, events }: Parts): Verbs {
  return {
    async listUserSessions({ nextToken } = {}) {
      const answer = await tokens
        .withAccessToken((AccessToken) =>
          send('ListUserSessions', { AccessToken, ...(nextToken && { NextToken: nextToken }) }),
        )
        // Unsure: what a pool that tracks no sessions answers, an empty list or this.
        .catch(except<OutputOf<'ListUserSessions'>>('OperationNotEnabledException', {}));
      return {
        sessions: (answer.Sessions ?? []).map(toUserSession),
        ...(answer.NextToken && { nextToken: answer.NextToken }),
      };
    },
    async revokeUserSession({ sessionId: SessionId, associatedSessions }) {
      await tokens
        .withAccessToken((AccessToken) =>
          send('RevokeUserSession', {
            AccessToken,
            SessionId,
            ...(associatedSessions && { RevokeAssociatedSessions: associatedSessions }),
          }),
        )
        // It has ended already: in another tab, by itself, or by an attempt whose answer was lost.
        .catch(except('ResourceNotFoundException', undefined));
      await events.emit({ type: 'userSessionsChanged' });
    },
  };
}

/** Creates a handler that turns one exception of Cognito into a value. */
const except =
  <Value>(name: string, value: Value) =>
  (error: Error): Value => {
    if (error.name === name) return value;
    throw error;
  };

function toUserSession(session: WireSession): UserSession {
  const { City: city, Country: country } = session.LastLocation ?? {};
  return {
    id: session.SessionId ?? '',
    type: session.SessionType === 'SSO' ? 'SSO' : 'TOKEN',
    isCurrentSession: session.IsCurrentSession === true,
    ...(session.ClientId && { clientId: session.ClientId }),
    ...(session.OriginSessionId && { originSessionId: session.OriginSessionId }),
    ...(session.CreateDate && { createDate: session.CreateDate }),
    ...(session.LastActiveDate && { lastActiveDate: session.LastActiveDate }),
    ...(session.DeviceType && { deviceType: session.DeviceType }),
    ...(session.LastIPAddress && { lastIpAddress: session.LastIPAddress }),
    ...((city || country) && { lastLocation: { ...(city && { city }), ...(country && { country }) } }),
  };
}
