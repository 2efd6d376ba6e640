import fastStringWidth from 'fast-string-width';
import { wrapAnsi } from 'fast-wrap-ansi';

const gap = 2;

/**
 * Aligns rows in columns, for text in any script. Wraps the last column to the width of the terminal.
 *
 * @param columns of the terminal, or `undefined` for files and pipes, which are not wrapped.
 */
export function table(rows: readonly (readonly string[])[], columns: number | undefined): string {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, index) =>
    Math.max(0, ...rows.map((row) => (index < row.length - 1 ? fastStringWidth(row[index] ?? '') : 0))),
  );
  return rows.map((row) => layOut(row, widths, columns)).join('\n');
}

function layOut(row: readonly string[], widths: readonly number[], columns: number | undefined): string {
  const last = row.length - 1;
  const before = row
    .slice(0, last)
    .map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - fastStringWidth(cell) + gap));
  const indent = widths.slice(0, last).reduce((sum, width) => sum + width + gap, 0);
  const text = row[last] ?? '';
  const room = columns === undefined ? undefined : Math.max(24, columns - indent);
  const lines = room === undefined ? text : wrapAnsi(text, room, { hard: false, trim: true });
  return (before.join('') + lines.replaceAll('\n', `\n${' '.repeat(indent)}`)).trimEnd();
}
