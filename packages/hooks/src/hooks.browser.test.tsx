import { act, renderHook, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { emulatedApp, password, withAuthenticator } from './testing/emulated-app.js';
import { useDevices } from './useDevices.js';
import { useFactorEnrolment } from './useFactorEnrolment.js';
import { useMfaPreference } from './useMfaPreference.js';
import { usePasskeys } from './usePasskeys.js';
import { useSecurityOverview } from './useSecurityOverview.js';
import { useSession } from './useSession.js';
import { useSessions } from './useSessions.js';
import { useSignIn } from './useSignIn.js';
import { useSignUp } from './useSignUp.js';
import { useStepUp } from './useStepUp.js';
import { useTotpSetup } from './useTotpSetup.js';

describe('hooks in StrictMode, with the emulator in the page', () => {
  it('useSignIn and useSession follow a sign-in and a sign-out', async () => {
    const { render } = await emulatedApp();
    const { result } = render(() => ({ signIn: useSignIn(), session: useSession() }));
    expect(result.current.session.state).toEqual({ step: 'LOADING' });
    await waitFor(() => expect(result.current.session.state).toEqual({ step: 'SIGNED_OUT', reason: 'never' }));

    await act(() => result.current.signIn.signIn({ username: 'ada', password: 'Wr0ng-Horse!' }));
    expect(result.current.signIn.state).toMatchObject({
      step: 'ENTER_CREDENTIALS',
      problem: { code: 'wrong-credentials' },
    });

    await act(() => result.current.signIn.signIn({ username: 'ada', password }));
    expect(result.current.signIn.state).toMatchObject({ step: 'DONE', username: 'ada' });
    expect(result.current.session.state).toMatchObject({ step: 'SIGNED_IN', user: { username: 'ada' } });

    await act(() => result.current.session.signOut());
    expect(result.current.session.state).toEqual({ step: 'SIGNED_OUT', reason: 'user' });
  });

  it('useSignUp creates and confirms an account', async () => {
    const { render, emulator } = await emulatedApp();
    const { result } = render(useSignUp);
    await act(() => result.current.signUp({ username: 'grace', password, email: 'grace@example.com' }));
    expect(result.current.state).toMatchObject({ step: 'CONFIRM_SIGN_UP', codesSent: 1 });
    const code = emulator.outbox.messages('grace').at(-1)?.code ?? '';
    await act(() => result.current.confirmSignUp(code));
    expect(result.current.state).toEqual({ step: 'DONE', username: 'grace' });
  });

  it.each<[string, () => { readonly state: { readonly step: string } }]>([
    ['useDevices', useDevices],
    ['useMfaPreference', useMfaPreference],
    ['usePasskeys', usePasskeys],
    ['useSecurityOverview', useSecurityOverview],
    ['useSessions', useSessions],
  ])('%s loads when the user signs in on the same page', async (_, useList) => {
    const { render, client } = await emulatedApp(withAuthenticator());
    const { result } = render(useList);
    await waitFor(() => expect(result.current.state).toMatchObject({ step: 'FAILED' }));
    await act(() => client.signIn({ username: 'ada', password }));
    await waitFor(() => expect(result.current.state).toMatchObject({ step: 'READY' }));
  });

  it('useMfaPreference shows a change made elsewhere on the page', async () => {
    const { render, client } = await emulatedApp();
    await client.signIn({ username: 'ada', password });
    const { result } = render(useMfaPreference);
    await waitFor(() => expect(result.current.state.step).toBe('READY'));
    await act(() => client.updateMFAPreference({ sms: 'PREFERRED' }));
    await waitFor(() =>
      expect(result.current.state).toMatchObject({
        factors: [{}, { mfaType: 'SMS', enabled: true, preferred: true }, {}],
      }),
    );
  });

  it('useMfaPreference shows a change made elsewhere on the page during its own', async () => {
    const { render, client } = await emulatedApp();
    await client.signIn({ username: 'ada', password });
    const { result } = render(useMfaPreference);
    await waitFor(() => expect(result.current.state.step).toBe('READY'));
    const elsewhere = client.updateMFAPreference({ email: 'ENABLED' });
    await act(async () => {
      await Promise.all([elsewhere, result.current.updateMFAPreference({ sms: 'ENABLED' })]);
    });
    await waitFor(() =>
      expect(result.current.state).toMatchObject({
        busy: null,
        factors: [{}, { mfaType: 'SMS', enabled: true }, { mfaType: 'EMAIL', enabled: true }],
      }),
    );
  });

  it('useTotpSetup drops the secret when the view closes', async () => {
    const { render, client } = await emulatedApp();
    await client.signIn({ username: 'ada', password });
    const { result, unmount } = render(useTotpSetup);
    await act(() => result.current.setUpTOTP());
    expect(result.current.state.step).toBe('VERIFY_TOTP_SETUP');
    unmount();
    expect(await result.current.verifyTOTPSetup('123456')).toMatchObject({ step: 'NOT_STARTED' });
  });

  it('useFactorEnrolment verifies and enables an address, and the rest of the page sees it', async () => {
    const { render, client, emulator } = await emulatedApp();
    await client.signIn({ username: 'ada', password });
    const { result, unmount } = render(() => ({ enrolment: useFactorEnrolment(), preference: useMfaPreference() }));
    await waitFor(() => expect(result.current.preference.state.step).toBe('READY'));
    act(() => void result.current.enrolment.start('EMAIL'));
    await act(() => result.current.enrolment.updateUserAttribute('grace@example.com'));
    expect(result.current.enrolment.state).toMatchObject({ step: 'CONFIRM_ATTRIBUTE_WITH_CODE', codesSent: 1 });
    const code = emulator.outbox.messages('ada').at(-1)?.code ?? '';
    await act(() => result.current.enrolment.confirmUserAttribute(code));
    expect(result.current.enrolment.state).toEqual({ step: 'DONE', mfaType: 'EMAIL' });
    await waitFor(() =>
      expect(result.current.preference.state).toMatchObject({
        factors: [{}, {}, { enabled: true, destination: 'grace@example.com', verified: true }],
      }),
    );
    const { enrolment } = result.current;
    unmount();
    expect(await enrolment.enableFactor()).toEqual({ step: 'NOT_STARTED' });
  });

  it('useDevices pages with loadMore, sees changes made elsewhere, and ends the session when it forgets this device', async () => {
    const { render, client } = await emulatedApp();
    await client.signIn({ username: 'ada', password });
    const { result } = render(() => ({ devices: useDevices(), session: useSession() }));
    await waitFor(() => expect(result.current.devices.state).toMatchObject({ step: 'READY', hasMore: false }));
    const before = result.current.devices.state;
    await act(() => result.current.devices.loadMore());
    expect(result.current.devices.state).toBe(before);
    await act(() => client.rememberDevice());
    await waitFor(() => expect(result.current.devices.state).toMatchObject({ devices: [{ isCurrentDevice: true }] }));
    await act(async () => void (await result.current.devices.stopRememberingDevice?.()));
    expect(result.current.devices.state).toMatchObject({ devices: [] });
    await act(() => result.current.devices.rememberDevice());
    const { state } = result.current.devices;
    await act(() => result.current.devices.forgetDevice(state.step === 'READY' ? (state.devices[0]?.id ?? '') : ''));
    expect(result.current.session.state).toMatchObject({ step: 'SIGNED_OUT', reason: 'device-forgotten' });
  });

  it('useDevices lists a newly remembered device as the current one', async () => {
    const { render, client } = await emulatedApp();
    await client.signIn({ username: 'ada', password });
    const { result } = render(useDevices);
    await waitFor(() => expect(result.current.state).toMatchObject({ step: 'READY', devices: [] }));
    await act(() => result.current.rememberDevice());
    expect(result.current.state).toMatchObject({ devices: [{ isCurrentDevice: true, name: 'Chromium on Linux' }] });
  });

  it('useDevices reloads when other code forgets many devices, but not when it forgets devices itself', async () => {
    const { render, client, emulator } = await emulatedApp();
    const devices = Array.from({ length: 12 }, (_, at) => ({ name: `Browser ${at}` }));
    await emulator.users.create({ username: 'mae', password, devices });
    await client.signIn({ username: 'mae', password });
    const { result } = render(useDevices);
    await waitFor(() => expect(result.current.state).toMatchObject({ devices: { length: 12 } }));
    for (const device of (await client.fetchDevices()).slice(4)) await client.forgetDevice({ device });
    await waitFor(() => expect(result.current.state).toMatchObject({ devices: { length: 4 } }), { timeout: 10_000 });
    const fetchDevicePage = vi.spyOn(client, 'fetchDevicePage');
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    await act(() => result.current.forgetOtherDevices());
    await act(() => vi.advanceTimersByTimeAsync(10_000));
    vi.useRealTimers();
    expect(result.current.state).toMatchObject({ devices: [], busy: null });
    expect(fetchDevicePage).not.toHaveBeenCalled();
  });

  it('useStepUp asks once per page and runs the pending action', async () => {
    const { render, client } = await emulatedApp();
    await client.signIn({ username: 'ada', password });
    const { result } = render(() => ({ page: useStepUp(), dialog: useStepUp() }));
    let guarded: Promise<unknown> | undefined;
    await act(async () => {
      guarded = result.current.page.guard(() => 'saved');
    });
    await waitFor(() =>
      expect(result.current.dialog.state).toMatchObject({ step: 'ENTER_CREDENTIALS', username: 'ada' }),
    );
    await act(() => result.current.dialog.confirmPassword(password));
    expect(await guarded).toEqual({ outcome: 'done', value: 'saved' });
    expect(result.current.page.state).toMatchObject({ step: 'GRANTED' });
    act(() => result.current.page.revoke());
    expect(result.current.dialog.state).toEqual({ step: 'IDLE' });
  });

  it('tells a developer who forgot the provider what to do', () => {
    expect(() => renderHook(() => useSignIn())).toThrow(/useSignIn was called outside of <MfaProvider>.*Wrap the app/);
  });
});
