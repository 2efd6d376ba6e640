import { expect, test } from 'vitest';
import { printable } from '../text.js';
import { table } from './table.js';

test('columns are aligned for text in any script', () => {
  const rows = [
    ['安', 'x', 'last'],
    ['ann', 'longer', 'l'],
    ['\u001b[32mok\u001b[39m', '', 'end'],
  ];
  expect(table(rows, undefined)).toBe('安   x       last\nann  longer  l\n\u001b[32mok\u001b[39m           end');
});

test('the last column wraps to the terminal and stays indented', () => {
  const text = 'a few words that are too many for the width there is';
  const lines = table([['name', text]], 40).split('\n');
  expect(lines.length).toBeGreaterThan(1);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(40);
  expect(lines.slice(1).every((line) => line.startsWith('      ') && line[6] !== ' ')).toBe(true);
});

test('text from users cannot rewrite the screen', () => {
  expect(printable('a\u001b[2J\u0007\u202eb\r\n\u2028c é 安')).toBe('a�[2J��b���c é 安');
});
