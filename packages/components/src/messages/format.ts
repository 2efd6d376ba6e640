/** Formats epoch milliseconds as a time of day with seconds. */
export function clockTime(locale: string, at: number): string {
  return new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit', second: '2-digit' }).format(at);
}

/** Formats seconds as "40 seconds" or "3 minutes". */
export function duration(locale: string, seconds: number): string {
  const [value, unit] = seconds < 90 ? [seconds, 'second'] : [seconds / 60, 'minute'];
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 }).format(
    value,
  );
}

/** Isolates a phone number or an address within a sentence, so that it runs from left to right in Arabic too. */
export function isolate(text: string): string {
  return `\u2066${text}\u2069`;
}
