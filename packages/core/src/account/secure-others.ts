import type { AuthClient } from '../auth-client.js';
import { hasProblem } from '../problems/auth-error.js';
import type { Problem } from '../problems/problem.js';
import { othersAmong, readAllSessions, revokeOther } from '../user-sessions/other-sessions.js';

/**
 * Ends all sessions but this one and forgets all devices but this one, which Cognito does not do when a password changes. Tries
 * each of them, and then rejects with the first Problem. Without session tracking it signs out everywhere, here too.
 */
export async function secureOthers(auth: AuthClient): Promise<void> {
  const [sessions, devices] = await Promise.all([readAllSessions(auth.listUserSessions), devicesOf(auth)]);
  const calls = [
    ...devices
      .filter(({ isCurrentDevice }) => !isCurrentDevice)
      .map(
        ({ id }) =>
          () =>
            forget(auth, id),
      ),
    ...(sessions.length === 0
      ? [() => auth.signOut({ global: true })]
      : othersAmong(sessions).map((session) => () => revokeOther(auth, session, sessions))),
  ];
  let first: unknown;
  for (const call of calls) {
    try {
      await call();
    } catch (error) {
      const problem = (error as { problem?: Problem | null }).problem;
      // The session of this browser is over, the user left the check, or it is a bug: nothing more to try.
      if (!problem || problem.retry === 'restart') throw error;
      first ??= error;
    }
  }
  if (first) throw first;
}

/** Fetches the remembered devices: none in a pool that tracks no devices. */
export async function devicesOf(auth: AuthClient) {
  try {
    return await auth.fetchDevices();
  } catch (error) {
    if (hasProblem(error, 'device-tracking-off')) return [];
    throw error;
  }
}

/** Forgets a device. Succeeds if it is gone already. */
async function forget(auth: AuthClient, id: string): Promise<void> {
  try {
    await auth.forgetDevice({ device: { id } });
  } catch (error) {
    if (!hasProblem(error, 'device-unknown')) throw error;
  }
}
