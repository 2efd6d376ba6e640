import { iamPolicy } from '../../policy/iam-policy.js';
import { type Command, poolOptions } from '../command.js';

/** Prints an IAM policy: `cognito-mfa policy`. */
export const policy: Command = {
  name: 'policy',
  summary: 'Print the least-privilege IAM policy for a task',
  options: {
    for: { value: 'TASK', help: 'recover (default), show, check or create' },
    'user-pool-id': { ...poolOptions['user-pool-id'], help: 'the pool; required unless for create' },
    account: { value: 'ID', help: 'AWS account ID, 12 digits; default: any account' },
  },
  examples: ['cognito-mfa policy --user-pool-id eu-central-1_AbCdEfGhI --account 123456789012'],
  async run(given, terminal) {
    const task = given.choice('for', ['recover', 'show', 'check', 'create']) ?? 'recover';
    const document = iamPolicy({ task, userPoolId: given.text('user-pool-id'), account: given.text('account') });
    terminal.out(JSON.stringify(document, null, 2));
    return 0;
  },
};
