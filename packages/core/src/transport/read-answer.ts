import { parseJson } from '../text/parse-json.js';
import { WireError } from './transport.js';
import type { Operation, OutputOf } from './wire.js';

/** Reads a value of one shape, or throws. */
type Read<Value> = (value: unknown) => Value;
type Fields = Record<string, Read<unknown>>;

/** The error of an answer that does not have its shape. It contains nothing of the answer. */
const unreadable = () => new WireError('ServiceError', '');

function fulfills<Value>(test: (value: unknown) => boolean): Read<Value> {
  return (value) => {
    if (!test(value)) throw unreadable();
    return value as Value;
  };
}

const text = fulfills<string>((value) => typeof value === 'string' && value !== '');
const anyText = fulfills<string>((value) => typeof value === 'string');
const flag = fulfills<boolean>((value) => typeof value === 'boolean');
const seconds = fulfills<number>((value) => typeof value === 'number' && value > 0 && value < 1e10);
const date = fulfills<Date>((value) => value instanceof Date && !Number.isNaN(value.getTime()));
const anyObject = fulfills<object>((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
const anyList = fulfills<unknown[]>(Array.isArray);

/** Treats `null` as a missing field, as AWS does. */
const optional =
  <Value>(read: Read<Value>): Read<Value | undefined> =>
  (value) =>
    value === undefined || value === null ? undefined : read(value);

const listOf =
  <Value>(read: Read<Value>): Read<Value[]> =>
  (value) =>
    anyList(value).map(read);

/** Copies only the known fields. */
const object =
  (fields: Fields): Read<object> =>
  (value) => {
    const given = anyObject(value) as Record<string, unknown>;
    const read = Object.entries(fields).map(([name, field]) => [name, field(given[name])] as const);
    return Object.fromEntries(read.filter(([, found]) => found !== undefined));
  };

/** The challenge parameters that contain a list of names as JSON. */
const LISTS = ['MFAS_CAN_SETUP', 'MFAS_CAN_CHOOSE', 'requiredAttributes'];

function challengeParameters(value: unknown): object {
  const given = Object.entries(anyObject(value));
  return Object.fromEntries(
    given.flatMap(([name, parameter]) => {
      const found = optional(anyText)(parameter);
      if (found && LISTS.includes(name)) listOf(anyText)(parseJson(found));
      return found === undefined ? [] : [[name, found]];
    }),
  );
}

const delivery = object({
  Destination: optional(anyText),
  DeliveryMedium: optional(anyText),
  AttributeName: optional(anyText),
});
const attributes = listOf(object({ Name: text, Value: optional(anyText) }));
const nothing = object({});
const delivered = object({ CodeDeliveryDetails: optional(delivery) });
const result = object({
  AccessToken: text,
  IdToken: optional(text),
  RefreshToken: optional(text),
  TokenType: optional(text),
  ExpiresIn: optional(seconds),
  NewDeviceMetadata: optional(object({ DeviceKey: optional(text), DeviceGroupKey: optional(text) })),
});

/** The options of a registration, which go to the browser as they are. */
function creationOptions(value: unknown): unknown {
  object({ challenge: text, user: object({ id: text }) })(value);
  return value;
}

/** Tokens, or the next challenge. */
function authAnswer(value: unknown): object {
  const answer = object({
    AuthenticationResult: optional(result),
    ChallengeName: optional(text),
    ChallengeParameters: optional(challengeParameters),
    Session: optional(anyText),
    AvailableChallenges: optional(listOf(text)),
  })(value);
  if (!('AuthenticationResult' in answer) && !('ChallengeName' in answer)) throw unreadable();
  return answer;
}

/** Holds the fields of each answer that the client uses. */
const readers: Record<Operation, Read<object>> = {
  AssociateSoftwareToken: object({ SecretCode: text, Session: optional(text) }),
  ChangePassword: nothing,
  CompleteWebAuthnRegistration: nothing,
  ConfirmDevice: object({ UserConfirmationNecessary: optional(flag) }),
  ConfirmForgotPassword: nothing,
  ConfirmSignUp: object({ Session: optional(text) }),
  DeleteUser: nothing,
  DeleteWebAuthnCredential: nothing,
  ForgetDevice: nothing,
  ForgotPassword: delivered,
  GetTokensFromRefreshToken: object({ AuthenticationResult: result }),
  GetUser: object({
    Username: text,
    UserAttributes: optional(attributes),
    UserMFASettingList: optional(listOf(text)),
    PreferredMfaSetting: optional(text),
  }),
  GetUserAttributeVerificationCode: delivered,
  GetUserAuthFactors: object({ ConfiguredUserAuthFactors: optional(listOf(text)) }),
  GlobalSignOut: nothing,
  InitiateAuth: authAnswer,
  ListDevices: object({
    Devices: optional(
      listOf(
        object({
          DeviceKey: text,
          DeviceAttributes: optional(attributes),
          DeviceCreateDate: optional(date),
          DeviceLastModifiedDate: optional(date),
          DeviceLastAuthenticatedDate: optional(date),
        }),
      ),
    ),
    PaginationToken: optional(text),
  }),
  ListUserSessions: object({
    Sessions: optional(
      listOf(
        object({
          SessionId: text,
          SessionType: optional(anyText),
          ClientId: optional(anyText),
          CreateDate: optional(date),
          LastActiveDate: optional(date),
          DeviceType: optional(anyText),
          LastIPAddress: optional(anyText),
          LastLocation: optional(object({ City: optional(anyText), Country: optional(anyText) })),
          OriginSessionId: optional(anyText),
          IsCurrentSession: optional(flag),
        }),
      ),
    ),
    NextToken: optional(text),
  }),
  ListWebAuthnCredentials: object({
    Credentials: optional(
      listOf(
        object({
          CredentialId: text,
          FriendlyCredentialName: optional(anyText),
          RelyingPartyId: optional(text),
          AuthenticatorAttachment: optional(text),
          AuthenticatorTransports: optional(listOf(text)),
          CreatedAt: optional(date),
        }),
      ),
    ),
    NextToken: optional(text),
  }),
  ResendConfirmationCode: delivered,
  RespondToAuthChallenge: authAnswer,
  RevokeToken: nothing,
  RevokeUserSession: nothing,
  SetUserMFAPreference: nothing,
  StartWebAuthnRegistration: object({ CredentialCreationOptions: creationOptions }),
  SignUp: object({
    UserConfirmed: optional(flag),
    UserSub: optional(text),
    Session: optional(text),
    CodeDeliveryDetails: optional(delivery),
  }),
  UpdateDeviceStatus: nothing,
  UpdateUserAttributes: object({ CodeDeliveryDetailsList: optional(listOf(delivery)) }),
  VerifySoftwareToken: object({ Status: optional(text), Session: optional(text) }),
  VerifyUserAttribute: nothing,
};

/**
 * Reads an answer by its shape, once, so that no other code meets a value that its type rules out. A proxy, a captive portal
 * or a newer service can answer anything.
 *
 * @throws WireError `ServiceError` if the answer has another shape.
 */
export function readAnswer<Op extends Operation>(operation: Op, answer: unknown): OutputOf<Op> {
  return readers[operation](answer) as OutputOf<Op>;
}
