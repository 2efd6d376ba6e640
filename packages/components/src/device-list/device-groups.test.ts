import type { AuthDevice } from '@cognito-mfa/core';
import { describe, expect, it } from 'vitest';
import { deviceGroups } from './device-groups.js';

/** Keys that end as Cognito's do, in hexadecimal digits that take every value. */
const device = (at: number): AuthDevice => ({
  id: `us-east-1_${(Math.imul(at + 1, 0x9e3779b1) >>> 0).toString(16).padStart(8, '0')}`,
  attributes: {},
  isCurrentDevice: false,
});
const many = Array.from({ length: 5000 }, (_, at) => device(at));
const groupsOf = (devices: readonly AuthDevice[]) => {
  const { first, rest } = deviceGroups(devices);
  return [['', first] as const, ...rest.flatMap(([, groups]) => groups)];
};
const sizes = (devices: readonly AuthDevice[]) => groupsOf(devices).map(([, run]) => run.length);
const byKey = (devices: readonly AuthDevice[]) =>
  new Map(groupsOf(devices).map(([key, run]) => [key, run.map(({ id }) => id).join()]));
const sectionsOf = (devices: readonly AuthDevice[]) =>
  new Map(deviceGroups(devices).rest.map(([key, groups]) => [key, groups.map(([id]) => id).join()]));

describe('deviceGroups', () => {
  it('leaves what one page holds in one group', () => {
    expect(deviceGroups([])).toEqual({ first: [], rest: [] });
    expect(sizes(many.slice(0, 60))).toEqual([60]);
  });

  it('keeps every device, in order, in short groups under keys of their own', () => {
    const groups = groupsOf(many);
    expect(groups.flatMap(([, run]) => run)).toEqual(many);
    expect(new Set(groups.map(([key]) => key)).size).toBe(groups.length);
    expect(Math.max(...sizes(many).slice(1))).toBeLessThanOrEqual(32);
    expect(groups.length).toBeLessThan(500);
  });

  it('keeps groups in sections, few enough to be looked at one by one', () => {
    const { rest } = deviceGroups(many);
    expect(new Set(rest.map(([key]) => key)).size).toBe(rest.length);
    expect(Math.max(...rest.map(([, groups]) => groups.length))).toBeLessThan(100);
    expect(rest.length).toBeLessThan(50);
  });

  it('seldom moves a group while the devices above it go one by one', () => {
    const placed = (devices: readonly AuthDevice[]) =>
      new Set(
        deviceGroups(devices).rest.flatMap(([section, groups]) => groups.map(([group]) => `${section} ${group}`)),
      );
    let before = placed(many);
    const moves = Array.from({ length: 500 }, (_, gone) => {
      const after = placed(many.toSpliced(1, gone + 1));
      const moved = [...after].filter((place) => !before.has(place)).length;
      before = after;
      return moved;
    });
    // A section is renamed when the device goes that ended the one before it: one of 256.
    expect(moves.filter((moved) => moved > 0).length).toBeLessThanOrEqual(2);
  });

  it.each([0, 1, 59, 60, 2500, 4999])('changes a few groups when the device at %d goes or comes', (at) => {
    const fewer = many.toSpliced(at, 1);
    const [before, after] = [byKey(many), byKey(fewer)];
    const changed = [...after].filter(([key, ids]) => before.get(key) !== ids);
    expect(changed.length).toBeLessThanOrEqual(4);
    expect(after.size).toBeGreaterThanOrEqual(before.size - 1);
    const sections = sectionsOf(many);
    expect([...sectionsOf(fewer)].filter(([key, groups]) => sections.get(key) !== groups).length).toBeLessThanOrEqual(
      2,
    );
  });

  it('adds a page without touching the groups before the last', () => {
    const [before, after] = [byKey(many.slice(0, 600)), byKey(many.slice(0, 660))];
    const kept = [...before].slice(0, -1);
    expect(kept.length).toBeGreaterThan(5);
    for (const [key, ids] of kept) expect(after.get(key)).toBe(ids);
  });
});
