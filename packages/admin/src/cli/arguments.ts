import { parseArgs } from 'node:util';
import { AdminError } from '../problems/admin-error.js';

/** A command-line option. */
export interface OptionSpec {
  /** Name of its value in the help. An option without one is a switch. */
  readonly value?: string;
  readonly help: string;
  readonly short?: string;
  /** Heading in the help. */
  readonly group?: string;
}

/** The parsed arguments of a command. */
export interface Arguments {
  /** Returns the value of an option, or `undefined` if it was not given. */
  text(name: string): string | undefined;
  /** Returns the value of an option. @throws AdminError `usage` if it was not given. */
  required(name: string): string;
  /** Returns true for a switch, false for `--no-…`, and `undefined` for neither. */
  flag(name: string): boolean | undefined;
  /** Returns one of `words`. @throws AdminError `usage` for any other value. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined;
  /** Returns an integer. @throws AdminError `usage` for any other value. */
  whole(name: string): number | undefined;
  /** The arguments that are not options, in order. */
  readonly operands: readonly string[];
}

/** The arguments that a command accepts. */
export interface ArgumentsSpec {
  readonly name: string;
  readonly operands?: readonly string[];
  readonly options: Readonly<Record<string, OptionSpec>>;
}

/** Parses the arguments of a command. @throws AdminError `usage`. */
export function readArguments({ name, options, operands = [] }: ArgumentsSpec, args: readonly string[]): Arguments {
  const { values, positionals } = parse(name, options, args);
  if (positionals.length !== operands.length) throw wrongOperands(name, operands, positionals);
  const text = (option: string) => {
    const value = values[option];
    return typeof value === 'string' ? value : undefined;
  };
  return {
    operands: positionals,
    text,
    required(option) {
      const value = text(option);
      if (value === undefined || value === '') throw new AdminError('usage', `--${option} is missing.`);
      return value;
    },
    flag(option) {
      const value = values[option];
      return typeof value === 'boolean' ? value : undefined;
    },
    choice(option, words) {
      const value = text(option);
      const word = words.find((one) => one === value);
      if (value !== undefined && word === undefined)
        throw new AdminError('usage', `--${option} must be one of ${words.join(', ')}, not "${value}".`);
      return word;
    },
    whole(option) {
      const value = text(option);
      if (value === undefined) return undefined;
      if (!/^\d+$/.test(value)) throw new AdminError('usage', `--${option} must be an integer, not "${value}".`);
      return Number(value);
    },
  };
}

function parse(name: string, options: ArgumentsSpec['options'], args: readonly string[]) {
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
  if (surplus !== undefined) return new AdminError('usage', `Unexpected argument "${surplus}".`, hint);
  return new AdminError('usage', `${wanted[given.length]} is missing.`, hint);
}
