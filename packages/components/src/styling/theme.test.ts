import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { themeProperties } from './theme.js';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');

it.each(Object.keys(themeProperties))('the README lists %s', (name) => {
  expect(readme).toMatch(new RegExp(`\`(${name}|${name.replace('--cmk-color-', '')})\``));
});

it('the theme in the README is legible on light and on dark pages', () => {
  const [, light = '', dark = ''] = /--cmk-color-primary: light-dark\((#\w{6}), (#\w{6})\);/.exec(readme) ?? [];
  const [, onLight = '', onDark = ''] = /--cmk-color-on-primary: light-dark\((#\w{6}), (#\w{6})\);/.exec(readme) ?? [];
  // The backgrounds of styles/tokens.css. Links are text in the primary color. WCAG 2.2, 1.4.3: 4.5:1.
  const pairs: [string, string][] = [
    [light, '#f6f7f9'],
    [dark, '#171b22'],
    [light, onLight],
    [dark, onDark],
  ];
  for (const [first, second] of pairs) expect(contrast(first, second), `${first} ${second}`).toBeGreaterThan(4.5);
});

function contrast(first: string, second: string): number {
  const [dark = 0, light = 0] = [luminance(first), luminance(second)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(color.slice(start, start + 2), 16) / 255)
    .map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
