import type { UserPoolType } from '@aws-sdk/client-cognito-identity-provider';
import type { Factor } from '../factors.js';

/** The parts of a pool that the screens of an app depend on, as `createCognitoClient` takes them. */
export interface PoolShape {
  readonly loginWith: 'username' | 'email' | 'phone';
  /** In the order of the form. */
  readonly signUpAttributes: readonly { readonly name: string; readonly required: boolean }[];
  readonly passwordPolicy: {
    readonly minLength?: number;
    readonly requireLowercase?: boolean;
    readonly requireUppercase?: boolean;
    readonly requireNumbers?: boolean;
    readonly requireSymbols?: boolean;
  };
  readonly mfaTypes: readonly Factor[];
}

/** Returns the shape of a pool, from the answer of DescribeUserPool and the factors that it offers. */
export function poolShape(pool: UserPoolType, mfaTypes: readonly Factor[]): PoolShape {
  const policy = pool.Policies?.PasswordPolicy ?? {};
  const rules = {
    minLength: policy.MinimumLength,
    requireLowercase: policy.RequireLowercase,
    requireUppercase: policy.RequireUppercase,
    requireNumbers: policy.RequireNumbers,
    requireSymbols: policy.RequireSymbols,
  };
  return {
    loginWith: loginOf(pool.UsernameAttributes ?? []),
    signUpAttributes: attributesOf(pool),
    passwordPolicy: Object.fromEntries(Object.entries(rules).filter(([, value]) => value !== undefined)),
    mfaTypes,
  };
}

/** A pool that takes both signs in with the address: it is the one that more people type. */
function loginOf(names: readonly string[]): PoolShape['loginWith'] {
  if (names.includes('email')) return 'email';
  return names.includes('phone_number') ? 'phone' : 'username';
}

/** Required attributes, and those that the code of a new account goes to: without one of them it goes nowhere. */
function attributesOf({ SchemaAttributes = [], AutoVerifiedAttributes = [] }: UserPoolType) {
  // Every pool requires `sub`, and sets it.
  const required = SchemaAttributes.flatMap(({ Name, Required }) => (Name && Name !== 'sub' && Required ? [Name] : []));
  const verified = [...AutoVerifiedAttributes].sort().filter((name) => !required.includes(name));
  const hasDestination = required.includes('email') || required.includes('phone_number');
  return [
    ...required.map((name) => ({ name, required: true })),
    ...verified.map((name, index) => ({ name, required: !hasDestination && index === 0 })),
  ];
}
