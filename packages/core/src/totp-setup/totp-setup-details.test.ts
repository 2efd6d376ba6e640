import { URI } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { totpSetupDetails } from './totp-setup-verbs.js';

const secret = 'JBSWY3DPEHPK3PXP';
const details = totpSetupDetails(secret, 'ada');

describe('the key URI, as a library of authenticator apps reads it', () => {
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
  ])('has the issuer "%s" whole, and the key', (issuer) => {
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

  it.each(['ada', 'Ada Lovelace', 'a&b#c', 'عدي'])('has the account "%s" whole', (account) => {
    expect(URI.parse(details.getSetupUri('Acme', account).href)).toMatchObject({ issuer: 'Acme', label: account });
  });

  it('names the user where no account name is given', () => {
    expect(URI.parse(details.getSetupUri('Acme').href).label).toBe('ada');
  });
});
