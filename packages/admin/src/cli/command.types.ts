import type { Terminal } from './terminal.js';

/** An option of the command line. */
export interface OptionSpec {
  /** What its value is called in the help; an option without is a switch. */
  readonly value?: string;
  readonly help: string;
  readonly short?: string;
  /** Heading in the help. */
  readonly group?: string;
}

/** What was typed after the command. */
export interface Arguments {
  /** The option's value; `undefined` when it was not given. */
  text(name: string): string | undefined;
  /** Whether a switch was given: true, false for `--no-…`, `undefined` for neither. */
  flag(name: string): boolean | undefined;
  /** One of some words. @throws AdminError `usage` for another. */
  choice<Word extends string>(name: string, words: readonly Word[]): Word | undefined;
  /** A whole number. @throws AdminError `usage` for something else. */
  whole(name: string): number | undefined;
  /** What is no option, in its order. */
  readonly operands: readonly string[];
}

/** A command of `cognito-mfa`. */
export interface Command {
  readonly name: string;
  readonly operands?: readonly string[];
  readonly summary: string;
  /** Further paragraphs of its help. */
  readonly about?: string;
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly examples?: readonly string[];
  /**
   * Does it; answers what the process ends with. What needs the AWS SDK is loaded here, since help and refusals do not.
   */
  run(given: Arguments, terminal: Terminal): Promise<number>;
}
