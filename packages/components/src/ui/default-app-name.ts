/** What an authenticator app calls an app that did not say: the host name of its page. */
export function defaultAppName(): string {
  return typeof location === 'undefined' ? '' : location.hostname;
}
