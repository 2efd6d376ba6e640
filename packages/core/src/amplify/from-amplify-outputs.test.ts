import { expect, it } from 'vitest';
import { createCognitoClient } from '../client/create-cognito-client.js';
import { memoryStorage } from '../storage/memory-storage.js';
import { fromAmplifyOutputs } from './from-amplify-outputs.js';

const gen2 = {
  version: '1.4',
  auth: {
    user_pool_id: 'eu-central-1_AbCdEf123',
    aws_region: 'eu-central-1',
    user_pool_client_id: '1example23456789',
    identity_pool_id: 'eu-central-1:00000000-0000-4000-8000-000000000000',
    mfa_methods: ['SMS', 'TOTP'],
    standard_required_attributes: ['email', 'given_name'],
    username_attributes: ['email'],
    user_verification_types: ['email'],
    mfa_configuration: 'OPTIONAL',
    password_policy: {
      min_length: 8,
      require_lowercase: true,
      require_numbers: true,
      require_symbols: true,
      require_uppercase: true,
    },
    unauthenticated_identities_enabled: true,
  },
};

const gen1 = {
  aws_project_region: 'eu-west-1',
  aws_cognito_region: 'eu-west-1',
  aws_user_pools_id: 'eu-west-1_AbCdEf123',
  aws_user_pools_web_client_id: '1example23456789',
  aws_cognito_username_attributes: ['PHONE_NUMBER'],
  aws_cognito_signup_attributes: ['EMAIL'],
  aws_cognito_mfa_configuration: 'OPTIONAL',
  aws_cognito_mfa_types: ['SMS'],
  aws_cognito_password_protection_settings: {
    passwordPolicyMinLength: 10,
    passwordPolicyCharacters: ['REQUIRES_LOWERCASE', 'REQUIRES_SYMBOLS'],
  },
};

it('reads amplify_outputs.json', () => {
  expect(fromAmplifyOutputs(gen2)).toEqual({
    userPoolId: 'eu-central-1_AbCdEf123',
    userPoolClientId: '1example23456789',
    region: 'eu-central-1',
    loginWith: 'email',
    signUpAttributes: [
      { name: 'email', required: true },
      { name: 'given_name', required: true },
    ],
    mfaTypes: ['SMS', 'TOTP'],
    passwordPolicy: {
      minLength: 8,
      requireLowercase: true,
      requireUppercase: true,
      requireNumbers: true,
      requireSymbols: true,
    },
  });
});

it('reads aws-exports.js', () => {
  expect(fromAmplifyOutputs(gen1)).toEqual({
    userPoolId: 'eu-west-1_AbCdEf123',
    userPoolClientId: '1example23456789',
    region: 'eu-west-1',
    loginWith: 'phone',
    signUpAttributes: [{ name: 'email', required: true }],
    mfaTypes: ['SMS'],
    passwordPolicy: {
      minLength: 10,
      requireLowercase: true,
      requireUppercase: false,
      requireNumbers: false,
      requireSymbols: true,
    },
  });
});

it('reads a pool of which only the ids are known', () => {
  const { user_pool_id, user_pool_client_id } = gen2.auth;
  expect(fromAmplifyOutputs({ auth: { user_pool_id, user_pool_client_id } })).toEqual({
    userPoolId: user_pool_id,
    userPoolClientId: user_pool_client_id,
    loginWith: 'username',
  });
});

it.each([{}, { auth: {} }, { auth: { user_pool_id: 'eu-central-1_AbCdEf123' } }, { version: '1.4' }])(
  'explains what to pass in place of %j',
  (outputs) => expect(() => fromAmplifyOutputs(outputs)).toThrow('auth.user_pool_id'),
);

it('gives a client that knows the shape of its pool', () => {
  const { pool } = createCognitoClient({ ...fromAmplifyOutputs(gen2), storage: memoryStorage() });
  expect(pool).toMatchObject({ loginWith: 'email', mfaTypes: ['SMS', 'TOTP'] });
  const plain = createCognitoClient({ userPoolId: 'eu-central-1_a', userPoolClientId: 'b', storage: memoryStorage() });
  expect(plain.pool?.loginWith).toBeUndefined();
});

it.each([gen2, gen1])('createCognitoClient names this function if it gets the file itself', (outputs) => {
  expect(() => createCognitoClient(outputs as never)).toThrow('fromAmplifyOutputs');
});
