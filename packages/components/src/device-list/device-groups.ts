import type { AuthDevice } from '@cognito-mfa/core';

/** Cognito's largest page: most people have one group. */
const firstPage = 60;
/** How many a run may hold. Few, so that no frame of scrolling has much to draw. */
const most = 32;

/** A run of the list, under a key that stays when devices come and go. */
export type DeviceGroup = readonly [key: string, devices: readonly AuthDevice[]];

/** A run of groups: what is far away is passed over at once. */
export type DeviceSection = readonly [key: string, groups: readonly DeviceGroup[]];

export interface DeviceGroups {
  /** What one page holds, or a little more. */
  readonly first: readonly AuthDevice[];
  readonly rest: readonly DeviceSection[];
}

/**
 * Cuts a list into runs of 16 or so, and those again. Where a run ends is told by the id of its last device, not by its
 * place: whatever comes or goes changes the run that it is in, seldom the next, and the others stay as they are. Ids end with
 * hexadecimal digits that Cognito draws at random. A section ends so without a limit of its own, and has the key that it
 * would have without the first page: when the first list takes a group over, because its own devices went, only that group moves.
 */
export function deviceGroups(devices: readonly AuthDevice[]): DeviceGroups {
  const firstEnd = devices.findIndex(({ id }, at) => at + 1 >= firstPage && id.endsWith('0'));
  const end = firstEnd < 0 ? devices.length : firstEnd + 1;
  const first = devices.slice(0, end);
  const groups = runs(devices.slice(end), idOfLast(first), ({ id }) => id, '0', most);
  const section = first.filter(({ id }) => id.endsWith('00'));
  return { first, rest: runs(groups, idOfLast(section), ([, group]) => idOfLast(group), '00') };
}

/** Each under the id that ends the one before. */
function runs<Item>(
  items: readonly Item[],
  before: string,
  idOf: (item: Item) => string,
  end: string,
  limit = Number.POSITIVE_INFINITY,
): [key: string, run: Item[]][] {
  const found: [string, Item[]][] = [];
  let key = before;
  let start = 0;
  items.forEach((item, at) => {
    const isWhole = idOf(item).endsWith(end) || at + 1 - start === limit;
    if (!isWhole && at + 1 < items.length) return;
    found.push([key, items.slice(start, at + 1)]);
    key = idOf(item);
    start = at + 1;
  });
  return found;
}

function idOfLast(devices: readonly AuthDevice[]): string {
  return devices.at(-1)?.id ?? '';
}
