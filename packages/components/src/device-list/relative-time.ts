const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** "3 days ago" for a difference in milliseconds; under a minute, and in a future that only clocks disagree about, it is "now". */
export function relativeTime(milliseconds: number, format: Intl.RelativeTimeFormat): string {
  const seconds = Math.min(0, milliseconds / 1000);
  const unit = units.find(([, size]) => -seconds >= size);
  return unit ? format.format(Math.trunc(seconds / unit[1]), unit[0]) : format.format(0, 'second');
}
