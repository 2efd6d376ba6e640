import { describe, expect, it } from 'vitest';
import { accessTokenClaims } from './jwt.js';

const pool = { userPoolId: 'eu-central-1_AbCdEfGhI', userPoolClientId: '1example23456789' };
const claims = {
  sub: '5d0f8f3a-0000-4000-8000-000000000001',
  username: 'zoë',
  token_use: 'access',
  client_id: pool.userPoolClientId,
  iss: `https://cognito-idp.eu-central-1.amazonaws.com/${pool.userPoolId}`,
};
const tokenOf = (payload: object) => `e30.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.c2ln`;

describe('the claims of an access token', () => {
  it('are read, including letters beyond ASCII', () => {
    expect(accessTokenClaims(tokenOf(claims), pool)).toEqual({ sub: claims.sub, username: 'zoë' });
  });

  it.each([
    ['an ID token', tokenOf({ ...claims, token_use: 'id' })],
    ['a token for another app client', tokenOf({ ...claims, client_id: 'other' })],
    ['a token of another pool', tokenOf({ ...claims, iss: `${claims.iss}X` })],
    ['a token without an issuer', tokenOf({ ...claims, iss: undefined })],
    ['a token without a subject', tokenOf({ ...claims, sub: '' })],
    ['no JSON', 'e30.bm8.c2ln'],
    ['no token', 'nonsense'],
    ['nothing', ''],
  ])('of %s are not trusted, and the error does not repeat the token', (_, token) => {
    const read = () => accessTokenClaims(token, pool);
    expect(read).toThrow(expect.objectContaining({ problem: expect.objectContaining({ code: 'service' }) }));
    expect(read).toThrow(expect.not.stringContaining(claims.sub));
  });
});
