import type { SmsSender } from '../../pool/sms-sender.types.js';
import { AdminError } from '../../problems/admin-error.js';
import { answerOptions } from '../answer-options.js';
import type { Arguments, Command } from '../command.types.js';
import { findAnswers } from '../find-answers.js';
import { isLocal } from '../is-local.js';
import { connectionOptions } from '../options.js';
import { publishEnv } from '../publish-env.js';

/** The emulator sends nothing, so any role will do there. */
const emulatedSender: SmsSender = { roleArn: 'arn:aws:iam::000000000000:role/emulator', externalId: 'emulator' };

/** `cognito-mfa pool create`. */
export const poolCreate: Command = {
  name: 'pool create',
  summary: 'Create a pool and its client, at AWS or in the emulator',
  about:
    'For production prefer the template: it makes the role for text messages too, and can be changed and reviewed.\nRunning it again with the same answers finishes what was begun, and makes nothing twice.',
  options: {
    env: { value: 'FILE', help: 'write the ids to an env file, as apps/demo/.env.local' },
    yes: { help: 'ask nothing', short: 'y' },
    'sms-role': { value: 'ARN', help: 'IAM role by which Cognito sends text messages' },
    'sms-external-id': { value: 'ID', help: 'the external id of that role' },
    ...answerOptions,
    ...connectionOptions,
  },
  examples: [
    'cognito-mfa pool create --endpoint http://localhost:9329 --env apps/demo/.env.local',
    'cognito-mfa pool create --name harbour --factors totp --region eu-central-1',
  ],
  async run(given, terminal) {
    const [{ createPool }, { createClient }] = await Promise.all([
      import('../../pool/create-pool.js'),
      import('../create-client.js'),
    ]);
    const { paintErr } = terminal;
    const endpoint = given.text('endpoint');
    const client = createClient({ region: given.text('region'), profile: given.text('profile'), endpoint });
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
    if (!created) terminal.err(`${paintErr('green', '✔')} The pool is there already, as it should be`);
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
  throw new AdminError('usage', '--sms-role and --sms-external-id belong together.');
}
