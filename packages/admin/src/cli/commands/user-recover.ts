import { userInfo } from 'node:os';
import { confirm, isCancel } from '@clack/prompts';
import type { PoolState } from '../../pool/pool-state.types.js';
import { AdminError } from '../../problems/admin-error.js';
import { describeAction } from '../../user/describe-action.js';
import type { RecoveryPlan } from '../../user/recovery.types.js';
import { RecoveryFailed } from '../../user/recovery-failed.js';
import type { UserState } from '../../user/user-state.types.js';
import type { Command } from '../command.types.js';
import { describeUser } from '../describe-user.js';
import { exitCode } from '../exit-code.js';
import { connectionOptions, poolOptions } from '../options.js';
import { printNotes } from '../print-notes.js';
import { printable } from '../printable.js';
import type { Terminal } from '../terminal.js';

/** `cognito-mfa user recover`. */
export const userRecover: Command = {
  name: 'user recover',
  operands: ['USER'],
  summary: 'Let a user who lost the authenticator app sign in again',
  about: [
    'Gives the user another factor (or none, where the pool does not require one), forgets all their',
    'devices and signs them out everywhere. It shows what it will do and asks before it acts.',
    'Standard output gets one line of JSON for the audit log. Make sure first that it is the user who asks.',
  ].join('\n'),
  options: {
    ...poolOptions,
    phone: { value: 'NUMBER', help: 'send codes to this number, as in +491511234567' },
    'phone-verified': { help: 'you made sure that the number is the user’s' },
    to: { value: 'FACTOR', help: 'fall back on sms, email or off; the best there is when absent' },
    'dry-run': { help: 'show what would be done, and do nothing', short: 'n' },
    yes: { help: 'do not ask', short: 'y' },
    reason: { value: 'TEXT', help: 'for the audit log, as the number of a ticket' },
    operator: { value: 'NAME', help: 'for the audit log; who is logged in here when absent' },
    ...connectionOptions,
  },
  examples: [
    'cognito-mfa user recover ann --user-pool-id eu-central-1_AbCdEfGhI --dry-run',
    'cognito-mfa user recover ann --user-pool-id eu-central-1_AbCdEfGhI --phone +491511234567 >> audit.jsonl',
  ],
  async run(given, terminal) {
    const [{ recoverLostAuthenticator }, { userTarget }] = await Promise.all([
      import('../../user/recover-lost-authenticator.js'),
      import('../user-target.js'),
    ]);
    const { client, userPoolId, username } = userTarget(given);
    const word = given.choice('to', ['sms', 'email', 'off']);
    const to = word && ({ sms: 'SMS', email: 'EMAIL', off: 'OFF' } as const)[word];
    const dryRun = given.flag('dry-run') === true;
    const { paintErr } = terminal;
    try {
      const record = await recoverLostAuthenticator(client, {
        userPoolId,
        username,
        to,
        phoneNumber: given.text('phone'),
        phoneVerified: given.flag('phone-verified'),
        dryRun,
        reason: given.text('reason'),
        operator: given.text('operator') ?? userInfo().username,
        onPlan: (plan, user, pool) => printPlan(plan, user, pool, terminal),
        confirm: (_plan, user) => ask(user, given.flag('yes') === true, terminal),
        onAction: (action) => terminal.err(`${paintErr('green', '✔')} ${describeAction(action)}`),
      });
      const code = sayEnd(record.outcome, terminal);
      terminal.out(JSON.stringify(record));
      return code;
    } catch (error) {
      if (error instanceof RecoveryFailed) terminal.out(JSON.stringify(error.record));
      throw error;
    }
  },
};

function printPlan({ actions, warnings }: RecoveryPlan, user: UserState, pool: PoolState, terminal: Terminal): void {
  const { err, paintErr: paint, errColumns: columns } = terminal;
  err(`${describeUser(pool, user, { paint, columns })}\n\n${paint('bold', 'To do')}`);
  actions.forEach((action, index) => {
    err(`  ${paint('dim', `${index + 1}.`)} ${describeAction(action)}`);
  });
  err('');
  if (warnings.length > 0) {
    printNotes(warnings, terminal);
    err('');
  }
}

async function ask({ username }: UserState, yes: boolean, { interactive, err }: Terminal): Promise<boolean> {
  if (yes) return true;
  if (!interactive)
    throw new AdminError('usage', 'Nobody is here to say yes.', 'Give --yes to go ahead, or --dry-run to look.');
  const message = `Go ahead for ${printable(username)}?`;
  const answer = await confirm({ message, initialValue: false, input: process.stdin, output: process.stderr });
  err('');
  return !isCancel(answer) && answer;
}

function sayEnd(outcome: 'recovered' | 'planned' | 'cancelled' | 'incomplete' | 'failed', terminal: Terminal): number {
  const { err, paintErr } = terminal;
  if (outcome === 'cancelled') err(`${paintErr('yellow', '!')} Cancelled. Nothing was changed.`);
  else if (outcome === 'planned') err('A dry run: nothing was changed.');
  else err(`${paintErr('green', '✔')} Done. The user can sign in again.`);
  return outcome === 'cancelled' ? exitCode.cancelled : 0;
}
