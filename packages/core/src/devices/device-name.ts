import type { Environment, UserAgentData } from '../environment.js';

const UNKNOWN = 'Unknown device';

/** Returns the name of this browser for the list of devices, for example "Chrome on macOS". */
export async function deviceName({
  userAgent,
  userAgentData,
}: Pick<Environment, 'userAgent' | 'userAgentData'>): Promise<string> {
  const hints = userAgentData?.();
  if (hints?.platform) return `${brandOf(hints)} on ${hints.platform}`;
  const text = userAgent();
  if (!text) return UNKNOWN;
  // Needed once per new device, and only outside Chromium, so it loads on demand.
  const bowser = await import('bowser').catch(() => undefined);
  // Confirm the device even without a name.
  if (!bowser) return UNKNOWN;
  const { browser, os } = bowser.default.parse(text);
  const names = [browser.name, os.name].filter((name) => name !== undefined);
  return names.join(' on ') || UNKNOWN;
}

/** Returns the brand that the user knows. Every list also has Chromium, and a brand that is made up on purpose. */
function brandOf({ brands }: UserAgentData): string {
  const { brand } = brands.find(({ brand }) => !/not.*brand|^chromium$/i.test(brand)) ?? { brand: 'Chromium' };
  return brand.replace('Google ', '');
}
