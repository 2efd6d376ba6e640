import { expect, test } from 'vitest';
import { readDemoConfig } from './demo-config.js';

const ids = {
  VITE_COGNITO_USER_POOL_ID: 'eu-central-1_AbCdEfGhI',
  VITE_COGNITO_USER_POOL_CLIENT_ID: '1example23456789',
};

test('without any setting the demo asks the emulator where npm start puts it', () => {
  expect(readDemoConfig({})).toEqual({ kind: 'emulator', endpoint: 'http://localhost:9329' });
});

test('another endpoint is taken, with or without a slash at its end', () => {
  expect(readDemoConfig({ VITE_COGNITO_ENDPOINT: 'http://localhost:9431/' })).toEqual({
    kind: 'emulator',
    endpoint: 'http://localhost:9431',
  });
});

test('both ids and no endpoint mean a pool at AWS', () => {
  expect(readDemoConfig(ids)).toEqual({
    kind: 'aws',
    userPoolId: 'eu-central-1_AbCdEfGhI',
    userPoolClientId: '1example23456789',
  });
});

test('both ids and an endpoint mean that pool behind that endpoint', () => {
  expect(readDemoConfig({ ...ids, VITE_COGNITO_ENDPOINT: 'https://auth.example.com' })).toMatchObject({
    kind: 'endpoint',
    endpoint: 'https://auth.example.com',
  });
});

test('half a pool is refused in words', () => {
  expect(() => readDemoConfig({ VITE_COGNITO_USER_POOL_ID: 'eu-central-1_AbCdEfGhI' })).toThrow(
    /VITE_COGNITO_USER_POOL_CLIENT_ID is missing/,
  );
});
