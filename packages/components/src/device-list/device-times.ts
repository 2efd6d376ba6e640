import { createContext, useContext, useEffect, useMemo } from 'react';

/** Texts for points in time, in one locale. */
export interface DeviceTimes {
  /** Returns "3 days ago" for a difference in milliseconds. */
  relative(milliseconds: number): string;
  absolute(date: Date): string;
  day(date: Date): string;
}

/** The times that the rows of a list share: creating a format takes as long as rendering a row. */
export const DeviceTimesContext = createContext<DeviceTimes | null>(null);

/** Returns the times of the surrounding list, or new ones for a row on its own. */
export function useDeviceTimes(locale: string): DeviceTimes {
  const shared = useContext(DeviceTimesContext);
  return useMemo(() => shared ?? deviceTimes(locale), [shared, locale]);
}

/** Creates times for a list, and their formats while the list loads: the first format of a page is slow. */
export function useListTimes(locale: string): DeviceTimes {
  const times = useMemo(() => deviceTimes(locale), [locale]);
  useEffect(() => {
    // Waits for a frame, so that the request goes out first.
    const frame = requestAnimationFrame(() => setTimeout(() => times.relative(0)));
    return () => cancelAnimationFrame(frame);
  }, [times]);
  return times;
}

function deviceTimes(locale: string): DeviceTimes {
  let created: { relative: Intl.RelativeTimeFormat; absolute: Intl.DateTimeFormat } | undefined;
  const formats = () => {
    created ??= {
      relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
      absolute: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }),
    };
    return created;
  };
  return {
    relative: (milliseconds) => relativeTime(milliseconds, formats().relative),
    absolute: (date) => formats().absolute.format(date),
    // Few apps show it.
    day: (date) => new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(date),
  };
}

const units = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Formats a difference. Less than a minute, and a future due to clock skew, is "now". */
function relativeTime(milliseconds: number, format: Intl.RelativeTimeFormat): string {
  const seconds = Math.min(0, milliseconds / 1000);
  const unit = units.find(([, size]) => -seconds >= size);
  return unit ? format.format(Math.trunc(seconds / unit[1]), unit[0]) : format.format(0, 'second');
}
