import { completeAnswers, type PasswordNeed, type PoolAnswers } from '../answers/pool-answers.js';
import { allFactors, allFirstFactors, factors, findFactor, firstFactors } from '../factors.js';
import { AdminError } from '../problems/admin-error.js';
import { domainOf } from '../text.js';
import type { Arguments, OptionSpec } from './arguments.js';
import type { Terminal } from './terminal.js';

const group = 'The pool';
const factorWords = allFactors.map((factor) => factors[factor].option);
const firstWords = allFirstFactors.map((factor) => firstFactors[factor].option);
const needs: readonly PasswordNeed[] = ['lowercase', 'uppercase', 'numbers', 'symbols'];

/** The questions about a pool, as options. */
export const answerOptions = {
  name: { value: 'NAME', help: 'name of the pool', group },
  mfa: { value: 'WHEN', help: 'second factor: off, optional or required', group },
  factors: { value: 'LIST', help: `factors to offer: ${factorWords.join(',')}`, group },
  'first-factors': { value: 'LIST', help: `what a sign-in can begin with: ${firstWords.join(',')}`, group },
  'rp-id': { value: 'DOMAIN', help: 'the domain that passkeys belong to, such as example.com', group },
  'user-verification': {
    value: 'WHEN',
    help: 'the device checks its user for a passkey: preferred or required',
    group,
  },
  'passkey-replaces-factor': { help: 'a passkey counts as both factors (--no-…)', group },
  tier: { value: 'PLAN', help: 'LITE, ESSENTIALS or PLUS; default: the cheapest that fits', group },
  'track-sessions': { help: 'users see and end their sessions (--no-…)', group },
  'max-sessions': { value: 'N', help: 'sessions of a user at a time, 1 to 100', group },
  'sms-text': { value: 'TEXT', help: 'the text message, with {####} for the code', group },
  'sign-in': { value: 'NAME', help: 'sign in with username, email, phone, email-or-phone or alias', group },
  devices: { value: 'WHICH', help: 'remember devices: off, always or opt-in', group },
  'device-replaces-factor': { help: 'a remembered device replaces the second factor (--no-…)', group },
  'password-length': { value: 'N', help: 'minimum password length', group },
  'password-needs': { value: 'LIST', help: `${needs.join(',')} or none`, group },
  'access-minutes': { value: 'N', help: 'lifetime of access and ID tokens', group },
  'refresh-days': { value: 'N', help: 'how long a user stays signed in', group },
  'email-from': { value: 'ADDRESS', help: 'sender verified at Amazon SES, required for email codes', group },
  'ses-identity': {
    value: 'NAME',
    help: 'domain, address or ARN verified at SES; default: the domain of the sender',
    group,
  },
} as const satisfies Readonly<Record<string, OptionSpec>>;

/** Finds the answer to every question: in the options, by asking, or in the defaults. @throws AdminError. */
export async function findAnswers(given: Arguments, terminal: Terminal): Promise<PoolAnswers> {
  const answers = readAnswers(given);
  if (!terminal.interactive || given.flag('yes')) return completeAnswers(answers);
  const { askAnswers } = await import('./ask-answers.js');
  return askAnswers(answers, { input: process.stdin, output: process.stderr });
}

function readAnswers(given: Arguments): Partial<PoolAnswers> {
  const from = given.text('email-from');
  const answers: { [Question in keyof PoolAnswers]: PoolAnswers[Question] | undefined } = {
    name: given.text('name'),
    mfa: given.choice('mfa', ['off', 'optional', 'required']),
    factors: readList(given, 'factors', (word) => findFactor('option', word), factorWords),
    firstFactors: readList(
      given,
      'first-factors',
      (word) => allFirstFactors.find((factor) => firstFactors[factor].option === word),
      firstWords,
    ),
    rpId: given.text('rp-id'),
    userVerification: given.choice('user-verification', ['preferred', 'required']),
    passkeyReplacesFactor: given.flag('passkey-replaces-factor'),
    tier: given.choice('tier', ['LITE', 'ESSENTIALS', 'PLUS']),
    trackSessions: given.flag('track-sessions'),
    maxSessions: given.whole('max-sessions'),
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
    throw new AdminError('usage', '--ses-identity needs a sender.', 'Pass --email-from too.');
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
      throw new AdminError(
        'usage',
        `--${option} must be none or a comma-separated list of ${words.join(', ')}, not "${word.trim()}".`,
      );
    return item;
  });
  return [...new Set(items)];
}
