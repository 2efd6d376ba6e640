import type { Row } from './row.js';

const headings = ['', 'bench', 'ours', 'peers', 'ratio', 'goal'];

/** Formats rows as a table for the terminal. */
export function table(rows: readonly Row[]): string {
  const lines = rows.map((row) => [
    row.pass ? 'ok' : 'MISS',
    row.name,
    `${show(row.ours)} ${row.unit}${spreadOf(row, 'ours')}`,
    Object.entries(row.peers)
      .map(([peer, value]) => `${peer} ${show(value)}${spreadOf(row, peer)}`)
      .join(', '),
    row.ratio === null ? '' : show(row.ratio),
    row.goal,
  ]);
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const layOut = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [headings, ...lines].map(layOut).join('\n');
}

function spreadOf({ spread }: Row, who: string): string {
  const found = spread[who];
  return found ? ` (${show(found[0])}-${show(found[1])})` : '';
}

function show(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 3 });
}
