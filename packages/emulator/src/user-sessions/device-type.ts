const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(?:A|iOS)?\/(\d+)/],
  ['Opera', /\bOPR\/(\d+)/],
  ['Samsung Internet', /\bSamsungBrowser\/(\d+)/],
  ['Firefox', /\b(?:Firefox|FxiOS)\/(\d+)/],
  ['Chrome', /\b(?:Chrome|CriOS)\/(\d+)/],
  ['Safari', /\bVersion\/(\d+)\S* (?:Mobile\/\S+ )?Safari\//],
];

const systems: readonly (readonly [string, RegExp])[] = [
  ['iOS', /\biPhone OS (\d+[_.]\d+)/],
  ['iPadOS', /\bCPU OS (\d+[_.]\d+)/],
  ['Android', /\bAndroid (\d+)/],
  ['macOS', /\bMac OS X (\d+[_.]\d+)/],
  ['Windows', /\bWindows NT (\d+)/],
  ['ChromeOS', /\bCrOS \S+ (\d+)/],
  ['Linux', /\bLinux()/],
];

/** Describes a user agent as browser and system, such as `Chrome 125 / macOS 15.0`; `unknown` for others than browsers. */
export function describeDeviceType(userAgent: string | undefined): string {
  const name = (table: typeof browsers) => {
    for (const [label, pattern] of table) {
      const version = pattern.exec(userAgent ?? '')?.[1];
      if (version !== undefined) return `${label} ${version.replace('_', '.')}`.trim();
    }
    return undefined;
  };
  const browser = name(browsers);
  return browser ? `${browser} / ${name(systems) ?? 'unknown'}` : 'unknown';
}
