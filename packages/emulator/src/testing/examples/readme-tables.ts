import * as sdk from '@aws-sdk/client-cognito-identity-provider';
import { commandOptions } from '../../command-line.js';
import { operations } from '../../operations/operations.js';
import { keptApiMembers, keptClientMembers, keptPoolMembers } from '../../pool/kept-members.js';
import { optionOf } from '../../triggers/functions.js';
import { notCovered } from '../behaviors/not-covered.js';

/** The kinds of operations in the README. The first one that fits a name has it. */
const kinds: readonly (readonly [title: string, names: RegExp])[] = [
  ['For groups', /Group/],
  ['For administrators', /^Admin|^ListUsers$/],
  ['For what a pool describes', /ResourceServer|IdentityProvider|Domain|Tag|AddCustomAttributes/],
  ['For pools', /UserPool/],
  ['For users', /./],
];

/** Lists the operations by kind, as paragraphs. */
function listOperations(): string {
  const kindOf = (name: string) => kinds.find(([, names]) => names.test(name))?.[0];
  return kinds
    .map(([title]) => [title, [...operations.keys()].filter((name) => kindOf(name) === title)] as const)
    .filter(([, names]) => names.length > 0)
    .map(([title, names]) => `${title}: ${names.map((name) => `\`${name}\``).join(', ')}.`)
    .reverse()
    .join('\n\n');
}

/** Lists the recorded behaviors that the emulator doesn't have. */
function listNotCovered(): string {
  const escapeCell = (cell: string) => cell.replaceAll(' | ', ': ').replaceAll('|', '\\|');
  const rows = Object.entries(notCovered).map(([name, reason]) => [escapeCell(name), reason] as const);
  return formatTable([['operation and condition', 'why'], ...rows]);
}

/** Formats rows as a table of Markdown. The first one is the head. */
export function formatTable(rows: readonly (readonly string[])[]): string {
  const [head = []] = rows;
  const widths = head.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]) => `| ${cells.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.slice(1).map(line)].join('\n');
}

/** Lists the options of the command. */
function listOptions(): string {
  const rows = commandOptions.map(({ name, example, help }) => [`\`--${`${name} ${example}`.trim()}\``, help]);
  return formatTable([['option', ''], ...rows]);
}

/** Lists the functions that run as triggers. */
function listTriggers(): string {
  const rows = Object.entries(optionOf).map(([trigger, option]) => [`\`${option}\``, `\`${trigger}\``]);
  return formatTable([['function', 'trigger'], ...rows]);
}

/** Lists the operations of the SDK that the emulator lacks. */
function listMissing(): string {
  const known = Object.keys(sdk).flatMap((name) => /^([A-Z]\w+)Command$/.exec(name)?.[1] ?? []);
  const missing = known.filter((name) => !operations.has(name)).sort();
  const names = missing.map((name) => `\`${name}\``).join(', ');
  return `Of the ${known.length} operations of the AWS SDK, ${missing.length} are missing: ${names}.`;
}

/** Kept settings that something reads: a sender of text messages enables SMS as a factor, tags are an API of their own. */
const withEffect = ['SmsConfiguration', 'UserPoolTags'];

/** Lists the settings that are kept and described, and have no effect. */
function listWithoutEffect(): string {
  const names = (members: object) =>
    Object.keys(members)
      .filter((name) => !withEffect.includes(name))
      .sort()
      .map((name) => `\`${name}\``)
      .join(', ');
  return [
    `Of pools: ${names({ ...keptPoolMembers, ...keptApiMembers })}.`,
    `Of app clients: ${names(keptClientMembers)}.`,
  ].join('\n\n');
}

/** The parts of the README that come from the code, by the name in their marks. */
const parts: Readonly<Record<string, () => string>> = {
  options: listOptions,
  triggers: listTriggers,
  operations: listOperations,
  'missing operations': listMissing,
  'settings without effect': listWithoutEffect,
  'not covered': listNotCovered,
};

/** Replaces the marked parts of the README by what the code says. */
export function renewTables(readme: string): string {
  return Object.entries(parts).reduce((text, [name, create]) => {
    const [start, end] = [`<!-- ${name} -->\n\n`, `\n\n<!-- end of ${name} -->`];
    const [from, to] = [text.indexOf(start) + start.length, text.indexOf(end)];
    if (from < start.length || to < from) throw new Error(`The README has no marks for ${name}.`);
    return text.slice(0, from) + create() + text.slice(to);
  }, readme);
}
