import { describe, expect, test } from 'vitest';
import { softwareAuthenticator } from './software-authenticator.js';

const challenge = new Uint8Array(16);
const user = { id: new Uint8Array(4), name: 'ann', displayName: 'ann' };
const es256 = [{ type: 'public-key', alg: -7 }] as const;

const creation = (changes: object = {}): { publicKey: PublicKeyCredentialCreationOptions } => ({
  publicKey: { rp: { name: 'App' }, user, challenge, pubKeyCredParams: [...es256], ...changes },
});
const request = (changes: object = {}): { publicKey: PublicKeyCredentialRequestOptions } => ({
  publicKey: { challenge, ...changes },
});
const verified = { userVerification: 'required' };

describe('create() is refused', () => {
  test.each<[string, Parameters<typeof softwareAuthenticator>[0], CredentialCreationOptions, string]>([
    ['for another relying party', {}, creation({ rp: { id: 'example.com', name: 'App' } }), 'SecurityError'],
    ['on a page without HTTPS', { origin: 'http://example.com' }, creation(), 'SecurityError'],
    ['on an address', { origin: 'https://127.0.0.1' }, creation(), 'SecurityError'],
    [
      'without a common algorithm',
      {},
      creation({ pubKeyCredParams: [{ type: 'public-key', alg: -8 }] }),
      'NotSupportedError',
    ],
    ['for a password', {}, {}, 'NotSupportedError'],
    [
      'without the verification that is required',
      { userVerification: false },
      creation({ authenticatorSelection: verified }),
      'NotAllowedError',
    ],
    [
      'for another kind of authenticator',
      { attachment: 'cross-platform' },
      creation({ authenticatorSelection: { authenticatorAttachment: 'platform' } }),
      'NotAllowedError',
    ],
  ])('%s', async (_name, options, given, name) => {
    const { credentials, passkeys } = softwareAuthenticator(options);
    await expect(credentials.create(given)).rejects.toMatchObject({ name });
    expect(passkeys()).toEqual([]);
  });

  test('for a user who has a passkey of the list', async () => {
    const { credentials, passkeys } = softwareAuthenticator();
    const first = (await credentials.create(creation())) as PublicKeyCredential;
    const excludeCredentials = [{ type: 'public-key', id: first.rawId }];
    await expect(credentials.create(creation({ excludeCredentials }))).rejects.toMatchObject({
      name: 'InvalidStateError',
    });
    expect(passkeys()).toHaveLength(1);
  });
});

describe('get() is refused', () => {
  test.each<[string, Parameters<typeof softwareAuthenticator>[0], object, string]>([
    ['for another relying party', {}, { rpId: 'example.com' }, 'SecurityError'],
    [
      'for passkeys that it does not hold',
      {},
      { allowCredentials: [{ type: 'public-key', id: challenge }] },
      'NotAllowedError',
    ],
    ['without the verification that is required', { userVerification: false }, verified, 'NotAllowedError'],
  ])('%s', async (_name, options, changes, name) => {
    const { credentials } = softwareAuthenticator(options);
    await credentials.create(creation());
    await expect(credentials.get(request(changes))).rejects.toMatchObject({ name });
  });

  test('for a password', () =>
    expect(softwareAuthenticator().credentials.get({})).rejects.toMatchObject({ name: 'NotSupportedError' }));

  test('without any passkey', () =>
    expect(softwareAuthenticator().credentials.get(request())).rejects.toMatchObject({ name: 'NotAllowedError' }));

  test('after the passkey was removed', async () => {
    const { credentials, passkeys, remove } = softwareAuthenticator();
    await credentials.create(creation());
    remove(passkeys()[0]?.id ?? '');
    await expect(credentials.get(request())).rejects.toMatchObject({ name: 'NotAllowedError' });
  });
});

describe('a prompt', () => {
  test('that the user cancels gives a NotAllowedError', async () => {
    const { credentials, answer } = softwareAuthenticator();
    answer('cancel');
    await expect(credentials.create(creation())).rejects.toMatchObject({ name: 'NotAllowedError' });
    answer('approve');
    expect(await credentials.create(creation())).toHaveProperty('type', 'public-key');
  });

  test('waits for the abort of a user who does nothing, and lets no second one in', async () => {
    const { credentials, answer } = softwareAuthenticator();
    await credentials.create(creation());
    answer('ignore');
    const controller = new AbortController();
    const pending = credentials.get({ ...request(), signal: controller.signal });
    await expect(credentials.get(request())).rejects.toMatchObject({ name: 'OperationError' });
    controller.abort();
    await expect(pending).rejects.toMatchObject({ name: 'AbortError' });
    answer('approve');
    expect(await credentials.get(request())).toHaveProperty('type', 'public-key');
  });

  test('is aborted before it begins', async () => {
    const { credentials } = softwareAuthenticator();
    const signal = AbortSignal.abort();
    await expect(credentials.create({ ...creation(), signal })).rejects.toMatchObject({ name: 'AbortError' });
  });

  test('of autofill waits for the pick of a passkey that it offers', async () => {
    const { credentials, passkeys, autofill } = softwareAuthenticator();
    await expect(autofill()).rejects.toThrow('No conditional request is pending');
    await credentials.create(creation());
    const pending = credentials.get({ ...request(), mediation: 'conditional' });
    await expect(autofill('AAAA')).rejects.toThrow('offers no such passkey');
    await autofill(passkeys()[0]?.id ?? '');
    expect(await pending).toHaveProperty('id', passkeys()[0]?.id);
  });
});
