import { describe, expect, it } from 'vitest';
import { createSignInFlow } from '../client/create-flows.js';
import { password } from '../testing/emulated-client.js';
import { passkeySetting, username, withPasskey } from '../testing/passkey-setting.js';

const passkey = { preferredChallenge: 'WEB_AUTHN' } as const;

describe('a sign-in with a passkey', () => {
  it('takes two requests', async () => {
    const { auth, operations } = await withPasskey();
    const output = await auth.signIn({ username, options: passkey });
    expect(output).toMatchObject({ isSignedIn: true, nextStep: { signInStep: 'DONE' } });
    expect(operations()).toEqual(['InitiateAuth', 'RespondToAuthChallenge']);
    expect(await auth.getCurrentUser()).toMatchObject({ username });
  });

  it('offers the first factors again after a cancelled prompt, and takes the password without the name', async () => {
    const { auth, authenticator, clock } = await withPasskey();
    const flow = createSignInFlow(auth, { clock });
    authenticator.answer('cancel');
    expect(await flow.signIn({ username, ...passkey })).toMatchObject({
      step: 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION',
      username,
      availableChallenges: ['PASSWORD_SRP', 'PASSWORD', 'WEB_AUTHN'],
      problem: { code: 'passkey-cancelled' },
    });
    expect(await flow.selectFirstFactor('PASSWORD')).toMatchObject({ step: 'CONFIRM_SIGN_IN_WITH_PASSWORD' });
    expect(await flow.confirmSignIn(password)).toMatchObject({ step: 'DONE', username });
  });

  it('is for the user who last used one here, if no name is given', async () => {
    const { auth, authenticator, clock } = await withPasskey();
    await auth.signIn({ username, options: passkey });
    await auth.signOut();
    const flow = createSignInFlow(auth, { clock });
    authenticator.answer('cancel');
    const step = 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION';
    expect(await flow.signIn({ username: '', ...passkey })).toMatchObject({ step, username });
    await flow.startOver({ username: '' });
    authenticator.answer('approve');
    expect(await flow.signIn({ username: '', ...passkey })).toMatchObject({ step: 'DONE', username });
  });

  it('asks for the name where nobody has used one', async () => {
    const { auth, clock, operations } = await passkeySetting();
    await auth.signOut();
    operations();
    const flow = createSignInFlow(auth, { clock });
    const found = { step: 'ENTER_CREDENTIALS', problem: { code: 'invalid-input', field: 'username' } };
    expect(await flow.signIn({ username: '', ...passkey })).toMatchObject(found);
  });

  it('asks again from the choice', async () => {
    const { auth, authenticator, clock } = await withPasskey();
    const flow = createSignInFlow(auth, { clock });
    authenticator.answer('cancel');
    await flow.signIn({ username, ...passkey });
    authenticator.answer('approve');
    expect(await flow.selectFirstFactor('WEB_AUTHN')).toMatchObject({ step: 'DONE', username });
  });
});

it('signs in with a code by email as first factor', async () => {
  const { auth, clock, latestCode } = await passkeySetting({ codes: ['EMAIL_OTP'] });
  await auth.signOut();
  const flow = createSignInFlow(auth, { clock });
  expect(await flow.signIn({ username, preferredChallenge: 'EMAIL_OTP' })).toMatchObject({
    step: 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE',
    codeDeliveryDetails: { deliveryMedium: 'EMAIL' },
  });
  expect(await flow.confirmSignIn(latestCode())).toMatchObject({ step: 'DONE' });
});
