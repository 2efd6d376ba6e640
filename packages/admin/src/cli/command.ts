import type { AdminErrorCode } from '../problems/admin-error.js';
import type { Arguments, ArgumentsSpec, OptionSpec } from './arguments.js';
import type { Terminal } from './terminal.js';

/** A command of `cognito-mfa`. */
export interface Command extends ArgumentsSpec {
  readonly summary: string;
  /** Further paragraphs of its help. */
  readonly about?: string;
  readonly examples?: readonly string[];
  /** Runs the command and returns the exit code. Imports the AWS SDK here, because help and usage errors don't need it. */
  run(given: Arguments, terminal: Terminal): Promise<number>;
}

/** Options of every command that calls Cognito. */
export const connectionOptions = {
  region: { value: 'REGION', help: 'AWS region; default: the region of the pool ID', group: 'Connection' },
  profile: { value: 'NAME', help: 'profile of your AWS configuration', group: 'Connection' },
  endpoint: {
    value: 'URL',
    help: 'another endpoint than AWS, such as http://localhost:9329 for the emulator',
    group: 'Connection',
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Options of every command about one pool. */
export const poolOptions = {
  'user-pool-id': { value: 'ID', help: 'the pool, such as eu-central-1_AbCdEfGhI (required)' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Options of every command that changes a user. */
export const taskOptions = {
  'dry-run': { help: 'show the plan and change nothing', short: 'n' },
  yes: { help: 'ask no questions', short: 'y' },
  reason: { value: 'TEXT', help: 'for the audit log, such as a ticket number' },
  operator: { value: 'NAME', help: 'for the audit log; default: your login name' },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Exit codes by failure. Success is 0. */
export const exitCode: Readonly<Record<AdminErrorCode, number>> = {
  refused: 1,
  usage: 2,
  answers: 2,
  credentials: 3,
  region: 3,
  denied: 3,
  unreachable: 3,
  throttled: 3,
  service: 3,
  'no-such-pool': 4,
  'no-such-user': 4,
  incomplete: 5,
  cancelled: 130,
};
