import { describe, expect, it } from 'vitest';
import { createCognitoClient } from '../client/create-cognito-client.js';

const good = { userPoolId: 'eu-central-1_AbCdEf123', userPoolClientId: 'client' };

describe('createCognitoClient', () => {
  it.each([
    [{ ...good, userPoolId: 'AbCdEf123' }, /userPoolId "AbCdEf123".*Use the id/],
    [{ ...good, userPoolId: undefined as never }, /userPoolId undefined/],
    [{ ...good, userPoolClientId: '' }, /no userPoolClientId.*without a secret/],
    [{ ...good, authSessionValidity: 1 }, /authSessionValidity 1.*3 to 15 minutes/],
  ])('explains an invalid configuration and how to fix it (%#)', (config, message) => {
    expect(() => createCognitoClient(config)).toThrow(message);
  });

  it('accepts a pool and an app client, and sends nothing yet', () => {
    expect(Object.keys(createCognitoClient(good)).sort()).toMatchSnapshot();
  });
});
