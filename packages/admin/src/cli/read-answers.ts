import type { Factor, PasswordNeed, PoolAnswers } from '../answers/pool-answers.types.js';
import { AdminError } from '../problems/admin-error.js';
import type { Arguments } from './command.types.js';
import { domainOf } from './domain-of.js';

const factors: Readonly<Record<string, Factor>> = { sms: 'SMS', totp: 'TOTP', email: 'EMAIL' };
const needs: readonly PasswordNeed[] = ['lowercase', 'uppercase', 'numbers', 'symbols'];

/** The answers that were given as options; what was not given is absent. @throws AdminError `usage`. */
export function readAnswers(given: Arguments): Partial<PoolAnswers> {
  const from = given.text('email-from');
  const answers: { [Question in keyof PoolAnswers]: PoolAnswers[Question] | undefined } = {
    name: given.text('name'),
    mfa: given.choice('mfa', ['off', 'optional', 'required']),
    factors: readList(given, 'factors', (word) => factors[word], Object.keys(factors)),
    smsText: given.text('sms-text'),
    signInWith: given.choice('sign-in', ['username', 'email', 'phone', 'email-or-phone', 'alias']),
    devices: given.choice('devices', ['off', 'always', 'opt-in']),
    deviceReplacesFactor: given.flag('device-replaces-factor'),
    passwordLength: given.whole('password-length'),
    passwordNeeds: readList(given, 'password-needs', (word) => needs.find((need) => need === word), needs),
    accessMinutes: given.whole('access-minutes'),
    refreshDays: given.whole('refresh-days'),
    emailSender: from === undefined ? undefined : { from, identity: given.text('ses-identity') ?? domainOf(from) },
  };
  if (from === undefined && given.text('ses-identity') !== undefined)
    throw new AdminError('usage', 'An identity at SES needs an address that is sent from.', 'Give --email-from too.');
  return Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== undefined));
}

function readList<Item>(
  given: Arguments,
  option: string,
  read: (word: string) => Item | undefined,
  words: readonly string[],
): Item[] | undefined {
  const text = given.text(option);
  if (text === undefined) return undefined;
  if (text === 'none' || text === '') return [];
  const items = text.split(',').map((word) => {
    const item = read(word.trim().toLowerCase());
    if (item === undefined)
      throw new AdminError('usage', `--${option} takes none or some of ${words.join(',')}, not "${word.trim()}".`);
    return item;
  });
  return [...new Set(items)];
}
