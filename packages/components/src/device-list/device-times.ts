import { createContext, useContext, useMemo } from 'react';
import { relativeTime } from './relative-time.js';

/** How the rows of a list tell times. */
export interface DeviceTimes {
  readonly locale: string;
  /** "3 days ago" for a difference in milliseconds. */
  relative(milliseconds: number): string;
  absolute(date: Date): string;
}

/** A format takes as long to make as a row to render, so the rows of a list share theirs. */
export const DeviceTimesContext = createContext<DeviceTimes | null>(null);

/** Those of the list, or own ones where a row stands alone. */
export function useDeviceTimes(locale: string): DeviceTimes {
  const shared = useContext(DeviceTimesContext);
  return useMemo(() => (shared?.locale === locale ? shared : deviceTimes(locale)), [shared, locale]);
}

/** The formats are made by the first row: before it there is a list to ask for, and nothing to tell of. */
function deviceTimes(locale: string): DeviceTimes {
  let relative: Intl.RelativeTimeFormat | undefined;
  let absolute: Intl.DateTimeFormat | undefined;
  return {
    locale,
    relative(milliseconds) {
      relative ??= new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      return relativeTime(milliseconds, relative);
    },
    absolute(date) {
      absolute ??= new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' });
      return absolute.format(date);
    },
  };
}
