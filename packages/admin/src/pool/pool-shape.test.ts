import { expect, test } from 'vitest';
import { poolShape } from './pool-shape.js';

const required = (...names: string[]) => names.map((Name) => ({ Name, Required: true }));

test('a pool of Amplify Gen 2 signs in with email and asks for what it requires', () => {
  const shape = poolShape(
    {
      UsernameAttributes: ['email'],
      AutoVerifiedAttributes: ['email'],
      SchemaAttributes: [...required('sub', 'email', 'given_name'), { Name: 'custom:team', Required: false }],
      Policies: { PasswordPolicy: { MinimumLength: 12, RequireNumbers: true, RequireSymbols: false } },
    },
    ['TOTP'],
  );
  expect(shape).toEqual({
    loginWith: 'email',
    signUpAttributes: [
      { name: 'email', required: true },
      { name: 'given_name', required: true },
    ],
    passwordPolicy: { minLength: 12, requireNumbers: true, requireSymbols: false },
    mfaTypes: ['TOTP'],
  });
});

test('a pool with usernames asks for an address that the code can go to, and marks the other as optional', () => {
  const shape = poolShape({ AutoVerifiedAttributes: ['phone_number', 'email'], SchemaAttributes: required('sub') }, []);
  expect(shape).toMatchObject({
    loginWith: 'username',
    signUpAttributes: [
      { name: 'email', required: true },
      { name: 'phone_number', required: false },
    ],
  });
});

test('a pool can sign in with phone numbers', () => {
  expect(poolShape({ UsernameAttributes: ['phone_number'] }, ['SMS']).loginWith).toBe('phone');
});
