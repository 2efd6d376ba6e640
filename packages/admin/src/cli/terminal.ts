import { styleText } from 'node:util';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { AdminError } from '../problems/admin-error.js';
import { printable } from '../text.js';
import { writeLine } from './audit-log.js';

/** The output of a command: results go to `out`, messages for people to `err`, so that results can be piped. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  /** Writes a line of the audit log to `out`, and returns when it is safe there. @throws Error of the file system. */
  record(line: string): void;
  readonly paintOut: Paint;
  readonly paintErr: Paint;
  /** Width to wrap to, or `undefined` if the stream is not a terminal. */
  readonly outColumns: number | undefined;
  readonly errColumns: number | undefined;
  /** True if a person can answer questions. */
  readonly interactive: boolean;
}

/** Creates the terminal of a process. */
export function createTerminal({ stdin, stdout, stderr }: NodeJS.Process): Terminal {
  const columns = (stream: NodeJS.WriteStream) => (stream.isTTY ? stream.columns : undefined);
  return {
    out: (text) => void stdout.write(`${text}\n`),
    err: (text) => void stderr.write(`${text}\n`),
    record: (line) => writeLine(stdout.fd, line),
    paintOut: createPaint(stdout),
    paintErr: createPaint(stderr),
    outColumns: columns(stdout),
    errColumns: columns(stderr),
    interactive: stdin.isTTY === true && stderr.isTTY === true,
  };
}

type Style = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Colors text for one stream, or returns it unchanged. */
export type Paint = (style: Style, text: string) => string;

/** Colors only for a terminal that supports it. NO_COLOR, TERM=dumb and pipes get plain text. */
function createPaint(stream: NodeJS.WriteStream): Paint {
  return stream.isTTY && stream.hasColors() ? (style, text) => styleText(style, text) : (_style, text) => text;
}

/** Prints notes as a list. */
export function printNotes(notes: readonly string[], { err, errColumns, paintErr }: Terminal): void {
  for (const note of notes) {
    const text = errColumns === undefined ? note : wrapAnsi(note, Math.max(24, errColumns - 2), { hard: false });
    err(`${paintErr('yellow', '!')} ${text.replaceAll('\n', '\n  ')}`);
  }
}

/** Prints an error and, below it, what to do. Messages of the service can repeat what users typed. */
export function printError({ message, hint }: AdminError, { err, paintErr }: Terminal): void {
  const [first = '', ...others] = message.split('\n').map(printable);
  err(`${paintErr('red', '✖')} ${first}`);
  for (const line of others) err(`  ${line}`);
  for (const line of hint?.split('\n') ?? []) err(`  ${paintErr('dim', printable(line))}`);
}
