import { styleText } from 'node:util';
import { wrapAnsi } from 'fast-wrap-ansi';
import type { AdminError } from '../problems/admin-error.js';

/** The output of a command: results go to `out`, messages for people to `err`, so that results can be piped. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
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

/** Prints an error and, below it, what to do. */
export function printError({ message, hint }: AdminError, { err, paintErr }: Terminal): void {
  const [first = '', ...others] = message.split('\n').map(clean);
  err(`${paintErr('red', '✖')} ${first}`);
  for (const line of others) err(`  ${line}`);
  if (hint) err(`  ${paintErr('dim', clean(hint))}`);
}

/** Removes control characters: messages of the service can repeat user input. */
function clean(line: string): string {
  return line.replace(/[\p{Cc}]/gu, '�');
}
