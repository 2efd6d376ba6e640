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
  SetUserPoolSessionConfigurationCommand,
} from '@aws-sdk/client-cognito-identity-provider';
import { refuseAnswers } from '../answers/check-answers.js';
import { type PoolAnswers, sendsSms } from '../answers/pool-answers.js';
import { AdminError } from '../problems/admin-error.js';
import { explainClientError } from '../problems/explain-error.js';
import { clientProperties, poolProperties } from '../template/resource-properties.js';
import { hasTagsOf, poolTags } from './pool-tag.js';

/** The IAM role that Cognito uses to send text messages. */
export interface SmsSender {
  readonly roleArn: string;
  /** The external ID in the role's trust policy. */
  readonly externalId: string;
}

/** Options of {@link createPool}. */
export interface CreatePoolOptions {
  readonly answers: PoolAnswers;
  /** Required if the pool sends text messages. */
  readonly sms?: SmsSender | undefined;
  /** Called after each step. */
  readonly onStep?: (step: string) => void;
}

/** The IDs that an app needs. */
export interface CreatedPool {
  readonly userPoolId: string;
  readonly userPoolClientId: string;
  /** False if everything already existed. */
  readonly created: boolean;
}

/**
 * Creates a pool and its client through the API, with the same settings as the template. If it fails half-way, call it
 * again with the same answers to finish.
 *
 * @example
 * const { userPoolId, userPoolClientId } = await createPool(client, {
 *   answers: completeAnswers({ name: 'harbour', factors: ['TOTP'] }),
 * });
 *
 * @throws AdminError; `incomplete` if the pool exists but isn't finished.
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
      userPoolId = await createUserPool(client, input);
      onStep(`Created the user pool "${answers.name}"`);
      created = true;
    }
    if (answers.mfa !== 'off' || answers.firstFactors.includes('WEB_AUTHN')) {
      await client.send(new SetUserPoolMfaConfigCommand(mfaInput(userPoolId, input, answers)));
      onStep(answers.mfa === 'off' ? 'Set its passkeys' : 'Set its second factors');
    }
    if (answers.trackSessions) {
      const TokenSession = { MaxPerUser: answers.maxSessions };
      const tracking = { UserPoolId: userPoolId, UserSessionTracking: 'ENABLED' as const, TokenSession };
      await client.send(new SetUserPoolSessionConfigurationCommand(tracking));
      onStep('Turned session tracking on');
    }
    const known = await findClient(client, userPoolId, answers);
    if (known !== undefined) return { userPoolId, userPoolClientId: known, created };
    const userPoolClientId = await createUserPoolClient(client, userPoolId, answers);
    onStep('Created its app client');
    return { userPoolId, userPoolClientId, created: true };
  } catch (error) {
    const cause = await explainClientError(error, client, { userPoolId });
    if (userPoolId === undefined) throw cause;
    const message = `The pool ${userPoolId} exists but is not finished. ${cause.message}`;
    throw new AdminError('incomplete', message, 'Run the same command again to finish it.', { cause });
  }
}

type PoolInput = CreateUserPoolCommandInput & { readonly PoolName: string };

/** Maps the template's properties to CreateUserPool, which leaves MFA to a separate call. */
function createInput(answers: PoolAnswers, sms: SmsSender | undefined): PoolInput {
  if (!sms && sendsSms(answers)) throw needsRole();
  const properties = poolProperties(answers, {
    sms: sms ? { SnsCallerArn: sms.roleArn, ExternalId: sms.externalId } : {},
    sesArn(identity) {
      if (!identity.startsWith('arn:')) {
        throw new AdminError(
          'usage',
          'To create the pool directly, pass the SES identity of the sender as an ARN.',
          'For example: --ses-identity arn:aws:ses:eu-central-1:123456789012:identity/example.com',
        );
      }
      return identity;
    },
  });
  const { UserPoolName: _name, EnabledMfas: _factors, MfaConfiguration: _mfa, ...rest } = properties;
  const shared = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith('WebAuthn')));
  // Template and API use the same names and types, so the checked properties fit both.
  return { ...shared, PoolName: answers.name, MfaConfiguration: 'OFF', UserPoolTags: poolTags(answers) };
}

function needsRole(): AdminError {
  return new AdminError(
    'usage',
    'This pool sends text messages, so Cognito needs an IAM role.',
    'Deploy the template, which creates the role: cognito-mfa pool template --out pool.yaml. Or pass a role with --sms-role and --sms-external-id.',
  );
}

async function createUserPool(client: CognitoIdentityProviderClient, input: PoolInput): Promise<string> {
  const { UserPool } = await client.send(new CreateUserPoolCommand(input));
  if (!UserPool?.Id) throw new AdminError('service', 'Cognito did not return the ID of the new pool.');
  return UserPool.Id;
}

function mfaInput(
  UserPoolId: string,
  input: PoolInput,
  { mfa, factors, smsText, firstFactors, rpId, userVerification, passkeyReplacesFactor }: PoolAnswers,
): SetUserPoolMfaConfigCommandInput {
  const { SmsConfiguration } = input;
  const passkeys = firstFactors.includes('WEB_AUTHN') && {
    WebAuthnConfiguration: {
      RelyingPartyId: rpId,
      UserVerification: userVerification,
      FactorConfiguration: passkeyReplacesFactor
        ? ('MULTI_FACTOR_WITH_USER_VERIFICATION' as const)
        : ('SINGLE_FACTOR' as const),
    },
  };
  // Cognito refuses OFF together with a factor.
  if (mfa === 'off') return { UserPoolId, MfaConfiguration: 'OFF', ...passkeys };
  return {
    UserPoolId,
    MfaConfiguration: mfa === 'required' ? 'ON' : 'OPTIONAL',
    ...passkeys,
    ...(factors.includes('SMS') && {
      SmsMfaConfiguration: { SmsAuthenticationMessage: smsText, ...(SmsConfiguration && { SmsConfiguration }) },
    }),
    SoftwareTokenMfaConfiguration: { Enabled: factors.includes('TOTP') },
    ...(factors.includes('EMAIL') && { EmailMfaConfiguration: {} }),
  };
}

async function createUserPoolClient(
  client: CognitoIdentityProviderClient,
  UserPoolId: string,
  answers: PoolAnswers,
): Promise<string> {
  const { ClientName, ...properties } = clientProperties(answers);
  const { UserPoolClient } = await client.send(
    new CreateUserPoolClientCommand({ ...(properties as object), UserPoolId, ClientName: String(ClientName) }),
  );
  if (!UserPoolClient?.ClientId) throw new AdminError('service', 'Cognito did not return the ID of the new client.');
  return UserPoolClient.ClientId;
}

/** Finds the pool by name. @throws AdminError `refused` if the name belongs to a pool with other settings. */
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
        `A pool "${answers.name}" with other settings already exists: ${Id}.`,
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
