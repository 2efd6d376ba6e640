import type { AdminError } from '../problems/admin-error.js';
import type { Terminal } from './terminal.js';

/** Says what went wrong, and under it what to do. */
export function printError({ message, hint }: AdminError, { err, paintErr }: Terminal): void {
  const [first = '', ...others] = message.split('\n').map(clean);
  err(`${paintErr('red', '✖')} ${first}`);
  for (const line of others) err(`  ${line}`);
  if (hint) err(`  ${paintErr('dim', clean(hint))}`);
}

/** Messages of the service may repeat what users typed. */
function clean(line: string): string {
  return line.replace(/[\p{Cc}]/gu, '�');
}
