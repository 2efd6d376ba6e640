import { describe, expect, test } from 'vitest';
import { behaviors, cases, describeBehaviors, nameOf } from './describe-behaviors.js';
import { notCovered } from './not-covered.js';

describe('every behavior', () => {
  test('has a case or a reason not to have one', () => {
    const known = [...Object.keys(cases), ...Object.keys(notCovered)].sort();
    expect(known).toEqual([...new Set(behaviors.map(nameOf))].sort());
  });
});

describeBehaviors();
