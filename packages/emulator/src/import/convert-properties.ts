import type {
  ExplicitAuthFlow,
  MfaFactor,
  SchemaAttribute,
  UserPoolClientProperties,
  UserPoolProperties,
} from '../model/pool-description.js';
import { checkClientProperties, checkPoolProperties } from '../pool/check-properties.js';
import { apiPoolMembers, clientMembers } from '../pool/pool-members.js';
import { ServiceError } from '../protocol/refusals.js';
import { defined, readShape, type Shape } from '../protocol/shape.js';
import { listSchema } from '../users/schema.js';
import { type Document, listOthers, readList, readObject, readText } from './documents.js';
import type { Notes } from './notes.js';

/** Facts about the users of a pool. */
export interface SeenInUsers {
  readonly hasMfa: boolean;
  /** The custom attributes that users have, without `custom:`. */
  readonly customAttributes: Iterable<string>;
}

/** Members that a description has and that aren't settings. */
const described = ['Id', 'Arn', 'CreationDate', 'LastModifiedDate', 'EstimatedNumberOfUsers', 'Status'];

/** Converts the settings of a pool, and notes those that Cognito would refuse. */
export function convertPoolProperties(options: Document, seen: SeenInUsers, notes: Notes): UserPoolProperties {
  const scope = readText(options.Id) ?? '';
  const { Name, SchemaAttributes, SoftwareTokenMfaConfiguration, ...settings } = options;
  const read = readMembers(settings, { members: apiPoolMembers, known: described, scope }, notes) as UserPoolProperties;
  const Schema = convertSchema(readList(SchemaAttributes), seen.customAttributes, { scope, notes });
  const properties: UserPoolProperties = {
    ...read,
    ...(readText(Name) !== undefined && { UserPoolName: String(Name) }),
    ...(Schema.length > 0 && { Schema }),
  };
  const hasTotp = readObject(SoftwareTokenMfaConfiguration).Enabled === true;
  return dropRefused(
    { ...properties, ...convertMfa(properties, { hasTotp, hasUsers: seen.hasMfa }, { scope, notes }) },
    {
      check: checkPoolProperties,
      suspects: ['AliasAttributes', 'AccountRecoverySetting', 'Policies', 'Schema'],
      scope,
    },
    notes,
  );
}

interface Place {
  readonly scope: string;
  readonly notes: Notes;
}

function convertMfa(
  { MfaConfiguration, SmsConfiguration }: UserPoolProperties,
  { hasTotp, hasUsers }: { readonly hasTotp: boolean; readonly hasUsers: boolean },
  { scope, notes }: Place,
): Pick<UserPoolProperties, 'MfaConfiguration' | 'EnabledMfas'> {
  if (MfaConfiguration === 'OFF' || (MfaConfiguration === undefined && !hasUsers)) {
    if (hasTotp) notes.add(scope, 'MFA is off, so authenticator apps are not a factor');
    return {};
  }
  if (MfaConfiguration === undefined) notes.add(scope, 'MFA is OPTIONAL: it was not set, and users have it');
  const configured: MfaFactor[] = [
    ...(SmsConfiguration ? (['SMS_MFA'] as const) : []),
    ...(hasTotp ? (['SOFTWARE_TOKEN_MFA'] as const) : []),
  ];
  const both: MfaFactor[] = ['SMS_MFA', 'SOFTWARE_TOKEN_MFA'];
  if (!both.every((factor) => configured.includes(factor)) && (hasUsers || configured.length === 0)) {
    notes.add(scope, 'SMS and authenticator apps are both factors: cognito-local has them in every pool with MFA');
    return { MfaConfiguration: MfaConfiguration ?? 'OPTIONAL', EnabledMfas: both };
  }
  return { MfaConfiguration: MfaConfiguration ?? 'OPTIONAL', EnabledMfas: configured };
}

/** Keeps the attributes that differ from those of every pool, and adds those that only users have. */
function convertSchema(attributes: readonly unknown[], used: Iterable<string>, { scope, notes }: Place) {
  const standard = new Map(listSchema({}).map((attribute) => [attribute.Name, attribute]));
  const schema = attributes.map(readObject).flatMap((given): SchemaAttribute[] => {
    const name = readText(given.Name) ?? '';
    const known = standard.get(name);
    const isSame =
      known && (['Required', 'Mutable'] as const).every((key) => (given[key] ?? known[key]) === known[key]);
    if (isSame && sameTexts(given.StringAttributeConstraints, known.StringAttributeConstraints)) return [];
    return [{ ...given, Name: name.replace(/^(dev:)?custom:/, '') }];
  });
  for (const Name of used) {
    if (schema.some((attribute) => attribute.Name === Name)) continue;
    notes.add(scope, 'attributes are added to the schema as strings, because users have them', `custom:${Name}`);
    schema.push({ Name, AttributeDataType: 'String', Mutable: true });
  }
  const { Schema = [] } = readMembers({ Schema: schema }, { members: apiPoolMembers, known: [], scope }, notes);
  return Schema as readonly SchemaAttribute[];
}

function sameTexts(one: unknown, other: unknown): boolean {
  const [given, known] = [readObject(one), readObject(other)];
  return Object.keys(given).every((key) => given[key] === known[key]);
}

/** The flows of cognito-local, which doesn't look at ExplicitAuthFlows. */
const everyFlow: readonly ExplicitAuthFlow[] = [
  'ALLOW_ADMIN_USER_PASSWORD_AUTH',
  'ALLOW_CUSTOM_AUTH',
  'ALLOW_REFRESH_TOKEN_AUTH',
  'ALLOW_USER_PASSWORD_AUTH',
  'ALLOW_USER_SRP_AUTH',
];

/** Converts the settings of an app client, and notes those that Cognito would refuse. */
export function convertClientProperties(
  client: Document,
  { scope, label }: { readonly scope: string; readonly label: string },
  notes: Notes,
): UserPoolClientProperties {
  const known = ['ClientId', 'UserPoolId', 'ClientSecret', 'CreationDate', 'LastModifiedDate'];
  const place = `${scope}: client ${label}`;
  const read = readMembers(client, { members: clientMembers, known, scope: place }, notes) as UserPoolClientProperties;
  const { ExplicitAuthFlows = [] } = read;
  if (ExplicitAuthFlows.length === 0) {
    notes.add(
      scope,
      'clients without ExplicitAuthFlows allow every flow, as at cognito-local; Cognito allows no passwords in plain text there',
      label,
    );
  }
  return dropRefused(
    { ...read, ExplicitAuthFlows: ExplicitAuthFlows.length > 0 ? ExplicitAuthFlows : everyFlow },
    {
      check: checkClientProperties,
      suspects: [
        'ExplicitAuthFlows',
        'AuthSessionValidity',
        'AccessTokenValidity',
        'IdTokenValidity',
        'RefreshTokenValidity',
      ],
      scope: place,
    },
    notes,
  );
}

/** Reads the members that a shape knows, one at a time. Notes the names of others, and of values that break a rule. */
function readMembers(
  source: Document,
  { members, known, scope }: { readonly members: Shape; readonly known: readonly string[]; readonly scope: string },
  notes: Notes,
): Document {
  for (const name of listOthers(source, [...Object.keys(members), ...known])) {
    notes.add(scope, 'settings that the emulator does not have are left out', name);
  }
  const read = Object.keys(members).flatMap((name) => {
    const [member, value] = [members[name], source[name]];
    if (!member || value === undefined || value === null) return [];
    try {
      return Object.entries(defined(readShape({ [name]: member }, { [name]: value })));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      notes.add(scope, `${name} is left out, because Cognito refuses it (${error.message.trim()})`);
      return [];
    }
  });
  return Object.fromEntries(read);
}

/**
 * Drops the settings that Cognito refuses together: for each problem the first suspect without which it is gone.
 *
 * @throws Error if it refuses the rest too.
 */
function dropRefused<Properties extends object>(
  properties: Properties,
  {
    check,
    suspects,
    scope,
  }: {
    readonly check: (properties: Properties) => void;
    readonly suspects: readonly (keyof Properties & string)[];
    readonly scope: string;
  },
  notes: Notes,
): Properties {
  const problem = findProblem(() => check(properties));
  if (problem === undefined) return properties;
  for (const name of suspects) {
    const { [name]: dropped, ...rest } = properties;
    if (dropped === undefined || findProblem(() => check(rest as Properties)) === problem) continue;
    notes.add(scope, `${name} is left out, because Cognito refuses it (${problem})`);
    return dropRefused(rest as Properties, { check, suspects, scope }, notes);
  }
  throw new Error(`${scope}: Cognito refuses its settings. ${problem}`);
}

function findProblem(check: () => void): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    if (error instanceof ServiceError) return error.message.trim();
    throw error;
  }
}
