import type { ResolvedConfig } from '../connection/config.js';

/** The name under which the session of the signed-in user is stored. */
export function sessionKey({ userPoolClientId }: Pick<ResolvedConfig, 'userPoolClientId'>): string {
  return `cmk.${userPoolClientId}.session`;
}
