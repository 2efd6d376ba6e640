import type { AuthClient, UserSession, UserSessionPage } from '../auth-client.js';

/** Reads every page of the user's sessions. */
export async function readAllSessions(
  readPage: (input: { nextToken?: string }) => Promise<UserSessionPage>,
): Promise<readonly UserSession[]> {
  const sessions: UserSession[] = [];
  let nextToken: string | undefined;
  do {
    const page = await readPage(nextToken ? { nextToken } : {});
    sessions.push(...page.sessions);
    nextToken = page.nextToken;
  } while (nextToken);
  return sessions;
}

/** Finds the sessions that are not of this browser. Its managed login is of this browser too. */
export function othersAmong(sessions: readonly UserSession[]): readonly UserSession[] {
  const current = currentOf(sessions);
  return sessions.filter((session) => session !== current && session.id !== current?.originSessionId);
}

/** Ends a session elsewhere, with the managed login that belongs to it unless this browser shares it. */
export async function revokeOther(
  auth: Pick<AuthClient, 'revokeUserSession'>,
  { id: sessionId, originSessionId }: UserSession,
  sessions: readonly UserSession[],
): Promise<void> {
  const isShared = originSessionId !== undefined && originSessionId === currentOf(sessions)?.originSessionId;
  await auth.revokeUserSession({ sessionId, associatedSessions: isShared ? 'NONE' : 'LINKED' });
}

const currentOf = (sessions: readonly UserSession[]) => sessions.find(({ isCurrentSession }) => isCurrentSession);
