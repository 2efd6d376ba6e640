import { userInfo } from 'node:os';
import type { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { confirm, isCancel } from '@clack/prompts';
import type { PoolState } from '../pool/read-pool.js';
import { AdminError } from '../problems/admin-error.js';
import { printable, safeJson } from '../text.js';
import { type AuditRecord, TaskFailed } from '../user/audit-record.js';
import type { UserState } from '../user/read-user.js';
import type { TaskOptions, TaskPlan } from '../user/run-task.js';
import { describeAction } from '../user/user-action.js';
import type { Arguments } from './arguments.js';
import { exitCode } from './command.js';
import { userTarget } from './connect.js';
import { describeUser } from './describe-user.js';
import { printNotes, type Terminal } from './terminal.js';

/** The texts of a command that changes a user. */
interface TaskTexts {
  /** The question, with the name of the user. */
  readonly question: (username: string) => string;
  readonly done: (user: UserState) => string;
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a task from the command line: shows the plan, asks, writes the audit log to standard output. The first signal stops it after
 * the action in hand; a second one ends the process.
 *
 * @returns the exit code.
 */
export async function runUserTask(
  given: Arguments,
  terminal: Terminal,
  { question, done }: TaskTexts,
  start: (client: CognitoIdentityProviderClient, options: TaskOptions) => Promise<AuditRecord>,
): Promise<number> {
  const { client, userPoolId, username } = userTarget(given);
  const stop = new AbortController();
  const onSignal = (signal: NodeJS.Signals) => {
    terminal.err(`Received ${signal}: finishing the action in hand.`);
    stop.abort(signal);
    ignoreSignals();
  };
  const ignoreSignals = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  let target: UserState | undefined;
  try {
    const { outcome } = await start(client, {
      userPoolId,
      username,
      dryRun: given.flag('dry-run') === true,
      reason: given.text('reason'),
      operator: given.text('operator') ?? userInfo().username,
      signal: stop.signal,
      onPlan(plan, user, pool) {
        target = user;
        printPlan(plan, user, pool, terminal);
      },
      confirm: (_plan, user) => ask(question(printable(user.username)), given.flag('yes') === true, terminal),
      audit(record) {
        if (record.outcome === 'begun') for (const signal of signals) process.on(signal, onSignal);
        terminal.record(safeJson(record));
      },
      onAction: (action) => terminal.err(`${terminal.paintErr('green', '✔')} ${describeAction(action)}`),
    });
    return printOutcome(outcome, target && done(target), terminal);
  } catch (error) {
    // If the log cannot be written, the outcome is at least on the screen.
    if (error instanceof TaskFailed && /audit log/.test(error.message)) terminal.err(safeJson(error.record));
    throw error;
  } finally {
    ignoreSignals();
  }
}

function printPlan({ actions, warnings }: TaskPlan, user: UserState, pool: PoolState, terminal: Terminal): void {
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

async function ask(message: string, yes: boolean, { interactive, err }: Terminal): Promise<boolean> {
  if (yes) return true;
  if (!interactive)
    throw new AdminError(
      'usage',
      'There is no terminal to ask for confirmation.',
      'Pass --yes to go ahead, or --dry-run to see the plan.',
    );
  const answer = await confirm({ message, initialValue: false, input: process.stdin, output: process.stderr });
  err('');
  return !isCancel(answer) && answer;
}

function printOutcome(outcome: AuditRecord['outcome'], done: string | undefined, terminal: Terminal): number {
  const { err, paintErr } = terminal;
  if (outcome === 'cancelled') err(`${paintErr('yellow', '!')} Cancelled. Nothing was changed.`);
  else if (outcome === 'planned') err('Dry run: nothing was changed.');
  else err(`${paintErr('green', '✔')} ${done ?? 'Done.'}`);
  return outcome === 'cancelled' ? exitCode.cancelled : 0;
}
