import { loadAwsServiceSpecSync } from '@aws-cdk/aws-service-spec';
import type { PropertyType, Resource, SpecDatabase, TypeDefinition } from '@aws-cdk/service-spec-types';
import {
  AliasAttributeType,
  AttributeDataType,
  AuthFactorType,
  EmailSendingAccountType,
  ExplicitAuthFlowsType,
  PreventUserExistenceErrorTypes,
  RecoveryOptionNameType,
  TimeUnitsType,
  UsernameAttributeType,
  UserPoolMfaType,
  UserPoolTierType,
  VerifiedAttributeType,
} from '@aws-sdk/client-cognito-identity-provider';

/** Checks resources against the published schemas of CloudFormation's resource types. */
export interface ResourceSchema {
  /** Lists the mistakes in a resource's properties, by path. */
  check(type: string, properties: unknown): readonly string[];
}

/** Enums of the service model, by the end of the path, for properties that the resource schema declares as strings. */
const enums: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/\.MfaConfiguration$/, UserPoolMfaType],
  [/\.UserPoolTier$/, UserPoolTierType],
  [/\.AllowedFirstAuthFactors\[\d+\]$/, AuthFactorType],
  [/\.EnabledMfas\[\d+\]$/, { SMS: 'SMS_MFA', TOTP: 'SOFTWARE_TOKEN_MFA', EMAIL: 'EMAIL_OTP' }],
  [/\.AliasAttributes\[\d+\]$/, AliasAttributeType],
  [/\.UsernameAttributes\[\d+\]$/, UsernameAttributeType],
  [/\.AutoVerifiedAttributes\[\d+\]$/, VerifiedAttributeType],
  [/\.EmailSendingAccount$/, EmailSendingAccountType],
  [/\.RecoveryMechanisms\[\d+\]\.Name$/, RecoveryOptionNameType],
  [/\.AttributeDataType$/, AttributeDataType],
  [/\.ExplicitAuthFlows\[\d+\]$/, ExplicitAuthFlowsType],
  [/\.PreventUserExistenceErrors$/, PreventUserExistenceErrorTypes],
  [/\.(AccessToken|IdToken|RefreshToken)$/, TimeUnitsType],
];

const functions = /^(Ref|Fn::\w+)$/;

/** Loads the schemas. Takes about a second. */
export function loadResourceSchema(): ResourceSchema {
  const database = loadAwsServiceSpecSync();
  return {
    check(type, properties) {
      const [resource] = database.lookup('resource', 'cloudFormationType', 'equals', type);
      // Newer than the published schemas.
      if (type === 'AWS::Cognito::UserPoolSessionConfigurationAttachment') return checkSessions(properties, type);
      if (!resource) return [`There is no resource type ${type}.`];
      return checkMembers(database, resource, properties, type);
    },
  };
}

/** Checks the attachment of a session configuration, whose properties are those of SetUserPoolSessionConfiguration. */
function checkSessions(properties: unknown, path: string): string[] {
  const { UserPoolId, UserSessionTracking, TokenSession, ...others } = Object(properties);
  const isRight =
    isFunction(UserPoolId) && UserSessionTracking === 'ENABLED' && Number.isInteger(TokenSession?.MaxPerUser);
  return [
    ...Object.keys(others).map((name) => `${path}.${name} does not exist`),
    ...(isRight ? [] : [`${path} is not a session configuration`]),
  ];
}

function checkMembers(
  database: SpecDatabase,
  owner: Resource | TypeDefinition,
  value: unknown,
  path: string,
): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path} is no object`];
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(owner.properties, name));
  const missing = Object.entries(owner.properties).filter(([name, { required }]) => required && !(name in value));
  return [
    ...unknown.map((name) => `${path}.${name} does not exist`),
    ...missing.map(([name]) => `${path}.${name} is missing`),
    ...Object.entries(value).flatMap(([name, member]) => {
      const property = owner.properties[name];
      return property ? checkValue(database, property.type, member, `${path}.${name}`) : [];
    }),
  ];
}

function checkValue(database: SpecDatabase, type: PropertyType, value: unknown, path: string): string[] {
  if (isFunction(value)) return type.type === 'string' || type.type === 'json' ? [] : [`${path} takes no function`];
  switch (type.type) {
    case 'string': {
      if (typeof value !== 'string') return [`${path} is no string`];
      const modelled = enums.find(([end]) => end.test(path))?.[1];
      const allowed = ('allowedValues' in type && type.allowedValues) || (modelled && Object.values(modelled));
      return allowed && !allowed.includes(value) ? [`${path} is none of ${allowed.join(', ')}`] : [];
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : [`${path} is no boolean`];
    case 'integer':
      return Number.isInteger(value) ? [] : [`${path} is no integer`];
    case 'array':
      if (!Array.isArray(value)) return [`${path} is no list`];
      return value.flatMap((item, index) => checkValue(database, type.element, item, `${path}[${index}]`));
    case 'ref':
      return checkMembers(database, database.get('typeDefinition', type.reference), value, path);
    case 'json':
      return typeof value === 'object' && value !== null ? [] : [`${path} is no object`];
    case 'union': {
      const [fewest = []] = type.types
        .map((one) => checkValue(database, one, value, path))
        .sort((left, right) => left.length - right.length);
      return fewest;
    }
    default:
      return [`${path}: this check knows no ${type.type}`];
  }
}

function isFunction(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const [name, ...others] = Object.keys(value);
  return name !== undefined && others.length === 0 && functions.test(name);
}
