import type { Environment, UserAgentData } from '../environment.js';

const UNKNOWN = 'Unknown device';

/** What this browser is called in a list of devices, for example "Chrome on macOS". */
export async function deviceName({
  userAgent,
  userAgentData,
}: Pick<Environment, 'userAgent' | 'userAgentData'>): Promise<string> {
  const hints = userAgentData?.();
  if (hints?.platform) return `${brandOf(hints)} on ${hints.platform}`;
  const text = userAgent();
  if (!text) return UNKNOWN;
  // Needed once for each new device of the other browsers, so it is not in the first chunk.
  const bowser = await import('bowser').catch(() => undefined);
  // A name is not worth a device that is forgotten.
  if (!bowser) return UNKNOWN;
  const { browser, os } = bowser.default.parse(text);
  const names = [browser.name, os.name].filter((name) => name !== undefined);
  return names.join(' on ') || UNKNOWN;
}

/** The brand that a user knows: all who give hints are Chromium, and one is made up so that nobody relies on the list. */
function brandOf({ brands }: UserAgentData): string {
  const { brand } = brands.find(({ brand }) => !/not.*brand|^chromium$/i.test(brand)) ?? { brand: 'Chromium' };
  return brand.replace('Google ', '');
}
