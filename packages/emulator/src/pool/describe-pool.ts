import type { Client, Pool } from '../model/pool.js';
import { defaultPasswordPolicy } from '../users/check-password-policy.js';
import { listSchema } from '../users/schema.js';
import { defaultFlows } from './allowed-flows.js';
import { describeDomains } from './domains.js';

/** Describes a pool as UserPoolType, with Cognito's defaults for what was not set. */
export function describePool(pool: Pool): Readonly<Record<string, unknown>> {
  const {
    UserPoolName,
    Schema: _schema,
    // GetUserPoolMfaConfig describes these.
    EnabledMfas: _factors,
    EmailAuthenticationMessage: _message,
    EmailAuthenticationSubject: _subject,
    WebAuthnRelyingPartyID: _relyingParty,
    WebAuthnUserVerification: _verification,
    WebAuthnFactorConfiguration: _mode,
    ...properties
  } = pool.properties;
  const { PasswordPolicy, SignInPolicy } = properties.Policies ?? {};
  const password = { ...defaultPasswordPolicy, ...PasswordPolicy };
  return {
    DeletionProtection: 'INACTIVE',
    LambdaConfig: {},
    MfaConfiguration: 'OFF',
    UserPoolTags: {},
    UserPoolTier: 'ESSENTIALS',
    ...properties,
    Id: pool.id,
    Name: UserPoolName ?? '',
    Arn: `arn:aws:cognito-idp:${pool.region}:000000000000:userpool/${pool.id}`,
    AdminCreateUserConfig: {
      AllowAdminCreateUserOnly: false,
      UnusedAccountValidityDays: password.TemporaryPasswordValidityDays,
      ...properties.AdminCreateUserConfig,
    },
    EmailConfiguration: { EmailSendingAccount: 'COGNITO_DEFAULT', ...properties.EmailConfiguration },
    Policies: {
      PasswordPolicy: password,
      SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD'], ...SignInPolicy },
    },
    SchemaAttributes: listSchema(pool.properties),
    VerificationMessageTemplate: {
      DefaultEmailOption: 'CONFIRM_WITH_CODE',
      ...properties.VerificationMessageTemplate,
    },
    ...describeDomains(pool),
    EstimatedNumberOfUsers: pool.users.size,
    CreationDate: pool.createdAt / 1000,
    LastModifiedDate: pool.modifiedAt / 1000,
  };
}

/** Describes an app client as UserPoolClientType, with Cognito's defaults for what was not set. */
export function describeClient(client: Client): Readonly<Record<string, unknown>> {
  const { GenerateSecret: _generated, ...properties } = client.properties;
  return {
    AllowedOAuthFlowsUserPoolClient: false,
    AuthSessionValidity: 3,
    EnablePropagateAdditionalUserContextData: false,
    EnableTokenRevocation: true,
    ExplicitAuthFlows: defaultFlows,
    ...properties,
    // At AWS, 0 stands for the default.
    RefreshTokenValidity: properties.RefreshTokenValidity || 30,
    UserPoolId: client.poolId,
    ClientId: client.id,
    ClientName: properties.ClientName ?? '',
    ...(client.secret !== undefined && { ClientSecret: client.secret }),
    CreationDate: client.createdAt / 1000,
    LastModifiedDate: client.modifiedAt / 1000,
  };
}
