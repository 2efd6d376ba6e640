import { describe, expect, it } from 'vitest';
import type { AuthClient } from '../auth-client.js';
import { type Emulator, password, totpCode } from './emulated-client.js';

/** A client on its own emulator, for {@link describeJourney}. */
export interface JourneySetting {
  readonly auth: AuthClient;
  readonly emulator: Emulator;
  /** Every request that `auth` made. */
  readonly wire: { operation: string; input: Record<string, unknown> }[];
  /** Creates the client of the same browser after a reload. */
  reload(): AuthClient;
  /** Creates a client in another browser. */
  elsewhere(): AuthClient;
}

/** Creates a confirmed user. */
export async function newUser({ emulator }: Pick<JourneySetting, 'emulator'>, username = 'ada'): Promise<void> {
  await emulator.users.create({
    username,
    password,
    email: 'ada@example.com',
    phoneNumber: '+15550100839',
    confirmed: true,
  });
}

/** Returns the last code that was sent to ada. */
export function lastCode({ emulator }: Pick<JourneySetting, 'emulator'>): string {
  return emulator.outbox.messages('ada').at(-1)?.code ?? '';
}

/** Signs in a user whose preferred factor is an authenticator app. */
export async function withTotp(setting: Pick<JourneySetting, 'auth' | 'emulator'>): Promise<{ code(): string }> {
  const { auth, emulator } = setting;
  await newUser(setting);
  await auth.signIn({ username: 'ada', password });
  const { sharedSecret } = await auth.setUpTOTP();
  // Each code works once, so each call uses the next one.
  const code = () => {
    emulator.clock.advance(30);
    return totpCode(sharedSecret, emulator.clock.now());
  };
  await auth.verifyTOTPSetup({ code: code() });
  await auth.updateMFAPreference({ totp: 'PREFERRED' });
  return { code };
}

/** Describes a user's journey through every kind of sign-in, for any client. */
export function describeJourney(
  name: string,
  begin: () => JourneySetting | Promise<JourneySetting>,
  /** `afterDevice` lists what the client sends after ConfirmDevice. */
  { afterDevice = [] }: { readonly afterDevice?: readonly string[] } = {},
): void {
  describe(`the journey over ${name}`, () => {
    it('creates an account, confirms it and signs in without sending the password again', async () => {
      const setting = await begin();
      const { auth, wire } = setting;
      const created = await auth.signUp({
        username: 'ada',
        password,
        options: { userAttributes: { email: 'ada@example.com', phone_number: '+15550100839' } },
      });
      expect(created.nextStep).toMatchObject({
        signUpStep: 'CONFIRM_SIGN_UP',
        codeDeliveryDetails: { destination: 'a***@e***' },
      });
      const early = await auth.signIn({ username: 'ada', password });
      expect(early.nextStep.signInStep).toBe('CONFIRM_SIGN_UP');
      await auth.confirmSignUp({ username: 'ada', confirmationCode: lastCode(setting) });

      wire.length = 0;
      const done = await auth.signIn({ username: 'ada', password });
      expect(done).toMatchObject({
        isSignedIn: true,
        nextStep: { signInStep: 'DONE', newDevice: { confirmationNecessary: true } },
      });
      expect(wire.map(({ operation }) => operation)).toEqual([
        'InitiateAuth',
        'RespondToAuthChallenge',
        'ConfirmDevice',
        ...afterDevice,
      ]);
      expect(JSON.stringify(wire)).not.toContain(password);
      expect(await auth.getCurrentUser()).toMatchObject({ username: 'ada' });
    });

    it('refuses a wrong password and an unknown user in the same words', async () => {
      const setting = await begin();
      await newUser(setting);
      for (const username of ['ada', 'nobody']) {
        await expect(setting.auth.signIn({ username, password: 'Wr0ng-Horse!' })).rejects.toMatchObject({
          name: 'NotAuthorizedException',
          problem: { code: 'wrong-credentials', retry: 'same-step' },
        });
      }
    });

    it('sets up an authenticator, stays on the step after a wrong code and continues after the right one', async () => {
      const setting = await begin();
      const { code } = await withTotp(setting);
      const { auth } = setting;
      expect(await auth.fetchMFAPreference()).toEqual({ enabled: ['TOTP'], preferred: 'TOTP' });
      await auth.signOut();
      const output = await auth.signIn({ username: 'ada', password });
      expect(output.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
      await expect(auth.confirmSignIn({ challengeResponse: '000000' })).rejects.toMatchObject({
        problem: { code: 'wrong-code' },
      });
      expect(await auth.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });
    });

    it('distinguishes a used code from a wrong one', async () => {
      const setting = await begin();
      const { code } = await withTotp(setting);
      const { auth } = setting;
      const used = code();
      await auth.signOut();
      await auth.signIn({ username: 'ada', password });
      await auth.confirmSignIn({ challengeResponse: used });
      await auth.signOut();
      await auth.signIn({ username: 'ada', password });
      await expect(auth.confirmSignIn({ challengeResponse: used })).rejects.toMatchObject({
        problem: { code: 'code-already-used' },
      });
    });

    it('asks for no code on a remembered device, and asks again once it is forgotten', async () => {
      const setting = await begin();
      const { code } = await withTotp(setting);
      const { auth } = setting;
      await auth.rememberDevice();
      await auth.signOut();
      expect(await auth.signIn({ username: 'ada', password })).toMatchObject({ isSignedIn: true });

      const [device, ...others] = await auth.fetchDevices();
      expect(others).toEqual([]);
      expect(device).toMatchObject({ isCurrentDevice: true, attributes: { device_status: 'valid' } });
      await auth.forgetDevice();
      await expect(auth.getCurrentUser()).rejects.toMatchObject({ problem: { code: 'not-signed-in' } });
      setting.wire.length = 0;
      const output = await auth.signIn({ username: 'ada', password });
      // The key was removed with the device, so no request tries it first.
      expect(JSON.stringify(setting.wire)).not.toContain('DEVICE_KEY');
      expect(output.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
      expect(await auth.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });
    });

    it('drops a device that was forgotten elsewhere and still signs in', async () => {
      const setting = await begin();
      const { code } = await withTotp(setting);
      const { auth } = setting;
      await auth.rememberDevice();
      const [device] = await auth.fetchDevices();
      const elsewhere = setting.elsewhere();
      await elsewhere.signIn({ username: 'ada', password });
      await elsewhere.confirmSignIn({ challengeResponse: code() });
      await elsewhere.forgetDevice({ device: { id: device?.id ?? '' } });

      await auth.signOut();
      const output = await auth.signIn({ username: 'ada', password });
      expect(output.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_TOTP_CODE');
      expect(await auth.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });
    });

    it('sends a text message to a masked number, and a new one on request', async () => {
      const setting = await begin();
      await newUser(setting);
      const { auth } = setting;
      await auth.signIn({ username: 'ada', password });
      await auth.updateMFAPreference({ sms: 'PREFERRED' });
      await auth.signOut();
      const output = await auth.signIn({ username: 'ada', password });
      expect(output.nextStep).toMatchObject({
        signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE',
        codeDeliveryDetails: { destination: '+*******0839', deliveryMedium: 'SMS' },
      });
      const first = lastCode(setting);
      const again = await auth.resendSignInCode();
      expect(again.nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
      await expect(auth.confirmSignIn({ challengeResponse: first === '000000' ? '000001' : '000000' })).rejects.toThrow(
        /wrong-code/,
      );
      expect(await auth.confirmSignIn({ challengeResponse: lastCode(setting) })).toMatchObject({
        isSignedIn: true,
      });
    });

    it('offers a choice without a preferred factor, and offers it again', async () => {
      const setting = await begin();
      await withTotp(setting);
      const { auth } = setting;
      await auth.updateMFAPreference({ sms: 'ENABLED', totp: 'NOT_PREFERRED' });
      await auth.signOut();
      const output = await auth.signIn({ username: 'ada', password });
      expect(output.nextStep).toMatchObject({
        signInStep: 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION',
        allowedMFATypes: ['SMS', 'TOTP'],
      });
      const chosen = await auth.confirmSignIn({ challengeResponse: 'SMS' });
      expect(chosen).toMatchObject({
        nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' },
        otherMFATypes: ['SMS', 'TOTP'],
      });
      const again = await auth.restartSignIn();
      expect(again.nextStep.signInStep).toBe('CONTINUE_SIGN_IN_WITH_MFA_SELECTION');
      await auth.confirmSignIn({ challengeResponse: 'SMS' });
      expect((await auth.resendSignInCode()).nextStep.signInStep).toBe('CONFIRM_SIGN_IN_WITH_SMS_CODE');
      expect(await auth.confirmSignIn({ challengeResponse: lastCode(setting) })).toMatchObject({
        isSignedIn: true,
      });
    });

    it('resumes the code step after a reload, with the remaining time', async () => {
      const setting = await begin();
      const { code } = await withTotp(setting);
      const { auth, reload, emulator } = setting;
      await auth.signOut();
      const output = await auth.signIn({ username: 'ada', password });
      emulator.clock.advance(60);
      const reloaded = reload();
      const resumed = await reloaded.resumeSignIn();
      expect(resumed).toEqual({ ...output, username: 'ada' });
      expect(reloaded.canRestartSignIn()).toBe(false);
      expect(await reloaded.confirmSignIn({ challengeResponse: code() })).toMatchObject({ isSignedIn: true });
      expect(await reload().resumeSignIn()).toBeUndefined();
    });

    it('keeps the user signed in through a reload', async () => {
      const setting = await begin();
      await newUser(setting);
      await setting.auth.signIn({ username: 'ada', password });
      expect(await setting.reload().getCurrentUser()).toMatchObject({ username: 'ada' });
    });

    it('ends the session after a global sign-out elsewhere', async () => {
      const setting = await begin();
      await newUser(setting);
      const { auth } = setting;
      await auth.signIn({ username: 'ada', password });
      const elsewhere = setting.elsewhere();
      await elsewhere.signIn({ username: 'ada', password });
      const events: unknown[] = [];
      auth.subscribe((event) => events.push(event));
      await elsewhere.signOut({ global: true });
      await expect(auth.fetchMFAPreference()).rejects.toMatchObject({ problem: { code: 'signed-out' } });
      expect(events).toContainEqual({ type: 'signedOut', reason: expect.stringMatching(/^session-(ended|revoked)$/) });
      expect(await auth.fetchAuthSession()).toEqual({});
    });
  });
}
