import { parseDocument } from 'yaml';
import type { PoolDescription, UserPoolClientProperties, UserPoolProperties } from '../model/pool-description.js';
import { withSmsFactor } from '../pool/check-properties.js';
import { clientMembers, templatePoolMembers } from '../pool/pool-members.js';
import { randomText } from '../random/random-text.js';
import { seededRandom } from '../random/seeded-random.js';
import { cloudFormationTags } from './cloudformation-tags.js';
import { clientPropertyNames, poolPropertyNames, type ResolvedResource, readProperties } from './read-properties.js';
import { evaluateCondition, resolve, type Template, type TemplateContext } from './resolve.js';

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
  const pseudo = {
    'AWS::AccountId': '000000000000',
    'AWS::Partition': 'aws',
    'AWS::StackName': 'emulator',
    'AWS::URLSuffix': 'amazonaws.com',
    ...parameters,
    'AWS::Region': region,
  };
  const context: TemplateContext = { template, parameters: pseudo };
  const [pool, ...others] = resourcesOf('AWS::Cognito::UserPool', context);
  if (!pool) throw new Error('The template has no AWS::Cognito::UserPool. Pass a template with one.');
  if (others.length > 0)
    throw new Error(
      `The template has several user pools: ${[pool, ...others].map(({ id }) => id).join(', ')}. Pass a template with only one.`,
    );
  return {
    userPoolId: `${region}_${deriveId(pool.id, 9)}`,
    userPool: withSmsFactor(readProperties(pool, templatePoolMembers, poolPropertyNames) as UserPoolProperties),
    clients: resourcesOf('AWS::Cognito::UserPoolClient', context).map((client) => {
      if (client.properties.UserPoolId !== pool.id) {
        throw new Error(`${client.path}.UserPoolId: the client must belong to ${pool.id}, the pool of this template.`);
      }
      const properties = readProperties(client, clientMembers, clientPropertyNames) as UserPoolClientProperties;
      return { userPoolClientId: deriveId(`${pool.id}.${client.id}`, 26).toLowerCase(), properties };
    }),
  };
}

function parse(source: string): Template {
  const document = parseDocument(source, { customTags: cloudFormationTags });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem) throw new Error(`The template cannot be read: ${problem.message}`);
  const template: unknown = document.toJS();
  if (typeof template !== 'object' || template === null)
    throw new Error('The template is empty. Pass a template with a user pool.');
  return template;
}

function resourcesOf(type: string, context: TemplateContext): ResolvedResource[] {
  return Object.entries(context.template.Resources ?? {}).flatMap(([id, { Type, Condition, Properties = {} }]) => {
    const path = `Resources.${id}.Properties`;
    if (
      Type !== type ||
      (Condition !== undefined && !evaluateCondition(Condition, context, `Resources.${id}.Condition`))
    )
      return [];
    return [{ id, path, properties: Object(resolve(Properties, context, path)) }];
  });
}

/** Derives an ID of letters and digits from a name. */
function deriveId(name: string, length: number): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
  return randomText(seededRandom(name), alphabet, length);
}
