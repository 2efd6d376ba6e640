import { iamPolicy } from '../../policy/iam-policy.js';
import type { Command } from '../command.types.js';
import { poolOptions } from '../options.js';

/** `cognito-mfa policy`. */
export const policy: Command = {
  name: 'policy',
  summary: 'Print the IAM policy that a task needs, and no more',
  options: {
    for: { value: 'TASK', help: 'recover (the usual), show, check or create' },
    'user-pool-id': { ...poolOptions['user-pool-id'], help: 'the pool; needed but for create' },
    account: { value: 'ID', help: 'twelve digits; any account when absent' },
  },
  examples: ['cognito-mfa policy --user-pool-id eu-central-1_AbCdEfGhI --account 123456789012'],
  async run(given, terminal) {
    const task = given.choice('for', ['recover', 'show', 'check', 'create']) ?? 'recover';
    const document = iamPolicy({ task, userPoolId: given.text('user-pool-id'), account: given.text('account') });
    terminal.out(JSON.stringify(document, null, 2));
    return 0;
  },
};
