import { createPaint, type Paint } from './paint.js';

/** Where a command talks: results to `out`, everything that is for people to `err`, so that results can be piped. */
export interface Terminal {
  out(text: string): void;
  err(text: string): void;
  readonly paintOut: Paint;
  readonly paintErr: Paint;
  /** Width to wrap to; `undefined` where there is no terminal. */
  readonly outColumns: number | undefined;
  readonly errColumns: number | undefined;
  /** Whether somebody is there to answer questions. */
  readonly interactive: boolean;
}

/** The terminal of this process. */
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
