import { expect, test } from 'vitest';
import { readDemoConfig } from './demo-config.js';

const ids = {
  VITE_COGNITO_USER_POOL_ID: 'eu-central-1_AbCdEfGhI',
  VITE_COGNITO_USER_POOL_CLIENT_ID: '1example23456789',
};

test('uses the emulator of npm start by default', () => {
  expect(readDemoConfig({})).toEqual({ kind: 'emulator', endpoint: 'http://localhost:9329' });
});

test('accepts another endpoint, with or without a trailing slash', () => {
  expect(readDemoConfig({ VITE_COGNITO_ENDPOINT: 'http://localhost:9431/' })).toEqual({
    kind: 'emulator',
    endpoint: 'http://localhost:9431',
  });
});

test('uses a pool at AWS when both ids are set without an endpoint', () => {
  expect(readDemoConfig(ids)).toEqual({
    kind: 'aws',
    userPoolId: 'eu-central-1_AbCdEfGhI',
    userPoolClientId: '1example23456789',
  });
});

test('uses the pool behind the endpoint when both ids are set', () => {
  expect(readDemoConfig({ ...ids, VITE_COGNITO_ENDPOINT: 'https://auth.example.com' })).toMatchObject({
    kind: 'endpoint',
    endpoint: 'https://auth.example.com',
  });
});

test('a link moves the emulator into the page only in a build without a pool', () => {
  expect(readDemoConfig({}, true)).toEqual({ kind: 'page' });
  expect(readDemoConfig(ids, true)).toMatchObject({ kind: 'aws' });
  expect(readDemoConfig({ ...ids, VITE_COGNITO_ENDPOINT: 'https://auth.example.com' }, true)).toMatchObject({
    kind: 'endpoint',
  });
});

test('throws with an explanation when only one id is set', () => {
  expect(() => readDemoConfig({ VITE_COGNITO_USER_POOL_ID: 'eu-central-1_AbCdEfGhI' })).toThrow(
    /VITE_COGNITO_USER_POOL_CLIENT_ID is missing/,
  );
});

test('passes on what the screens follow, and refuses what is no JSON', () => {
  const shape = { loginWith: 'email', signUpAttributes: [{ name: 'given_name', required: true }] };
  expect(readDemoConfig({ ...ids, VITE_COGNITO_POOL_SHAPE: JSON.stringify(shape) })).toMatchObject({ shape });
  expect(() => readDemoConfig({ ...ids, VITE_COGNITO_POOL_SHAPE: '{loginWith' })).toThrow(/pool check --env/);
});
