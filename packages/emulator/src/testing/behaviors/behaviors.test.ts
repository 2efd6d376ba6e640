import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { behaviors, cases, describeBehaviors, nameOf } from './describe-behaviors.js';
import { notCovered } from './not-covered.js';

describe('every behavior', () => {
  test('has a case or a reason not to have one', () => {
    const known = [...Object.keys(cases), ...Object.keys(notCovered)].sort();
    expect(known).toEqual([...new Set(behaviors.map(nameOf))].sort());
  });

  test('without a case is in the README, with the reason', () => {
    const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8').replace(/ +/g, ' ');
    for (const [name, reason] of Object.entries(notCovered)) {
      expect(readme).toContain(`| ${name.replaceAll(' | ', ': ').replaceAll('|', '\\|')} | ${reason} |`);
    }
  });
});

describeBehaviors();
