import { parseArgs } from 'node:util';
import { AdminError } from '../problems/admin-error.js';
import type { Arguments, Command } from './command.types.js';

/** Reads what was typed after a command. @throws AdminError `usage`. */
export function readArguments({ name, options, operands = [] }: Command, args: readonly string[]): Arguments {
  const { values, positionals } = parse(name, options, args);
  if (positionals.length !== operands.length) throw wrongOperands(name, operands, positionals);
  const text = (option: string) => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    operands: positionals,
    text,
    flag(option) {
      const value = values[option];
      return typeof value === 'boolean' ? value : undefined;
    },
    choice(option, words) {
      const value = text(option);
      const word = words.find((one) => one === value);
      if (value !== undefined && word === undefined)
        throw new AdminError('usage', `--${option} takes ${words.join(', ')}, not "${value}".`);
      return word;
    },
    whole(option) {
      const value = text(option);
      if (value === undefined) return undefined;
      if (!/^\d+$/.test(value)) throw new AdminError('usage', `--${option} takes a whole number, not "${value}".`);
      return Number(value);
    },
  };
}

function parse(name: string, options: Command['options'], args: readonly string[]) {
  const specs = Object.entries(options).map(([option, { value, short }]) => {
    const type = value === undefined ? ('boolean' as const) : ('string' as const);
    return [option, { type, ...(short !== undefined && { short }) }] as const;
  });
  try {
    return parseArgs({
      args: [...args],
      options: Object.fromEntries(specs),
      allowPositionals: true,
      allowNegative: true,
    });
  } catch (error) {
    const message = error instanceof Error ? (error.message.split('. ')[0] ?? '') : String(error);
    throw new AdminError('usage', `${message}.`, `cognito-mfa ${name} --help`);
  }
}

function wrongOperands(name: string, wanted: readonly string[], given: readonly string[]): AdminError {
  const hint = `cognito-mfa ${name} --help`;
  const surplus = given[wanted.length];
  if (surplus !== undefined) return new AdminError('usage', `"${surplus}" is one too many.`, hint);
  return new AdminError('usage', `${wanted[given.length]} is missing.`, hint);
}
