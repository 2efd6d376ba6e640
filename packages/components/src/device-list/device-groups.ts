import type { AuthDevice } from '@cognito-mfa/core';

/** Cognito's largest page: most people have one group. */
const fewest = 60;

/** A run of the list, under a key that stays when devices come and go. */
export interface DeviceGroup {
  readonly key: string;
  readonly devices: readonly AuthDevice[];
}

/**
 * Cuts a list into runs of 32 or so, at least 60 in the first. Where a run ends is told by the id of its last device, not
 * by its place: whatever comes or goes changes the run that it is in, and the others stay as they are.
 */
export function deviceGroups(devices: readonly AuthDevice[]): DeviceGroup[] {
  const groups: DeviceGroup[] = [];
  let start = 0;
  devices.forEach(({ id }, at) => {
    // Ids end with hexadecimal digits that Cognito draws at random.
    const isEnd = at + 1 >= fewest && Number.parseInt(id.slice(-2), 16) % 32 === 0;
    if (!isEnd && at + 1 < devices.length) return;
    groups.push({ key: devices[start - 1]?.id ?? '', devices: devices.slice(start, at + 1) });
    start = at + 1;
  });
  return groups;
}
