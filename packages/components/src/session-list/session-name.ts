import type { UserSession } from '@cognito-mfa/core';
import type { Messages } from '../messages/messages.js';

/** Describes the browser of a session in words: "Chrome on macOS" for `Chrome 125 / macOS 15.0`. */
export function sessionName({ deviceType = '' }: UserSession, texts: Messages['sessions']): string {
  const [browser = '', system = ''] = deviceType
    .split(' / ')
    .map((part) => (part === 'unknown' ? '' : part.replace(/ [\d._]+$/, '')));
  if (browser && system) return texts.browserOn(browser, system);
  return browser || system || texts.unnamed;
}

/** Describes the place of a session, or gives its address if Cognito does not know the place. */
export function sessionPlace(
  { lastLocation = {}, lastIpAddress }: UserSession,
  texts: Messages['sessions'],
): string | undefined {
  const { city, country } = lastLocation;
  const known = country === 'unknown' ? undefined : country;
  return city && known ? texts.place(city, known) : (city ?? known ?? lastIpAddress);
}
