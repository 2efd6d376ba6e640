import type { AuthDevice } from '@cognito-mfa/core';
import { describe, expect, it } from 'vitest';
import { deviceGroups } from './device-groups.js';

/** Keys that end as Cognito's do, in hexadecimal digits that take every value. */
const device = (at: number): AuthDevice => ({
  id: `us-east-1_${(at * 7).toString(16).padStart(4, '0')}`,
  attributes: {},
  isCurrentDevice: false,
});
const many = Array.from({ length: 5000 }, (_, at) => device(at));
const sizes = (devices: readonly AuthDevice[]) => deviceGroups(devices).map((group) => group.devices.length);
const byKey = (devices: readonly AuthDevice[]) =>
  new Map(deviceGroups(devices).map((group) => [group.key, group.devices.map(({ id }) => id).join()]));

describe('deviceGroups', () => {
  it('leaves what one page holds in one group', () => {
    expect(deviceGroups([])).toEqual([]);
    expect(sizes(many.slice(0, 60))).toEqual([60]);
  });

  it('keeps every device, in order, in groups of a few dozen under keys of their own', () => {
    const groups = deviceGroups(many);
    expect(groups.flatMap((group) => group.devices)).toEqual(many);
    expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
    expect(Math.max(...sizes(many))).toBeLessThan(100);
    expect(groups.length).toBeLessThan(200);
  });

  it.each([0, 1, 59, 60, 2500, 4999])('changes a group or two when the device at %d goes or comes', (at) => {
    const [before, after] = [byKey(many), byKey(many.toSpliced(at, 1))];
    const changed = [...after].filter(([key, ids]) => before.get(key) !== ids);
    expect(changed.length).toBeLessThanOrEqual(2);
    expect(after.size).toBeGreaterThanOrEqual(before.size - 1);
  });

  it('adds a page without touching the groups before the last', () => {
    const [before, after] = [byKey(many.slice(0, 600)), byKey(many.slice(0, 660))];
    const kept = [...before].slice(0, -1);
    expect(kept.length).toBeGreaterThan(5);
    for (const [key, ids] of kept) expect(after.get(key)).toBe(ids);
  });
});
