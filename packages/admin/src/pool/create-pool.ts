import {
  type CognitoIdentityProviderClient,
  CreateUserPoolClientCommand,
  CreateUserPoolCommand,
  type CreateUserPoolCommandInput,
  DescribeUserPoolCommand,
  ListUserPoolClientsCommand,
  ListUserPoolsCommand,
  SetUserPoolMfaConfigCommand,
  type SetUserPoolMfaConfigCommandInput,
} from '@aws-sdk/client-cognito-identity-provider';
import type { PoolAnswers } from '../answers/pool-answers.types.js';
import { refuseAnswers } from '../answers/refuse-answers.js';
import { sendsSms } from '../answers/sends-sms.js';
import { AdminError } from '../problems/admin-error.js';
import { clientContext } from '../problems/client-context.js';
import { explainError } from '../problems/explain-error.js';
import { clientProperties } from '../template/client-properties.js';
import { poolProperties } from '../template/pool-properties.js';
import { hasTagsOf, poolTags } from './pool-tags.js';
import type { SmsSender } from './sms-sender.types.js';

/** What a pool is created with. */
export interface CreatePoolOptions {
  readonly answers: PoolAnswers;
  /** Needed where the pool sends text messages. */
  readonly sms?: SmsSender | undefined;
  /** Told of each step once it is done. */
  readonly onStep?: (step: string) => void;
}

/** The ids that an app needs. */
export interface CreatedPool {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  /** False where everything was there already. */
  readonly created: boolean;
}

/**
 * Creates a pool and its client by the API of Cognito, as its template would. A creation that failed on the way is
 * finished by the next one with the same answers.
 *
 * @throws AdminError; `incomplete` where the pool exists and something is missing from it.
 */
export async function createPool(
  client: CognitoIdentityProviderClient,
  { answers, sms, onStep = () => {} }: CreatePoolOptions,
): Promise<CreatedPool> {
  refuseAnswers(answers);
  let userPoolId: string | undefined;
  try {
    const input = createInput(answers, sms);
    userPoolId = await findPool(client, answers);
    let created = false;
    if (userPoolId === undefined) {
      userPoolId = await makePool(client, input);
      onStep(`Created the user pool "${answers.name}"`);
      created = true;
    }
    if (answers.mfa !== 'off') {
      await client.send(new SetUserPoolMfaConfigCommand(mfaInput(userPoolId, input, answers)));
      onStep('Set its second factors');
    }
    const known = await findClient(client, userPoolId, answers);
    if (known !== undefined) return { userPoolId, userPoolClientId: known, created };
    const userPoolClientId = await makeClient(client, userPoolId, answers);
    onStep('Created its app client');
    return { userPoolId, userPoolClientId, created: true };
  } catch (error) {
    const cause = explainError(error, {
      ...(await clientContext(client)),
      ...(userPoolId !== undefined && { userPoolId }),
    });
    if (userPoolId === undefined) throw cause;
    const message = `The pool ${userPoolId} exists, and is not finished. ${cause.message}`;
    throw new AdminError('incomplete', message, 'Run the same again: it does what is left.', { cause });
  }
}

type PoolInput = CreateUserPoolCommandInput & { readonly PoolName: string };

/** The template's properties by their names in CreateUserPool, which has a call of its own for MFA. */
function createInput(answers: PoolAnswers, sms: SmsSender | undefined): PoolInput {
  if (!sms && sendsSms(answers)) throw needsRole();
  const properties = poolProperties(answers, {
    sms: sms ? { SnsCallerArn: sms.roleArn, ExternalId: sms.externalId } : {},
    sesArn(identity) {
      if (!identity.startsWith('arn:')) {
        throw new AdminError(
          'usage',
          'To create the pool directly, name the sender’s identity at SES by its ARN.',
          'As in --ses-identity arn:aws:ses:eu-central-1:123456789012:identity/example.com',
        );
      }
      return identity;
    },
  });
  const { UserPoolName: _name, EnabledMfas: _factors, MfaConfiguration: _mfa, ...shared } = properties;
  // The properties of both have the same names and types; what the template's check accepts is what the API takes.
  return { ...(shared as object), PoolName: answers.name, MfaConfiguration: 'OFF', UserPoolTags: poolTags(answers) };
}

function needsRole(): AdminError {
  return new AdminError(
    'usage',
    'This pool sends text messages, for which Cognito needs an IAM role.',
    'Deploy the template, which makes the role: cognito-mfa pool template --out pool.yaml. Or name a role with --sms-role and --sms-external-id.',
  );
}

async function makePool(client: CognitoIdentityProviderClient, input: PoolInput): Promise<string> {
  const { UserPool } = await client.send(new CreateUserPoolCommand(input));
  if (!UserPool?.Id) throw new AdminError('service', 'Cognito answered without the id of the new pool.');
  return UserPool.Id;
}

function mfaInput(
  UserPoolId: string,
  input: PoolInput,
  { mfa, factors, smsText }: PoolAnswers,
): SetUserPoolMfaConfigCommandInput {
  const { SmsConfiguration } = input;
  return {
    UserPoolId,
    MfaConfiguration: mfa === 'required' ? 'ON' : 'OPTIONAL',
    ...(factors.includes('SMS') && {
      SmsMfaConfiguration: { SmsAuthenticationMessage: smsText, ...(SmsConfiguration && { SmsConfiguration }) },
    }),
    SoftwareTokenMfaConfiguration: { Enabled: factors.includes('TOTP') },
    ...(factors.includes('EMAIL') && { EmailMfaConfiguration: {} }),
  };
}

async function makeClient(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  answers: PoolAnswers,
): Promise<string> {
  const { ClientName, ...properties } = clientProperties(answers);
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({ ...(properties as object), UserPoolId, ClientName: String(ClientName) }),
  );
  if (!UserPoolClient?.ClientId) throw new AdminError('service', 'Cognito answered without the id of the new client.');
  return UserPoolClient.ClientId;
}

/** The pool of that name. @throws AdminError `refused` where its name is taken by a pool that is not ours. */
async function findPool(client: CognitoIdentityProviderClient, answers: PoolAnswers): Promise<string | undefined> {
  let NextToken: string | undefined;
  do {
    const page = await client.send(new ListUserPoolsCommand({ MaxResults: 60, NextToken }));
    const Id = page.UserPools?.find(({ Name }) => Name === answers.name)?.Id;
    if (Id !== undefined) {
      const { UserPool } = await client.send(new DescribeUserPoolCommand({ UserPoolId: Id }));
      if (hasTagsOf(UserPool?.UserPoolTags, answers)) return Id;
      throw new AdminError(
        'refused',
        `There is a pool "${answers.name}" with other settings already: ${Id}.`,
        'Choose another --name.',
      );
    }
    NextToken = page.NextToken;
  } while (NextToken);
  return undefined;
}

async function findClient(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  answers: PoolAnswers,
): Promise<string | undefined> {
  const { UserPoolClients = [] } = await client.send(new ListUserPoolClientsCommand({ UserPoolId, MaxResults: 60 }));
  return UserPoolClients.find(({ ClientName }) => ClientName === clientProperties(answers).ClientName)?.ClientId;
}
