import type { MfaType } from '../auth-client.js';
import type { CognitoClientConfig } from '../connection/config.js';
import type { LoginWith, PasswordPolicy, SignUpAttribute } from '../pool-shape.js';

/** The part of `amplify_outputs.json` (version 1) that describes the pool. */
export interface AmplifyOutputs {
  readonly auth?: {
    readonly aws_region?: string;
    readonly user_pool_id?: string;
    readonly user_pool_client_id?: string;
    readonly username_attributes?: readonly string[];
    readonly standard_required_attributes?: readonly string[];
    readonly mfa_methods?: readonly string[];
    readonly password_policy?: {
      readonly min_length?: number;
      readonly require_lowercase?: boolean;
      readonly require_uppercase?: boolean;
      readonly require_numbers?: boolean;
      readonly require_symbols?: boolean;
    };
  };
}

/** The part of `aws-exports.js` that describes the pool. */
export interface AwsExports {
  readonly aws_cognito_region?: string;
  readonly aws_user_pools_id?: string;
  readonly aws_user_pools_web_client_id?: string;
  readonly aws_cognito_username_attributes?: readonly string[];
  readonly aws_cognito_signup_attributes?: readonly string[];
  readonly aws_cognito_mfa_types?: readonly string[];
  readonly aws_cognito_password_protection_settings?: {
    readonly passwordPolicyMinLength?: number | string;
    readonly passwordPolicyCharacters?: readonly string[];
  };
}

/**
 * Reads the configuration of a client from the file that Amplify writes: `amplify_outputs.json` of Gen 2, or `aws-exports.js`
 * of Gen 1. It has the ids, and the shape of the pool that the screens need: the name that users sign in with, the required
 * attributes, the password policy and the second factors.
 *
 * @throws Error if the file describes no user pool.
 *
 * @example
 * ```ts
 * import { createCognitoClient } from '@cognito-mfa/core';
 * import { fromAmplifyOutputs } from '@cognito-mfa/core/amplify-outputs';
 * import outputs from '../amplify_outputs.json';
 *
 * const client = createCognitoClient(fromAmplifyOutputs(outputs));
 * ```
 */
export function fromAmplifyOutputs(outputs: AmplifyOutputs | AwsExports): CognitoClientConfig {
  const found = 'auth' in outputs ? fromOutputs(outputs.auth) : fromExports(outputs as AwsExports);
  if (!found.userPoolId || !found.userPoolClientId) {
    throw new Error(
      'fromAmplifyOutputs found no user pool. It reads amplify_outputs.json (auth.user_pool_id) and aws-exports.js (aws_user_pools_id). Pass the whole content of one of them, from a backend with authentication.',
    );
  }
  return found;
}

function fromOutputs(auth: AmplifyOutputs['auth'] = {}): CognitoClientConfig {
  const policy = auth.password_policy;
  return configOf({
    userPoolId: auth.user_pool_id,
    userPoolClientId: auth.user_pool_client_id,
    region: auth.aws_region,
    usernameAttributes: auth.username_attributes,
    requiredAttributes: auth.standard_required_attributes,
    mfaTypes: auth.mfa_methods,
    passwordPolicy: policy && {
      minLength: policy.min_length,
      requireLowercase: policy.require_lowercase,
      requireUppercase: policy.require_uppercase,
      requireNumbers: policy.require_numbers,
      requireSymbols: policy.require_symbols,
    },
  });
}

function fromExports(exports: AwsExports): CognitoClientConfig {
  const policy = exports.aws_cognito_password_protection_settings;
  const needs = (kind: string) => policy?.passwordPolicyCharacters?.includes(`REQUIRES_${kind}`) ?? false;
  return configOf({
    userPoolId: exports.aws_user_pools_id,
    userPoolClientId: exports.aws_user_pools_web_client_id,
    region: exports.aws_cognito_region,
    usernameAttributes: exports.aws_cognito_username_attributes,
    requiredAttributes: exports.aws_cognito_signup_attributes,
    mfaTypes: exports.aws_cognito_mfa_types,
    passwordPolicy: policy && {
      minLength: policy.passwordPolicyMinLength === undefined ? undefined : Number(policy.passwordPolicyMinLength),
      requireLowercase: needs('LOWERCASE'),
      requireUppercase: needs('UPPERCASE'),
      requireNumbers: needs('NUMBERS'),
      requireSymbols: needs('SYMBOLS'),
    },
  });
}

type Optional<Shape> = { readonly [Key in keyof Shape]?: Shape[Key] | undefined };

interface Found {
  readonly userPoolId: string | undefined;
  readonly userPoolClientId: string | undefined;
  readonly region: string | undefined;
  readonly usernameAttributes: readonly string[] | undefined;
  readonly requiredAttributes: readonly string[] | undefined;
  readonly mfaTypes: readonly string[] | undefined;
  readonly passwordPolicy: Optional<PasswordPolicy> | undefined;
}

const known: readonly string[] = ['SMS', 'TOTP', 'EMAIL'] satisfies MfaType[];

function configOf(found: Found): CognitoClientConfig {
  const mfaTypes = found.mfaTypes?.map((type) => type.toUpperCase()).filter((type) => known.includes(type));
  const required = found.requiredAttributes?.map(
    (name): SignUpAttribute => ({ name: name.toLowerCase(), required: true }),
  );
  return {
    userPoolId: found.userPoolId ?? '',
    userPoolClientId: found.userPoolClientId ?? '',
    loginWith: loginOf(found.usernameAttributes),
    ...(found.region && { region: found.region }),
    ...(required && { signUpAttributes: required }),
    ...(mfaTypes && { mfaTypes: mfaTypes as MfaType[] }),
    ...(found.passwordPolicy && { passwordPolicy: withoutUndefined(found.passwordPolicy) }),
  };
}

/** A pool that takes both an address and a number signs in with the address: it is the one that more people type. */
function loginOf(usernameAttributes: readonly string[] = []): LoginWith {
  const names = usernameAttributes.map((name) => name.toLowerCase());
  if (names.includes('email')) return 'email';
  return names.includes('phone_number') ? 'phone' : 'username';
}

function withoutUndefined(policy: Optional<PasswordPolicy>): PasswordPolicy {
  return Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined));
}
