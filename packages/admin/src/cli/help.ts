import type { Command } from './command.js';
import { table } from './table.js';
import type { Terminal } from './terminal.js';

type Output = Pick<Terminal, 'paintOut' | 'outColumns'>;

/** Formats the help of the program. */
export function overview(commands: readonly Command[], { paintOut, outColumns }: Output): string {
  const rows = commands.map(({ name, operands = [], summary }) => [
    `  ${paintOut('cyan', [name, ...operands].join(' '))}`,
    summary,
  ]);
  return [
    `${paintOut('bold', 'cognito-mfa')}: Amazon Cognito user pools with multi-factor authentication`,
    '',
    table(rows, outColumns),
    '',
    'Run cognito-mfa COMMAND --help for the options of a command.',
    '',
    'Exit codes: 0 success, 1 refused or check failed, 2 usage error, 3 AWS error, 4 no such pool or user,',
    '5 incomplete (run it again), 130 cancelled.',
  ].join('\n');
}

/** Formats the help of one command. */
export function helpOf(command: Command, { paintOut, outColumns }: Output): string {
  const { name, operands = [], summary, about, options, examples = [] } = command;
  const specs = Object.entries(options).map(([option, { value, help, short, group = 'Options' }]) => ({
    names: `${short ? `-${short}, ` : ''}--${option}${value === undefined ? '' : ` ${value}`}`,
    help,
    group,
  }));
  const width = Math.max(0, ...specs.map(({ names }) => names.length));
  const sections = [...new Set(specs.map(({ group }) => group))].flatMap((title) => {
    const rows = specs
      .filter(({ group }) => group === title)
      .map(({ names, help }) => [`  ${paintOut('cyan', names.padEnd(width))}`, help]);
    return ['', paintOut('bold', title), table(rows, outColumns)];
  });
  return [
    `${paintOut('bold', ['cognito-mfa', name, ...operands].join(' '))} ${Object.keys(options).length > 0 ? '[options]' : ''}`.trimEnd(),
    '',
    `  ${summary}.`,
    ...(about ? ['', ...about.split('\n').map((line) => `  ${line}`)] : []),
    ...sections,
    ...(examples.length > 0 ? ['', paintOut('bold', 'Examples'), ...examples.map((example) => `  ${example}`)] : []),
  ].join('\n');
}
