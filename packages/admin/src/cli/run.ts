import { AdminError } from '../problems/admin-error.js';
import { explainError } from '../problems/explain-error.js';
import { readArguments } from './arguments.js';
import { type Command, exitCode } from './command.js';
import { policy } from './commands/policy.js';
import { poolCheck } from './commands/pool-check.js';
import { poolCreate } from './commands/pool-create.js';
import { poolTemplateCommand } from './commands/pool-template.js';
import { userDevices } from './commands/user-devices.js';
import { userFactors } from './commands/user-factors.js';
import { userRecover } from './commands/user-recover.js';
import { userResetTotp } from './commands/user-reset-totp.js';
import { userSessions } from './commands/user-sessions.js';
import { userShow } from './commands/user-show.js';
import { helpOf, overview } from './help.js';
import { printError, type Terminal } from './terminal.js';

/** The commands, in the order of the help. */
const commands: readonly Command[] = [
  poolTemplateCommand,
  poolCreate,
  poolCheck,
  userShow,
  userFactors,
  userDevices,
  userSessions,
  userRecover,
  userResetTotp,
  policy,
];

/** Runs `cognito-mfa` and returns the exit code. */
export async function run(argv: readonly string[], terminal: Terminal): Promise<number> {
  try {
    const words = argv.filter((word) => word !== '--help' && word !== '-h');
    const asksForHelp = words.length < argv.length;
    const command = commands.find(({ name }) => name.split(' ').every((word, index) => words[index] === word));
    if (!command) {
      const isBare = words.length === 0 || (words.length === 1 && words[0] === 'help');
      if (!isBare && !asksForHelp) throw unknown(words);
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

function unknown(words: readonly string[]): AdminError {
  const [first = '', second = ''] = words;
  const group = commands.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  const typed = first.startsWith('-') ? first : `${first} ${second.startsWith('-') ? '' : second}`.trim();
  const hint = group.length > 0 ? `Did you mean ${group.join(', ')}?` : '`cognito-mfa --help` lists the commands.';
  return new AdminError('usage', `Unknown command "${typed}".`, hint);
}
