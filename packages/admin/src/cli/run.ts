import { AdminError } from '../problems/admin-error.js';
import { explainError } from '../problems/explain-error.js';
import type { Command } from './command.types.js';
import { exitCode } from './exit-code.js';
import { helpOf, overview } from './help.js';
import { printError } from './print-error.js';
import { readArguments } from './read-arguments.js';
import type { Terminal } from './terminal.js';

/** Runs `cognito-mfa` and answers what the process ends with. */
export async function run(commands: readonly Command[], argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const words = argv.filter((word) => word !== '--help' && word !== '-h');
    const asksForHelp = words.length < argv.length;
    const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
    if (!command) {
      const isBare = words.length === 0 || (words.length === 1 && words[0] === 'help');
      if (!isBare && !asksForHelp) throw unknown(commands, words);
      terminal.out(overview(commands, terminal));
      return isBare && !asksForHelp && words.length === 0 ? exitCode.usage : 0;
    }
    if (asksForHelp) {
      terminal.out(helpOf(command, terminal));
      return 0;
    }
    return await command.run(readArguments(command, argv.slice(command.name.split(' ').length)), terminal);
  } catch (error) {
    const explained = explainError(error);
    printError(explained, terminal);
    return exitCode[explained.code];
  }
}

function unknown(commands: readonly Command[], words: readonly string[]): AdminError {
  const [first = '', second = ''] = words;
  const group = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  const typed = first.startsWith('-') ? first : `${first} ${second.startsWith('-') ? '' : second}`.trim();
  const hint = group.length > 0 ? `There is ${group.join(', ')}.` : 'cognito-mfa --help lists the commands.';
  return new AdminError('usage', `There is no command "${typed}".`, hint);
}
