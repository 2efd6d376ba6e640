import { userInfo } from 'node:os';
import { confirm, isCancel } from '@clack/prompts';
import { factors } from '../../factors.js';
import type { PoolState } from '../../pool/read-pool.js';
import { AdminError } from '../../problems/admin-error.js';
import { printable } from '../../text.js';
import type { RecoveryPlan } from '../../user/plan-recovery.js';
import type { UserState } from '../../user/read-user.js';
import { describeAction } from '../../user/recovery-action.js';
import { RecoveryFailed, type RecoveryRecord } from '../../user/recovery-record.js';
import { type Command, connectionOptions, exitCode, poolOptions } from '../command.js';
import { describeUser } from '../describe-user.js';
import { printNotes, type Terminal } from '../terminal.js';

const targets = { [factors.SMS.option]: 'SMS', [factors.EMAIL.option]: 'EMAIL', off: 'OFF' } as const;

/** Recovers a user: `cognito-mfa user recover`. */
export const userRecover: Command = {
  name: 'user recover',
  operands: ['USER'],
  summary: 'Let a user who lost the authenticator app sign in again',
  about: [
    'Gives the user another factor (or none, if the pool does not require one), forgets all their devices',
    'and signs them out everywhere. Shows the plan and asks before it changes anything. Standard output is',
    'one line of JSON for the audit log. Verify the identity of the user first.',
  ].join('\n'),
  options: {
    ...poolOptions,
    phone: { value: 'NUMBER', help: 'send codes to this number, such as +491511234567' },
    'phone-verified': { help: 'you have verified that the number is the user’s' },
    to: { value: 'FACTOR', help: 'fall back to sms, email or off; default: the best available' },
    'dry-run': { help: 'show the plan and change nothing', short: 'n' },
    yes: { help: 'ask no questions', short: 'y' },
    reason: { value: 'TEXT', help: 'for the audit log, such as a ticket number' },
    operator: { value: 'NAME', help: 'for the audit log; default: your login name' },
    ...connectionOptions,
  },
  examples: [
    'cognito-mfa user recover ann --user-pool-id eu-central-1_AbCdEfGhI --dry-run',
    'cognito-mfa user recover ann --user-pool-id eu-central-1_AbCdEfGhI --phone +491511234567 >> audit.jsonl',
  ],
  async run(given, terminal) {
    const [{ recoverLostAuthenticator }, { userTarget }] = await Promise.all([
      import('../../user/recover-lost-authenticator.js'),
      import('../connect.js'),
    ]);
    const { client, userPoolId, username } = userTarget(given);
    const to = given.choice('to', [factors.SMS.option, factors.EMAIL.option, 'off']);
    const dryRun = given.flag('dry-run') === true;
    const { paintErr } = terminal;
    try {
      const record = await recoverLostAuthenticator(client, {
        userPoolId,
        username,
        to: to && targets[to],
        phoneNumber: given.text('phone'),
        phoneVerified: given.flag('phone-verified'),
        dryRun,
        reason: given.text('reason'),
        operator: given.text('operator') ?? userInfo().username,
        onPlan: (plan, user, pool) => printPlan(plan, user, pool, terminal),
        confirm: (_plan, user) => ask(user, given.flag('yes') === true, terminal),
        onAction: (action) => terminal.err(`${paintErr('green', '✔')} ${describeAction(action)}`),
      });
      const code = printOutcome(record.outcome, terminal);
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
  err(`${describeUser(pool, user, { paint, columns })}\n\n${paint('bold', 'Plan')}`);
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
    throw new AdminError(
      'usage',
      'There is no terminal to ask for confirmation.',
      'Pass --yes to go ahead, or --dry-run to see the plan.',
    );
  const message = `Recover ${printable(username)}?`;
  const answer = await confirm({ message, initialValue: false, input: process.stdin, output: process.stderr });
  err('');
  return !isCancel(answer) && answer;
}

function printOutcome(outcome: RecoveryRecord['outcome'], terminal: Terminal): number {
  const { err, paintErr } = terminal;
  if (outcome === 'cancelled') err(`${paintErr('yellow', '!')} Cancelled. Nothing was changed.`);
  else if (outcome === 'planned') err('Dry run: nothing was changed.');
  else err(`${paintErr('green', '✔')} Done. The user can sign in again.`);
  return outcome === 'cancelled' ? exitCode.cancelled : 0;
}
