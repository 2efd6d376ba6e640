import { writeFile } from 'node:fs/promises';
import { explainAnswers } from '../../answers/explain-answers.js';
import { sendsSms } from '../../answers/sends-sms.js';
import { AdminError } from '../../problems/admin-error.js';
import { poolTemplate } from '../../template/pool-template.js';
import { answerOptions } from '../answer-options.js';
import type { Command } from '../command.types.js';
import { findAnswers } from '../find-answers.js';
import { printNotes } from '../print-notes.js';

/** `cognito-mfa pool template`. */
export const poolTemplateCommand: Command = {
  name: 'pool template',
  summary: 'Write the CloudFormation template of a pool, its client and what they need',
  about: 'It asks what no option answers. Without a terminal, or with --yes, the usual answers are taken.',
  options: {
    out: { value: 'FILE', help: 'write to a file; to standard output when absent', short: 'o' },
    force: { help: 'replace the file' },
    yes: { help: 'ask nothing', short: 'y' },
    ...answerOptions,
  },
  examples: [
    'cognito-mfa pool template --out pool.yaml',
    'cognito-mfa pool template --mfa required --factors sms,totp | tee pool.yaml',
    'aws cloudformation deploy --template-file pool.yaml --stack-name harbour --capabilities CAPABILITY_IAM',
    'cognito-emulator --pool pool.yaml',
  ],
  async run(given, terminal) {
    const path = given.text('out');
    const answers = await findAnswers(given, terminal);
    const template = poolTemplate(answers);
    if (path === undefined) {
      terminal.out(template.trimEnd());
      return 0;
    }
    await writeNew(path, template, given.flag('force') === true);
    const { paintErr } = terminal;
    if (terminal.interactive) terminal.err('');
    printNotes(explainAnswers(answers), terminal);
    terminal.err('');
    terminal.err(`${paintErr('green', '✔')} Wrote ${paintErr('bold', path)}. Deploy it, or try it here:`);
    const capabilities = sendsSms(answers) ? ' \\\n    --capabilities CAPABILITY_IAM' : '';
    terminal.err(`  aws cloudformation deploy --template-file ${path} --stack-name my-users${capabilities}`);
    terminal.err(`  cognito-emulator --pool ${path}`);
    return 0;
  },
};

async function writeNew(path: string, text: string, force: boolean): Promise<void> {
  try {
    await writeFile(path, text, { flag: force ? 'w' : 'wx' });
  } catch (error) {
    const exists = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (exists) throw new AdminError('refused', `${path} exists already.`, 'Give --force to replace it.');
    throw new AdminError(
      'usage',
      `${path} cannot be written: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
