import { factors } from '../../factors.js';
import { type Command, connectionOptions, poolOptions, taskOptions } from '../command.js';

const targets = {
  [factors.SMS.option]: 'SMS',
  [factors.EMAIL.option]: 'EMAIL',
  [factors.TOTP.option]: 'TOTP',
  off: 'OFF',
} as const;

/** Recovers a user: `cognito-mfa user recover`. */
export const userRecover: Command = {
  name: 'user recover',
  operands: ['USER'],
  summary: 'Let a user who lost the authenticator app sign in again',
  about: [
    'Switches to codes at the verified phone number, otherwise at the verified email address. If the user has neither, it',
    'stops: name a number, or --to totp or off. Deletes the authenticator app, forgets all devices and signs the user out',
    'everywhere. Passkeys stay: an administrator can neither list nor delete them. Shows the plan and asks before it',
    'changes anything. Standard output is JSON for the audit log: a line before the first change, and one with the outcome.',
    'Verify the identity of the user first.',
  ].join('\n'),
  options: {
    ...poolOptions,
    phone: { value: 'NUMBER', help: 'send codes to this number, such as +491511234567, verified or not' },
    'phone-verified': { help: 'you have verified that the number is the user’s' },
    to: {
      value: 'FACTOR',
      help: 'fall back to sms, email, totp (a new app, set up at the next sign-in) or off (only the password)',
    },
    ...taskOptions,
    ...connectionOptions,
  },
  examples: [
    'cognito-mfa user recover ann --user-pool-id eu-central-1_AbCdEfGhI --dry-run',
    'cognito-mfa user recover ann --user-pool-id eu-central-1_AbCdEfGhI >> audit.jsonl',
  ],
  async run(given, terminal) {
    const [{ recoverLostAuthenticator }, { runUserTask }] = await Promise.all([
      import('../../user/recover-lost-authenticator.js'),
      import('../user-task.js'),
    ]);
    const to = given.choice('to', Object.keys(targets) as (keyof typeof targets)[]);
    const request = {
      to: to && targets[to],
      phoneNumber: given.text('phone'),
      phoneVerified: given.flag('phone-verified'),
    };
    const texts = {
      question: (username: string) => `Recover ${username}?`,
      done: ({ enabled }: { readonly enabled: boolean }) =>
        enabled ? 'Done. The user can sign in again.' : 'Done. The user is still disabled, so they cannot sign in yet.',
    };
    return runUserTask(given, terminal, texts, (client, options) =>
      recoverLostAuthenticator(client, { ...options, ...request }),
    );
  },
};
