import { wrapAnsi } from 'fast-wrap-ansi';
import type { Terminal } from './terminal.js';

/** Lists what somebody should know. */
export function printNotes(notes: readonly string[], { err, errColumns, paintErr }: Terminal): void {
  for (const note of notes) {
    const text = errColumns === undefined ? note : wrapAnsi(note, Math.max(24, errColumns - 2), { hard: false });
    err(`${paintErr('yellow', '!')} ${text.replaceAll('\n', '\n  ')}`);
  }
}
