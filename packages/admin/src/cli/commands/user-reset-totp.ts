import { type Command, connectionOptions, poolOptions, taskOptions } from '../command.js';

/** Deletes the authenticator app of a user: `cognito-mfa user reset-totp`. */
export const userResetTotp: Command = {
  name: 'user reset-totp',
  operands: ['USER'],
  summary: 'Delete the authenticator app of a user, so that a new one can be set up',
  about: [
    'Keeps the other factors and the devices, and signs the user out everywhere. Refuses if the next code would go to an',
    'unverified number or address, or if only the password would protect the account: `user recover` lets you name those.',
    'Standard output is JSON for the audit log. Verify the identity of the user first.',
  ].join('\n'),
  options: { ...poolOptions, ...taskOptions, ...connectionOptions },
  examples: [
    'cognito-mfa user reset-totp ann --user-pool-id eu-central-1_AbCdEfGhI --reason "ticket 12" >> audit.jsonl',
  ],
  async run(given, terminal) {
    const [{ resetTotp }, { runUserTask }] = await Promise.all([
      import('../../user/reset-totp.js'),
      import('../user-task.js'),
    ]);
    const texts = {
      question: (username: string) => `Delete the authenticator app of ${username}?`,
      done: () => 'Done. The user can set up a new authenticator app.',
    };
    return runUserTask(given, terminal, texts, resetTotp);
  },
};
