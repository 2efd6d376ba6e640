/** Whether props are the same: a list that holds the same items is the same list. */
export function isSame<Props extends object>(before: Props, after: Props): boolean {
  const names = Object.keys(after) as (keyof Props)[];
  return names.every((name) => isSameValue(before[name], after[name]));
}

function isSameValue(before: unknown, after: unknown): boolean {
  if (Object.is(before, after)) return true;
  return (
    Array.isArray(before) &&
    Array.isArray(after) &&
    before.length === after.length &&
    before.every((item, at) => isSameValue(item, after[at]))
  );
}
