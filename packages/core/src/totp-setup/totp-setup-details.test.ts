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

  it.each([
    ['Harbour: Staging', 'ada', 'Harbour Staging', 'ada'],
    ['Harbour', 'team:ada', 'Harbour', 'team ada'],
    [':', 'ada', '', 'ada'],
  ])('has one colon for the issuer "%s" and the account "%s"', (issuer, account, shownIssuer, shownAccount) => {
    const { href, pathname } = details.getSetupUri(issuer, account);
    expect(decodeURIComponent(pathname).match(/:/g)).toHaveLength(1);
    expect(decodeURIComponent(pathname).replace(/^\/+totp\//, '/')).toBe(`/${shownIssuer}:${shownAccount}`);
    expect(new URL(href).searchParams.get('issuer')).toBe(shownIssuer);
  });

  it.each(['\uD83D', 'Harbour \uDE80', '🚀\uD83D'])('takes half a surrogate pair: "%s"', (text) => {
    expect(details.getSetupUri(text, text).searchParams.get('issuer')).toBe(text.replace(/\p{Cs}/gu, '\uFFFD').trim());
  });

  it('encodes the secret', () => {
    const uri = totpSetupDetails('A&issuer=Evil#', 'ada').getSetupUri('Acme');
    expect(uri.searchParams.get('secret')).toBe('A&issuer=Evil#');
    expect(uri.searchParams.getAll('issuer')).toEqual(['Acme']);
  });

  it('defaults to the username as the account name', () => {
    expect(URI.parse(details.getSetupUri('Acme').href).label).toBe('ada');
  });
});
