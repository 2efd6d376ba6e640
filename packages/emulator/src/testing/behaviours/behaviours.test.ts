import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { behaviours, cases, describeBehaviours, nameOf } from './describe-behaviours.js';
import { notCovered } from './not-covered.js';

describe('every behaviour', () => {
  test('is covered or excused, and nothing else is', () => {
    const known = [...Object.keys(cases), ...Object.keys(notCovered)].sort();
    expect(known).toEqual([...new Set(behaviours.map(nameOf))].sort());
  });

  test('that is excused is listed with its reason in the README', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
    for (const [name, reason] of Object.entries(notCovered)) {
      expect(readme).toContain(`| ${name.replaceAll(' | ', ': ').replaceAll('|', '\\|')} | ${reason} |`);
    }
  });
});

describeBehaviours();
