import { expect, test } from 'vitest';
import { readAuthenticatorAccount } from './authenticator-account.js';

test('reads issuer, name and secret from the key URI of a QR code', () => {
  expect(readAuthenticatorAccount('otpauth://totp/Harbour:ada%40example.com?secret=jbsw y3dp&issuer=Harbour')).toEqual({
    issuer: 'Harbour',
    name: 'ada@example.com',
    secret: 'JBSWY3DP',
    digits: 6,
    period: 30,
  });
});

test('accepts an encoded colon, and keeps digits and period', () => {
  expect(readAuthenticatorAccount('otpauth://totp/Harbour%3A%20ada?secret=JBSWY3DP&digits=8&period=60')).toEqual({
    issuer: 'Harbour',
    name: 'ada',
    secret: 'JBSWY3DP',
    digits: 8,
    period: 60,
  });
});

test.each([
  'https://example.com',
  'otpauth://hotp/Harbour:ada?secret=JBSWY3DP&counter=0',
  'otpauth://totp/Harbour:ada',
  'otpauth://totp/Harbour:ada?secret=not!base32',
  'otpauth://totp/Harbour:ada?secret=JBSWY3DP&algorithm=SHA512',
  'otpauth://totp/Harbour:ada?secret=JBSWY3DP&digits=4',
])('%s is no key for time-based codes', (uri) => {
  expect(readAuthenticatorAccount(uri)).toBeUndefined();
});
