import { writeFile } from 'node:fs/promises';
import { explainAnswers } from '../../answers/explain-answers.js';
import { sendsSms } from '../../answers/pool-answers.js';
import { AdminError } from '../../problems/admin-error.js';
import { poolTemplate } from '../../template/pool-template.js';
import type { Command } from '../command.js';
import { answerOptions, findAnswers } from '../find-answers.js';
import { printNotes } from '../terminal.js';

/** Writes the template of a pool: `cognito-mfa pool template`. */
export const poolTemplateCommand: Command = {
  name: 'pool template',
  summary: 'Write the CloudFormation template of a pool and its client',
  about: 'Asks the questions that no option answers. Without a terminal, or with --yes, uses the defaults.',
  options: {
    out: { value: 'FILE', help: 'write to a file; default: standard output', short: 'o' },
    force: { help: 'replace the file' },
    yes: { help: 'ask no questions', short: 'y' },
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
    terminal.err(`${paintErr('green', '✔')} Wrote ${paintErr('bold', path)}. Deploy it, or try it locally:`);
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
    if (exists) throw new AdminError('refused', `${path} already exists.`, 'Pass --force to replace it.');
    throw new AdminError('usage', `Cannot write ${path}: ${error instanceof Error ? error.message : String(error)}`);
  }
}
