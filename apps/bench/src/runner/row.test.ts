import { describe, expect, it } from 'vitest';
import { figure } from './figure.js';
import { row } from './row.js';

describe('row', () => {
  it('compares with the best peer and keeps the spread of repeated measurements', () => {
    const found = row({
      name: 'x',
      unit: 'ms',
      ours: figure([5, 1, 3, 2, 4]),
      peers: { slow: 30, fast: figure([9, 11, 10]) },
      goal: { ratio: 1 / 3 },
    });
    expect(found).toEqual({
      name: 'x',
      unit: 'ms',
      ours: 3,
      peers: { slow: 30, fast: 10 },
      ratio: 0.3,
      goal: '<= 1/3 of the best peer',
      pass: true,
      spread: { ours: [2, 4], fast: [9.5, 10.5] },
    });
  });

  it('compares with the peer that the goal names', () => {
    const { ratio, goal, pass } = row({
      name: 'x',
      unit: 'ms',
      ours: 12,
      peers: { native: 6, other: 100 },
      goal: { ratio: 1.5, to: 'native' },
    });
    expect({ ratio, goal, pass }).toEqual({ ratio: 2, goal: '<= 1.5x of native', pass: false });
  });

  it('judges a limit without peers', () => {
    const judge = (ours: number) => row({ name: 'x', unit: 'ms', ours, goal: { most: 50 } });
    expect(judge(50)).toMatchObject({ ratio: null, goal: '<= 50 ms', pass: true });
    expect(judge(50.1).pass).toBe(false);
  });

  it('throws when there is no peer or no sample', () => {
    expect(() => row({ name: 'x', unit: 'ms', ours: 1, goal: { ratio: 1 } })).toThrow(/peer/);
    expect(() => figure([])).toThrow(/No samples/);
  });
});
