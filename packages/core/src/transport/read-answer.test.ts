import { describe, expect, it } from 'vitest';
import { operations } from '../testing/operations.js';
import { readAnswer } from './read-answer.js';
import { WireError } from './transport.js';
import type { Operation } from './wire.js';

const delivery = { Destination: 'a***@e***', DeliveryMedium: 'EMAIL', AttributeName: 'email' };
const AuthenticationResult = {
  AccessToken: 'access',
  IdToken: 'id',
  RefreshToken: 'refresh',
  TokenType: 'Bearer',
  ExpiresIn: 3600,
  NewDeviceMetadata: { DeviceKey: 'key', DeviceGroupKey: 'group' },
};
const challenge = {
  ChallengeName: 'SELECT_MFA_TYPE',
  ChallengeParameters: { MFAS_CAN_CHOOSE: '["SMS_MFA"]', USER_ID_FOR_SRP: 'ada' },
  Session: 'session',
};
const attributes = [{ Name: 'email', Value: 'ada@example.com' }];
const date = new Date(0);
const device = {
  DeviceKey: 'key',
  DeviceAttributes: attributes,
  DeviceCreateDate: date,
  DeviceLastModifiedDate: date,
  DeviceLastAuthenticatedDate: date,
};

/** Whole answers, and the fields that each must have. */
const answers: Readonly<Partial<Record<Operation, readonly [answer: object, ...required: string[]]>>> = {
  AssociateSoftwareToken: [{ SecretCode: 'secret', Session: 'session' }, 'SecretCode'],
  ConfirmDevice: [{ UserConfirmationNecessary: true }],
  ForgotPassword: [{ CodeDeliveryDetails: delivery }],
  GetTokensFromRefreshToken: [{ AuthenticationResult }, 'AuthenticationResult', 'AuthenticationResult.AccessToken'],
  GetUser: [
    { Username: 'ada', UserAttributes: attributes, UserMFASettingList: ['SMS_MFA'], PreferredMfaSetting: 'SMS_MFA' },
    ...['Username', 'UserAttributes.0', 'UserAttributes.0.Name', 'UserMFASettingList.0'],
  ],
  GetUserAttributeVerificationCode: [{ CodeDeliveryDetails: delivery }],
  InitiateAuth: [{ AuthenticationResult, ...challenge }, 'AuthenticationResult.AccessToken'],
  ListDevices: [
    { Devices: [device], PaginationToken: 'token' },
    ...['Devices.0', 'Devices.0.DeviceKey', 'Devices.0.DeviceAttributes.0', 'Devices.0.DeviceAttributes.0.Name'],
  ],
  ResendConfirmationCode: [{ CodeDeliveryDetails: delivery }],
  RespondToAuthChallenge: [{ AuthenticationResult, ...challenge }, 'AuthenticationResult.AccessToken'],
  GetUserAuthFactors: [{ ConfiguredUserAuthFactors: ['PASSWORD'] }, 'ConfiguredUserAuthFactors.0'],
  ListWebAuthnCredentials: [
    {
      Credentials: [
        {
          CredentialId: 'AQ',
          FriendlyCredentialName: 'Platform passkey',
          RelyingPartyId: 'localhost',
          AuthenticatorAttachment: 'platform',
          AuthenticatorTransports: ['internal'],
          CreatedAt: date,
        },
      ],
      NextToken: 'token',
    },
    ...['Credentials.0', 'Credentials.0.CredentialId', 'Credentials.0.AuthenticatorTransports.0'],
  ],
  StartWebAuthnRegistration: [
    { CredentialCreationOptions: { challenge: 'AQ', user: { id: 'AQ' } } },
    ...['CredentialCreationOptions', 'CredentialCreationOptions.challenge', 'CredentialCreationOptions.user'],
    'CredentialCreationOptions.user.id',
  ],
  SignUp: [{ UserConfirmed: false, UserSub: 'sub', CodeDeliveryDetails: delivery }],
  UpdateUserAttributes: [{ CodeDeliveryDetailsList: [delivery] }, 'CodeDeliveryDetailsList.0'],
  VerifySoftwareToken: [{ Status: 'SUCCESS', Session: 'session' }],
};

const junk = [5, -1, 1e300, Number.NaN, 'x', true, null, undefined, [], [null], {}, { x: 5 }, new Date(Number.NaN)];

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'list';
  return value instanceof Date ? 'date' : typeof value;
}

const isContainer = (value: unknown): value is object => ['list', 'object'].includes(kindOf(value)) && value !== null;

function pathsOf(value: unknown, path: string[] = []): string[][] {
  if (!isContainer(value)) return [path];
  return [path, ...Object.entries(value).flatMap(([name, inner]) => pathsOf(inner, [...path, name]))];
}

const valueAt = (value: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>((found, name) => (found as Record<string, unknown> | undefined)?.[name], value);

function replaceAt(value: unknown, [name, ...rest]: readonly string[], next: unknown): unknown {
  if (name === undefined) return next;
  const copy = Array.isArray(value) ? [...value] : { ...(value as object) };
  Object.assign(copy, { [name]: replaceAt((value as Record<string, unknown>)[name], rest, next) });
  return copy;
}

/** Reads an answer. Returns `refused` for one of another shape, whose error repeats nothing of it. */
function read(operation: Operation, answer: unknown): unknown {
  try {
    return readAnswer(operation, answer);
  } catch (error) {
    expect(error).toBeInstanceOf(WireError);
    expect(error).toMatchObject({ name: 'ServiceError', wireMessage: '' });
    return 'refused';
  }
}

describe.each(Object.entries(answers))('the answer to %s', (name, [answer, ...required]) => {
  const operation = name as Operation;

  it('is read as it is, without fields that the client does not use', () => {
    expect(readAnswer(operation, { ...answer, Unknown: 'field' })).toEqual(answer);
  });

  it.each(pathsOf(answer).map((path) => [path.join('.') || 'itself', path] as const))(
    'has one kind of value at %s',
    (where, path) => {
      const good = valueAt(answer, path);
      for (const next of junk) {
        const found = read(operation, replaceAt(answer, path, next));
        const isAbsent = next === undefined || next === null;
        const mayBeAbsent = path.length > 0 && !required.includes(where);
        if (isAbsent) expect(found !== 'refused').toBe(mayBeAbsent);
        if (found === 'refused') continue;
        const kept = valueAt(found, path);
        if (isAbsent) expect(kept).toBeUndefined();
        else expect([next, kindOf(kept)]).toEqual([next, kindOf(good)]);
      }
    },
  );
});

describe('an answer of the right kinds', () => {
  const auth = (change: object) => ({ AuthenticationResult: { ...AuthenticationResult, ...change } });
  const parameters = (change: object) => ({ ...challenge, ChallengeParameters: change });

  it.each<[string, object]>([
    ['tokens that are empty', auth({ AccessToken: '' })],
    ['a lifetime that is over', auth({ ExpiresIn: -1 })],
    ['an endless lifetime', auth({ ExpiresIn: 1e300 })],
    ['neither tokens nor a challenge', { Session: 'session' }],
    ...['MFAS_CAN_CHOOSE', 'MFAS_CAN_SETUP', 'requiredAttributes'].flatMap((name) =>
      ['5', '[', '{"a":1}', 'null', '[5]', '"SMS_MFA"'].map((list): [string, object] => [
        `no list of names in ${name}: ${list}`,
        parameters({ [name]: list }),
      ]),
    ),
  ])('is refused with %s', (_, answer) => {
    for (const operation of ['InitiateAuth', 'RespondToAuthChallenge'] as const) {
      expect(read(operation, answer)).toBe('refused');
    }
  });

  it('is refused with a date that is none', () => {
    const answer = { Devices: [{ ...device, DeviceCreateDate: new Date(Number.NaN) }] };
    expect(read('ListDevices', answer)).toBe('refused');
  });
});

describe('an operation without an answer', () => {
  it.each(operations.filter((operation) => !(operation in answers)))('%s takes an object', (operation) => {
    expect(read(operation, { $metadata: {} })).toEqual({});
    for (const answer of [5, 'x', true, null, undefined, []]) expect(read(operation, answer)).toBe('refused');
  });
});
