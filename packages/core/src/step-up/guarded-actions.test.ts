import { expect, it } from 'vitest';
import {
  actionsOfAttribute,
  actionsOfAuthenticator,
  actionsOfPreference,
  defaultGuardedActions,
  type GuardedAction,
} from './guarded-actions.js';

/** Every action. One that is neither guarded by default nor an exception with a reason does not compile. */
const exceptions: Readonly<Partial<Record<GuardedAction, string>>> = {
  'forget-device': 'makes the proof stronger: the next sign-in there asks for a second factor again',
  'change-password': 'Cognito asks for the old password',
};
const every: Readonly<Record<GuardedAction, true>> = {
  'turn-off-factor': true,
  'add-factor': true,
  'change-preferred-factor': true,
  'add-authenticator': true,
  'replace-authenticator': true,
  'change-phone-number': true,
  'change-email': true,
  'remember-this-device': true,
  'forget-device': true,
  'change-password': true,
  'end-session': true,
  'delete-account': true,
  'add-passkey': true,
  'remove-passkey': true,
};

it('guards every action by default, except those with a reason', () => {
  expect([...defaultGuardedActions, ...Object.keys(exceptions)].sort()).toEqual(Object.keys(every).sort());
});

it.each([
  ['a first factor', {}, { sms: 'ENABLED' }, ['add-factor']],
  ['a first factor, preferred', {}, { sms: 'PREFERRED' }, ['add-factor']],
  ['a factor that is switched on as not preferred', {}, { email: 'NOT_PREFERRED' }, ['add-factor']],
  ['a first authenticator', {}, { totp: 'PREFERRED' }, ['add-authenticator']],
  [
    'a preferred factor beside another',
    { enabled: ['SMS'] },
    { totp: 'PREFERRED' },
    ['add-authenticator', 'change-preferred-factor'],
  ],
  [
    'preferring another factor',
    { enabled: ['SMS', 'TOTP'], preferred: 'TOTP' },
    { sms: 'PREFERRED' },
    ['change-preferred-factor'],
  ],
  [
    'preferring none',
    { enabled: ['SMS', 'TOTP'], preferred: 'TOTP' },
    { totp: 'NOT_PREFERRED' },
    ['change-preferred-factor'],
  ],
  ['turning a factor off', { enabled: ['SMS', 'TOTP'], preferred: 'TOTP' }, { sms: 'DISABLED' }, ['turn-off-factor']],
  [
    'turning the preferred factor off',
    { enabled: ['SMS', 'TOTP'], preferred: 'TOTP' },
    { totp: 'DISABLED' },
    ['turn-off-factor'],
  ],
  [
    'replacing one factor by another',
    { enabled: ['TOTP'], preferred: 'TOTP' },
    { totp: 'DISABLED', sms: 'PREFERRED' },
    ['turn-off-factor', 'add-factor', 'change-preferred-factor'],
  ],
  ['what is so already', { enabled: ['SMS'], preferred: 'SMS' }, { sms: 'PREFERRED', email: 'DISABLED' }, []],
] as const)('names the effect of %s', (_, before, input, actions) => {
  expect(actionsOfPreference(before, input)).toEqual(actions);
});

it('tells a first authenticator from one that replaces another', () => {
  expect(actionsOfAuthenticator({})).toEqual(['add-authenticator']);
  expect(actionsOfAuthenticator({ enabled: ['SMS'] })).toEqual(['add-authenticator']);
  expect(actionsOfAuthenticator({ enabled: ['TOTP'] })).toEqual(['replace-authenticator']);
});

it('names a new number or address, and nothing for other attributes or the same value', () => {
  const before = { phone_number: '+15550100839' };
  expect(actionsOfAttribute(before, 'phone_number', '+15550100999')).toEqual(['change-phone-number']);
  expect(actionsOfAttribute(before, 'phone_number', '+15550100839')).toEqual([]);
  expect(actionsOfAttribute(before, 'email', 'ada@example.com')).toEqual(['change-email']);
  expect(actionsOfAttribute(before, 'name', 'Ada')).toEqual([]);
});
