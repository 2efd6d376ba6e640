import { URI } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { totpSetupDetails } from './totp-setup-verbs.js';

const secret = 'JBSWY3DPEHPK3PXP';
const details = totpSetupDetails(secret, 'ada');

describe('the key URI, read by a library for authenticator apps', () => {
  it.each([
    'Acme',
    'A#1',
    'Q&A',
    'C++',
    'Two words',
    'Émile 🚀👩‍👩‍👧',
    'שלום',
    'بنك الأمل',
    '50%',
    'a/b?c=d',
    '"quoted"',
  ])('keeps the issuer "%s" and the key intact', (issuer) => {
    const uri = details.getSetupUri(issuer, 'ada+home@example.com').href;
    expect(URI.parse(uri)).toMatchObject({
      issuer,
      label: 'ada+home@example.com',
      secret: { base32: secret },
      algorithm: 'SHA1',
      digits: 6,
      period: 30,
    });
  });

  it.each(['ada', 'Ada Lovelace', 'a&b#c', 'عدي'])('keeps the account "%s" intact', (account) => {
    expect(URI.parse(details.getSetupUri('Acme', account).href)).toMatchObject({ issuer: 'Acme', label: account });
  });

  it('defaults to the username as the account name', () => {
    expect(URI.parse(details.getSetupUri('Acme').href).label).toBe('ada');
  });
});
