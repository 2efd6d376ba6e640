import { parseDocument, type Tags } from 'yaml';
import { groupMembers, groupName } from '../groups/group-store.js';
import type { GroupDescription } from '../model/group.js';
import type {
  PoolClientDescription,
  PoolDescription,
  UserPoolClientProperties,
  UserPoolProperties,
} from '../model/pool-description.js';
import type { ClientSessionConfiguration, PoolSessionConfiguration } from '../model/user-session.js';
import { checkClientProperties, checkPoolProperties, withSmsFactor } from '../pool/check-properties.js';
import { clientMembers, clientSessionMembers, poolSessionMembers, templatePoolMembers } from '../pool/pool-members.js';
import { members } from '../protocol/common-members.js';
import { ServiceError } from '../protocol/refusals.js';
import { randomText } from '../random/random-text.js';
import { seededRandom } from '../random/seeded-random.js';
import { cloudFormationTags } from './cloudformation-tags.js';
import { readDomains, readIdentityProviders } from './read-hosting.js';
import { type ResolvedResource, readProperties, resourcesOf } from './read-properties.js';
import type { Template, TemplateContext } from './resolve.js';

/**
 * Reads the user pool and its app clients from a CloudFormation template, YAML or JSON. The pool and client IDs are derived
 * from the logical IDs, so they are the same on every run.
 *
 * @param parameters values for the template's parameters; `AWS::Region` is us-east-1 by default.
 * @throws Error with the path in the template and the problem.
 *
 * @example
 * const pool = loadTemplate(await readFile('template.yaml', 'utf8'), { Stage: 'test' });
 * const emulator = createEmulator({ pool });
 */
export function loadTemplate(source: string, parameters: Readonly<Record<string, string>> = {}): PoolDescription {
  const template = parse(source);
  const region = parameters['AWS::Region'] ?? 'us-east-1';
  const context: TemplateContext = {
    template,
    parameters: { ...pseudoParameters(region), ...parameters, 'AWS::Region': region },
  };
  const [pool, ...others] = resourcesOf('AWS::Cognito::UserPool', context);
  if (!pool) throw new Error('The template has no AWS::Cognito::UserPool. Pass a template with one.');
  if (others.length > 0)
    throw new Error(
      `The template has several user pools: ${[pool, ...others].map(({ id }) => id).join(', ')}. Pass a template with only one.`,
    );
  const groups = readGroups(pool.id, context);
  const domains = readDomains(pool.id, context);
  const providers = readIdentityProviders(pool.id, context);
  return {
    userPoolId: `${region}_${deriveId(pool.id, 9)}`,
    ...readSessions(pool.id, context),
    ...(groups.length > 0 && { groups }),
    ...(domains.length > 0 && { domains }),
    ...(providers.size > 0 && { identityProviders: [...providers.values()] }),
    userPool: checked(pool, checkPoolProperties, () =>
      withSmsFactor(readProperties(pool, templatePoolMembers) as UserPoolProperties),
    ),
    clients: resourcesOf('AWS::Cognito::UserPoolClient', context).map((client) => {
      if (client.properties.UserPoolId !== pool.id) {
        throw new Error(`${client.path}.UserPoolId: the client must belong to ${pool.id}, the pool of this template.`);
      }
      const properties = checked(
        client,
        checkClientProperties,
        () => readProperties(client, clientMembers, ['UserPoolId']) as UserPoolClientProperties,
      );
      const userPoolClientId = deriveId(`${pool.id}.${client.id}`, 26).toLowerCase();
      const names = properties.SupportedIdentityProviders;
      // A Ref of a provider has become its logical ID.
      const SupportedIdentityProviders = names?.map((name) => providers.get(name)?.ProviderName ?? name);
      return {
        userPoolClientId,
        properties: { ...properties, ...(SupportedIdentityProviders && { SupportedIdentityProviders }) },
        ...readClientSessions(client.id, context),
      };
    }),
  };
}

/** Checks the properties of a resource as the service does, and names the resource in the error. */
function checked<Properties>(
  { path }: ResolvedResource,
  check: (properties: Properties) => void,
  read: () => Properties,
): Properties {
  const properties = read();
  try {
    check(properties);
  } catch (error) {
    if (error instanceof ServiceError) throw new Error(`${path}: ${error.message}`);
    throw error;
  }
  return properties;
}

/** Creates the parameters that every template has. */
function pseudoParameters(region: string): TemplateContext['parameters'] {
  const partition = region.startsWith('cn-') ? 'aws-cn' : region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
  const stack = `arn:${partition}:cloudformation:${region}:000000000000:stack/emulator`;
  return {
    'AWS::AccountId': '000000000000',
    'AWS::NotificationARNs': [],
    'AWS::Partition': partition,
    'AWS::StackId': `${stack}/00000000-0000-0000-0000-000000000000`,
    'AWS::StackName': 'emulator',
    'AWS::URLSuffix': partition === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com',
  };
}

/** The tags of YAML 1.1 that CloudFormation doesn't read. */
const unread = /^tag:yaml\.org,2002:(binary|omap|pairs|set|timestamp|merge)$/;

/** Adds CloudFormation's tags to those of YAML 1.1. */
function chooseTags(tags: Tags): Tags {
  return [...tags.filter((tag) => typeof tag === 'string' || !unread.test(tag.tag)), ...cloudFormationTags];
}

/** Reads YAML 1.1, as CloudFormation does: an unquoted OFF is false. */
function parse(source: string): Template {
  let template: unknown;
  try {
    const document = parseDocument(source, { version: '1.1', merge: false, customTags: chooseTags });
    const [problem] = [...document.errors, ...document.warnings];
    if (problem) throw new Error(problem.message);
    template = document.toJS();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    // The parser recurses, and reports the end of the stack as a mistake in the template.
    const cause = /call stack/i.test(message) ? 'it is nested too deeply.' : message;
    throw new Error(`The template cannot be read: ${cause}`);
  }
  if (typeof template !== 'object' || template === null)
    throw new Error('The template is empty. Pass a template with a user pool.');
  return template;
}

/** Reads the session configuration that is attached to the pool. */
function readSessions(poolId: string, context: TemplateContext): Pick<PoolDescription, 'sessionConfiguration'> {
  const type = 'AWS::Cognito::UserPoolSessionConfigurationAttachment';
  const attached = resourcesOf(type, context).find(({ properties }) => properties.UserPoolId === poolId);
  if (!attached) return {};
  return {
    sessionConfiguration: readProperties(attached, poolSessionMembers, ['UserPoolId']) as PoolSessionConfiguration,
  };
}

/** Reads the session configuration that is attached to an app client. */
function readClientSessions(
  clientId: string,
  context: TemplateContext,
): Pick<PoolClientDescription, 'sessionConfiguration'> {
  const type = 'AWS::Cognito::UserPoolClientSessionConfigurationAttachment';
  const attached = resourcesOf(type, context).find(({ properties }) => properties.ClientId === clientId);
  if (!attached) return {};
  const names = ['UserPoolId', 'ClientId'];
  return { sessionConfiguration: readProperties(attached, clientSessionMembers, names) as ClientSessionConfiguration };
}

/**
 * Reads the groups of the pool and the users that are attached to them. A group without a name gets its logical ID.
 *
 * @throws Error for two groups of one name, or an attachment to a group that the template doesn't have.
 */
function readGroups(poolId: string, context: TemplateContext): GroupDescription[] {
  const ofPool = (type: string) =>
    resourcesOf(type, context).filter(({ properties }) => properties.UserPoolId === poolId);
  const names = ['UserPoolId'];
  const groups = new Map<
    string,
    { readonly id: string; readonly group: GroupDescription; readonly usernames: string[] }
  >();
  for (const { id, path, properties } of ofPool('AWS::Cognito::UserPoolGroup')) {
    const { RoleArn } = properties;
    const role = typeof RoleArn === 'string' ? /^(\w+)\.Arn$/.exec(RoleArn)?.[1] : undefined;
    // A role of this template: made up, because the emulator creates none.
    const arn = role === undefined ? {} : { RoleArn: `arn:aws:iam::000000000000:role/${role}` };
    const resource = { id, path, properties: { GroupName: id, ...properties, ...arn } };
    const group = readProperties(resource, { GroupName: groupName, ...groupMembers }, names) as GroupDescription;
    if (groups.has(group.GroupName)) throw new Error(`${path}.GroupName: two groups are named ${group.GroupName}.`);
    groups.set(group.GroupName, { id, group, usernames: [] });
  }
  for (const resource of ofPool('AWS::Cognito::UserPoolUserToGroupAttachment')) {
    const shape = { GroupName: groupName, Username: members.username };
    const { GroupName = '', Username = '' } = readProperties(resource, shape, names) as Record<string, string>;
    // A Ref of the group has become its logical ID.
    const found = groups.get(GroupName) ?? [...groups.values()].find(({ id }) => id === GroupName);
    if (!found) throw new Error(`${resource.path}.GroupName: the template has no group ${GroupName}.`);
    found.usernames.push(Username);
  }
  return [...groups.values()].map(({ group, usernames }) => ({ ...group, usernames }));
}

/** Derives an ID of letters and digits from a name. */
function deriveId(name: string, length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return randomText(seededRandom(name), alphabet, length);
}
