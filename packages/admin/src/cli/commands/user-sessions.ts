import { AdminError } from '../../problems/admin-error.js';
import { printable, safeJson } from '../../text.js';
import type { UserSession } from '../../user/list-sessions.js';
import { type Command, connectionOptions, poolOptions, taskOptions } from '../command.js';
import { table } from '../table.js';
import type { Terminal } from '../terminal.js';

/** Lists or ends sessions: `cognito-mfa user sessions`. */
export const userSessions: Command = {
  name: 'user sessions',
  operands: ['USER'],
  summary: 'List the sessions of a user, or end them',
  about: [
    'With --revoke or --all, shows the plan, asks, and writes JSON for the audit log to standard output. Tokens are revoked',
    'at once, but an API that verifies access tokens offline accepts them until they expire.',
  ].join('\n'),
  options: {
    ...poolOptions,
    revoke: { value: 'ID', help: 'end this session, with those that belong to it' },
    all: { help: 'end all sessions, also in pools that do not track them' },
    json: { help: 'print the list as JSON' },
    ...taskOptions,
    ...connectionOptions,
  },
  examples: [
    'cognito-mfa user sessions ann --user-pool-id eu-central-1_AbCdEfGhI',
    'cognito-mfa user sessions ann --user-pool-id eu-central-1_AbCdEfGhI --all >> audit.jsonl',
  ],
  async run(given, terminal) {
    const sessionId = given.text('revoke');
    const all = given.flag('all') === true;
    if (sessionId !== undefined && all) throw new AdminError('usage', '--revoke and --all exclude each other.');
    if (sessionId !== undefined || all) {
      const [{ endSessions }, { runUserTask }] = await Promise.all([
        import('../../user/end-sessions.js'),
        import('../user-task.js'),
      ]);
      const texts = {
        question: (username: string) => `End ${all ? 'all sessions' : 'this session'} of ${username}?`,
        done: () => (all ? 'Done. The user is signed out everywhere.' : 'Done. The session has ended.'),
      };
      return runUserTask(given, terminal, texts, (client, options) => endSessions(client, { ...options, sessionId }));
    }
    const { loadUser, userTarget } = await import('../connect.js');
    const { pool, user } = await loadUser(userTarget(given));
    if (given.flag('json')) terminal.out(safeJson(user.sessions, 2));
    else if (user.sessions.length > 0) terminal.out(describe(user.sessions, terminal));
    else
      terminal.out(
        pool.tracksSessions
          ? 'This user has no sessions.'
          : 'The pool does not track sessions. --all ends them all the same.',
      );
    return 0;
  },
};

function describe(sessions: readonly UserSession[], { paintOut: paint }: Terminal): string {
  const head = ['DEVICE', 'TYPE', 'LAST ACTIVE (UTC)', 'FROM', 'CLIENT', 'ID'].map((name) => paint('dim', name));
  const rows = sessions.map(({ id, type, userPoolClientId, device, ip, place, lastActiveAt }) => [
    printable(device || 'unknown'),
    type === 'SSO' ? 'managed login' : 'app',
    lastActiveAt === undefined ? '–' : lastActiveAt.toISOString().slice(0, 16).replace('T', ' '),
    printable([ip, place].filter(Boolean).join(', ') || '–'),
    printable(userPoolClientId ?? '–'),
    printable(id),
  ]);
  return table([head, ...rows], undefined);
}
