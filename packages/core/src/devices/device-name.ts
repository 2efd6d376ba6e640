import type { ResolvedConfig } from '../connection/config.js';
import { withinPatience } from '../connection/with-timeout.js';
import type { Environment, UserAgentData } from '../environment.js';

const UNKNOWN = 'Unknown device';

/** The longest name that Cognito takes. */
const MAX_LENGTH = 1024;

/**
 * Returns the name that the app gives this device, or the default one. A name that fails, is empty or takes seconds must not
 * hold up the sign-in.
 */
export async function nameThisDevice({
  clock,
  environment,
  deviceName: given,
}: Pick<ResolvedConfig, 'clock' | 'environment' | 'deviceName'>): Promise<string> {
  const own = given && (await withinPatience(clock, given).catch(() => undefined));
  const name = own || (await withinPatience(clock, () => deviceName(environment)));
  return (name || UNKNOWN).slice(0, MAX_LENGTH);
}

/** Returns the name of this browser for the list of devices, for example "Chrome on macOS". */
export async function deviceName({
  userAgent,
  userAgentData,
  maxTouchPoints,
}: Pick<Environment, 'userAgent' | 'userAgentData' | 'maxTouchPoints'>): Promise<string> {
  const hints = userAgentData?.();
  if (hints?.platform) return `${brandOf(hints)} on ${hints.platform}`;
  const text = userAgent();
  if (!text) return UNKNOWN;
  // Needed once per new device, and only outside Chromium, so it loads on demand.
  const bowser = await import('bowser').catch(() => undefined);
  // Confirm the device even without a name.
  if (!bowser) return UNKNOWN;
  const { browser, os } = bowser.default.parse(text);
  // An iPad pretends to be a Mac, but no Mac has a touchscreen.
  const isTablet = os.name === 'macOS' && (maxTouchPoints?.() ?? 0) > 1;
  const names = [browser.name, isTablet ? 'iPadOS' : os.name].filter((name) => name !== undefined);
  return names.join(' on ') || UNKNOWN;
}

/** Returns the brand that the user knows. Every list also has Chromium, and a brand that is made up on purpose. */
function brandOf({ brands }: UserAgentData): string {
  const { brand } = brands.find(({ brand }) => !/not.*brand|^chromium$/i.test(brand)) ?? { brand: 'Chromium' };
  return brand.replace('Google ', '');
}
