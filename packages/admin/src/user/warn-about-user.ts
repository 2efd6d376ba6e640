import type { UserState } from './read-user.js';

/** Lists what an operator has to know about a user before a change, a sentence each. */
export function warnAboutUser(user: UserState): string[] {
  const warnings: [boolean, string][] = [
    [
      user.signsInWith.includes('WEB_AUTHN'),
      `The user has a passkey, which ${user.passkeyIsMfa ? 'counts as both factors and ' : ''}goes on signing in. An administrator can neither list nor delete passkeys: if it is on the lost phone, the user has to remove it.`,
    ],
    [!user.enabled, 'The user is disabled and stays disabled, so they cannot sign in.'],
    [user.status === 'UNCONFIRMED', 'The user has not confirmed the account yet.'],
    [
      user.status === 'FORCE_CHANGE_PASSWORD' || user.status === 'RESET_REQUIRED',
      'The user has to choose a new password first.',
    ],
  ];
  return warnings.filter(([applies]) => applies).map(([, warning]) => warning);
}
