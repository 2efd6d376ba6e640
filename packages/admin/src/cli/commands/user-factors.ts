import { factors } from '../../factors.js';
import { safeJson } from '../../text.js';
import type { UserState } from '../../user/read-user.js';
import { type Command, connectionOptions, poolOptions } from '../command.js';
import { table } from '../table.js';
import type { Terminal } from '../terminal.js';

const noPasskeys =
  'An administrator can neither list nor delete passkeys: Cognito has no operation for it. Only the user can, when signed in.';

/** Lists the factors of a user: `cognito-mfa user factors`. */
export const userFactors: Command = {
  name: 'user factors',
  operands: ['USER'],
  summary: 'List what a user can sign in with, and the second factors',
  about: noPasskeys,
  options: { ...poolOptions, json: { help: 'print them as JSON' }, ...connectionOptions },
  examples: ['cognito-mfa user factors ann --user-pool-id eu-central-1_AbCdEfGhI'],
  async run(given, terminal) {
    const { loadUser, userTarget } = await import('../connect.js');
    const { user } = await loadUser(userTarget(given));
    const { factors: enabled, preferred = null, signsInWith, passkeyIsMfa } = user;
    if (given.flag('json')) terminal.out(safeJson({ factors: enabled, preferred, signsInWith, passkeyIsMfa }, 2));
    else terminal.out(describe(user, terminal));
    return 0;
  },
};

/** Names of Cognito's authentication factors in sentences. */
const names: Readonly<Record<string, string>> = {
  PASSWORD: 'password',
  EMAIL_OTP: factors.EMAIL.name,
  SMS_OTP: factors.SMS.name,
  WEB_AUTHN: 'passkey',
  SOFTWARE_TOKEN: factors.TOTP.name,
};

function describe(user: UserState, { paintOut: paint }: Terminal): string {
  const { factors: enabled, preferred, signsInWith, passkeyIsMfa } = user;
  const second = enabled.map((factor) => `${factors[factor].name}${factor === preferred ? ' (preferred)' : ''}`);
  const rows = [
    ['Set up', signsInWith.map((name) => names[name] ?? name).join(', ') || 'nothing'],
    ['Second factor', [...second, ...(passkeyIsMfa ? ['passkey, as both factors'] : [])].join(', ') || 'none enabled'],
  ];
  const facts = table(
    rows.map(([name = '', value = '']) => [paint('dim', name), value]),
    undefined,
  );
  return signsInWith.includes('WEB_AUTHN') ? `${facts}\n\n${noPasskeys}` : facts;
}
