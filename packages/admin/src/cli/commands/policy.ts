import { iamPolicy, type PolicyTask } from '../../policy/iam-policy.js';
import { safeJson } from '../../text.js';
import { type Command, poolOptions } from '../command.js';

/** Prints an IAM policy: `cognito-mfa policy`. */
export const policy: Command = {
  name: 'policy',
  summary: 'Print the least-privilege IAM policy for a task',
  options: {
    for: { value: 'TASK', help: 'recover (default), reset-totp, sessions, show, check or create' },
    'user-pool-id': { ...poolOptions['user-pool-id'], help: 'the pool; required unless for create' },
    account: { value: 'ID', help: 'AWS account ID, 12 digits; default: any account' },
    region: { value: 'REGION', help: 'for create: the region of the pools; default: any region' },
    'sms-role': { value: 'ARN', help: 'for create: the role that sends text messages, which Cognito gets' },
  },
  examples: ['cognito-mfa policy --user-pool-id eu-central-1_AbCdEfGhI --account 123456789012'],
  async run(given, terminal) {
    const tasks: readonly PolicyTask[] = ['recover', 'reset-totp', 'sessions', 'show', 'check', 'create'];
    const document = iamPolicy({
      task: given.choice('for', tasks) ?? 'recover',
      userPoolId: given.text('user-pool-id'),
      account: given.text('account'),
      region: given.text('region'),
      smsRoleArn: given.text('sms-role'),
    });
    terminal.out(safeJson(document, 2));
    return 0;
  },
};
