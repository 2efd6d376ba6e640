import { createContext, useContext, useEffect, useMemo } from 'react';
import { relativeTime } from './relative-time.js';

/** How the rows of a list tell times. */
export interface DeviceTimes {
  readonly locale: string;
  /** Otherwise the first row makes them. In a page that made none they take as long as all first rows. */
  makeFormats(): void;
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

/** Makes the formats while a list is on its way. */
export function useEarlyFormats({ makeFormats }: DeviceTimes): void {
  useEffect(() => {
    // After a frame, not to hold up the request.
    const frame = requestAnimationFrame(() => setTimeout(makeFormats));
    return () => cancelAnimationFrame(frame);
  }, [makeFormats]);
}

function deviceTimes(locale: string): DeviceTimes {
  let made: { relative: Intl.RelativeTimeFormat; absolute: Intl.DateTimeFormat } | undefined;
  const formats = () => {
    made ??= {
      relative: new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }),
      absolute: new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }),
    };
    return made;
  };
  return {
    locale,
    makeFormats: formats,
    relative: (milliseconds) => relativeTime(milliseconds, formats().relative),
    absolute: (date) => formats().absolute.format(date),
  };
}
