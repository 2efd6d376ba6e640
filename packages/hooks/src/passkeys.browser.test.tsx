import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { emulatedApp, password, withAuthenticator } from './testing/emulated-app.js';
import { useFirstFactors } from './useFirstFactors.js';
import { usePasskeyNudge } from './usePasskeyNudge.js';
import { usePasskeySignIn } from './usePasskeySignIn.js';
import { usePasskeys } from './usePasskeys.js';
import { useSignIn } from './useSignIn.js';

const day = 24 * 3600;

function memory() {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
    answers: () => [...values.values()].map((value) => JSON.parse(value)),
  };
}

async function passkeyApp(environment?: object) {
  const { authenticator, environment: browser } = withAuthenticator();
  const app = await emulatedApp({ environment: { ...browser, ...environment } });
  return { ...app, authenticator };
}

describe('usePasskeys', () => {
  it('adds, renames and removes a passkey', async () => {
    const { render, client, authenticator } = await passkeyApp();
    await client.signIn({ username: 'ada', password });
    const { result } = render(usePasskeys);
    await waitFor(() => expect(result.current.state).toMatchObject({ step: 'READY', passkeys: [] }));
    await act(() => result.current.addPasskey());
    const id = authenticator.passkeys()[0]?.id ?? '';
    expect(result.current.state).toMatchObject({ addedId: id, passkeys: [{ credentialId: id }], busy: null });
    await act(() => result.current.renamePasskey(id, 'My laptop'));
    expect(result.current.state).toMatchObject({ passkeys: [{ friendlyCredentialName: 'My laptop' }] });
    await act(() => result.current.removePasskey(id));
    expect(result.current.state).toMatchObject({ passkeys: [], problem: null });
    expect(authenticator.passkeys()).toEqual([]);
  });

  it('knows when a second factor shuts them out, and when it no longer does', async () => {
    const { render, client, emulator } = await passkeyApp();
    emulator.pool.configure({ passkeys: 'both-factors' });
    await client.signIn({ username: 'ada', password });
    const { result } = render(usePasskeys);
    await waitFor(() => expect(result.current.state).toMatchObject({ step: 'READY' }));
    await act(() => result.current.addPasskey());
    expect(result.current.state).toMatchObject({ isShutOut: false });
    emulator.users.enableTotp('ada');
    await act(() => client.updateMFAPreference({ totp: 'ENABLED' }));
    await waitFor(() => expect(result.current.state).toMatchObject({ isShutOut: true }));
    await act(() => client.updateMFAPreference({ passkey: 'ENABLED' }));
    await waitFor(() => expect(result.current.state).toMatchObject({ isShutOut: false }));
  });
});

describe('usePasskeySignIn', () => {
  it('signs in with a click, and with the autofill of the name', async () => {
    const { render, client, authenticator } = await passkeyApp();
    await client.signIn({ username: 'ada', password });
    await client.associateWebAuthnCredential();
    await client.signOut();
    const { result } = render(() => {
      const signIn = useSignIn();
      return { signIn, ...usePasskeySignIn(signIn) };
    });
    await waitFor(() => expect(result.current.usernameField.autoComplete).toBe('username webauthn'));
    act(() => result.current.usernameField.onFocus());
    await waitFor(() => authenticator.autofill());
    await waitFor(() => expect(result.current.signIn.state).toMatchObject({ step: 'DONE', username: 'ada' }));
    await act(() => client.signOut());
    await act(() => result.current.signIn.startOver());
    await act(() => result.current.signInWithPasskey('ada'));
    expect(result.current.signIn.state).toMatchObject({ step: 'DONE', username: 'ada' });
  });
});

describe('useFirstFactors', () => {
  it('offers what works here and what Cognito offers', async () => {
    const { render } = await passkeyApp();
    const { result } = render(() =>
      useFirstFactors(['PASSKEY', 'PASSWORD', 'SMS_CODE'], ['WEB_AUTHN', 'PASSWORD_SRP']),
    );
    await waitFor(() =>
      expect(result.current.firstFactors).toEqual([
        { firstFactor: 'PASSKEY', challenge: 'WEB_AUTHN' },
        { firstFactor: 'PASSWORD', challenge: 'PASSWORD_SRP' },
      ]),
    );
  });

  it('hides passkeys in the view of another app, and says why', async () => {
    const { render } = await passkeyApp({ userAgent: () => 'Mozilla/5.0 (Linux; Android 15; wv) Chrome/140' });
    const { result } = render(() => useFirstFactors(['PASSKEY', 'PASSWORD']));
    await waitFor(() => expect(result.current.passkeysHidden).toBe('embedded-browser'));
    expect(result.current.firstFactors).toEqual([{ firstFactor: 'PASSWORD', challenge: 'PASSWORD_SRP' }]);
  });
});

describe('usePasskeyNudge', () => {
  it('pauses for 14 days, then for 60, then for good', async () => {
    const { render, client, emulator } = await passkeyApp();
    await client.signIn({ username: 'ada', password });
    const storage = memory();
    const open = async () => {
      const { result, unmount } = render(() => usePasskeyNudge({ storage }));
      const isOpen = await waitFor(() => expect(result.current.isOpen).toBe(true)).then(
        () => true,
        () => false,
      );
      return { result, isOpen, unmount };
    };
    const first = await open();
    expect(first.isOpen).toBe(true);
    act(() => first.result.current.later());
    expect(first.result.current.isOpen).toBe(false);
    first.unmount();
    emulator.clock.advance(14 * day - 60);
    await client.signIn({ username: 'ada', password });
    expect((await open()).isOpen).toBe(false);
    emulator.clock.advance(60);
    const second = await open();
    expect(second.isOpen).toBe(true);
    act(() => second.result.current.later());
    second.unmount();
    emulator.clock.advance(60 * day);
    await client.signIn({ username: 'ada', password });
    const third = await open();
    expect(third.isOpen).toBe(true);
    act(() => third.result.current.later());
    expect(storage.answers()).toEqual([[3, null]]);
  });

  it('stays closed for a user with a passkey, and after "don’t ask again"', async () => {
    const { render, client } = await passkeyApp();
    await client.signIn({ username: 'ada', password });
    const storage = memory();
    const { result } = render(() => usePasskeyNudge({ storage }));
    await waitFor(() => expect(result.current.isOpen).toBe(true));
    await act(async () => void (await client.associateWebAuthnCredential()));
    await waitFor(() => expect(result.current.isOpen).toBe(false));
    act(() => result.current.dontAskAgain());
    expect(storage.answers()).toEqual([[0, null]]);
  });
});

describe('usePasskeyNudge, for each user', () => {
  it('asks the next user, whatever the last one answered, and names neither in the storage', async () => {
    const { render, client, emulator } = await passkeyApp();
    const storage = memory();
    const setItem = vi.spyOn(storage, 'setItem');
    await client.signIn({ username: 'ada', password });
    const { result } = render(() => usePasskeyNudge({ storage }));
    await waitFor(() => expect(result.current.isOpen).toBe(true));
    act(() => result.current.dontAskAgain());
    await emulator.users.create({ username: 'bob', password, confirmed: true });
    await act(() => client.signOut());
    await act(() => client.signIn({ username: 'bob', password }));
    await waitFor(() => expect(result.current.isOpen).toBe(true));
    act(() => result.current.later());
    expect(storage.answers()).toEqual([
      [0, null],
      [1, expect.any(Number)],
    ]);
    const { userId } = await client.getCurrentUser();
    expect(setItem.mock.calls.map(([key]) => key).join()).not.toMatch(new RegExp(`ada|bob|${userId}`));
  });

  it('suggests nothing to a user whose second factor would shut the passkey out', async () => {
    const { render, client, emulator, answered } = await passkeyApp();
    await client.signIn({ username: 'ada', password });
    emulator.users.enableTotp('ada');
    answered.length = 0;
    const storage = memory();
    const { result } = render(() => usePasskeyNudge({ storage }));
    await waitFor(() => expect(answered).toContain('GetUser'));
    // It decides with that answer, before another request has its own.
    await act(() => client.fetchUserAttributes());
    expect(result.current.isOpen).toBe(false);
  });
});

it('names the hook that was called outside of a provider', () => {
  expect(() => renderHook(usePasskeys)).toThrow('usePasskeys was called outside of <MfaProvider>');
});
