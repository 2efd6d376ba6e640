import type { SmsSender } from '../../pool/create-pool.js';
import { AdminError } from '../../problems/admin-error.js';
import type { Arguments } from '../arguments.js';
import { type Command, connectionOptions } from '../command.js';
import { publishEnv } from '../env-file.js';
import { answerOptions, findAnswers } from '../find-answers.js';

/** Any role works in the emulator, because it sends nothing. */
const emulatedSender: SmsSender = { roleArn: 'arn:aws:iam::000000000000:role/emulator', externalId: 'emulator' };

/** Creates a pool through the API: `cognito-mfa pool create`. */
export const poolCreate: Command = {
  name: 'pool create',
  summary: 'Create a pool and its client, at AWS or in the emulator',
  about:
    'For production, prefer the template: it also creates the role for text messages, and can be reviewed and changed.\nIf it stops half-way, run the same command again: it finishes the pool and creates nothing twice.',
  options: {
    env: { value: 'FILE', help: 'write the IDs to an env file, such as apps/demo/.env.local' },
    yes: { help: 'ask no questions', short: 'y' },
    'sms-role': { value: 'ARN', help: 'IAM role that Cognito uses to send text messages' },
    'sms-external-id': { value: 'ID', help: 'external ID of that role' },
    ...answerOptions,
    ...connectionOptions,
  },
  examples: [
    'cognito-mfa pool create --endpoint http://localhost:9329 --env apps/demo/.env.local',
    'cognito-mfa pool create --name harbour --factors totp --region eu-central-1',
  ],
  async run(given, terminal) {
    const [{ createPool }, { createClient, isLocal }] = await Promise.all([
      import('../../pool/create-pool.js'),
      import('../connect.js'),
    ]);
    const { paintErr } = terminal;
    const endpoint = given.text('endpoint');
    const client = createClient(given);
    const sms = readSender(given) ?? (isLocal(endpoint) ? emulatedSender : undefined);
    const answers = await findAnswers(given, terminal);
    const sender = answers.emailSender;
    const { userPoolId, userPoolClientId, created } = await createPool(client, {
      answers:
        sender && isLocal(endpoint)
          ? { ...answers, emailSender: { ...sender, identity: emulated(sender.identity) } }
          : answers,
      sms,
      onStep: (step) => terminal.err(`${paintErr('green', '✔')} ${step}`),
    });
    if (!created) terminal.err(`${paintErr('green', '✔')} The pool already exists, with the same settings`);
    await publishEnv({ userPoolId, userPoolClientId, endpoint }, given.text('env'), terminal);
    return 0;
  },
};

function emulated(identity: string): string {
  return identity.startsWith('arn:') ? identity : `arn:aws:ses:us-east-1:000000000000:identity/${identity}`;
}

function readSender(given: Arguments): SmsSender | undefined {
  const [roleArn, externalId] = [given.text('sms-role'), given.text('sms-external-id')];
  if (roleArn !== undefined && externalId !== undefined) return { roleArn, externalId };
  if (roleArn === undefined && externalId === undefined) return undefined;
  throw new AdminError('usage', '--sms-role and --sms-external-id must be given together.');
}
