import { problem, type SignInState } from '@cognito-mfa/core';
import { cleanup, render } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { spokenLines } from '../testing/spoken.js';
import { smsCode } from '../testing/states.js';
import { SignInView } from './SignIn.view.js';

afterEach(cleanup);

const nothing = () => {};

function show(state: SignInState): HTMLElement {
  const { container } = render(
    <SignInView
      appName="Harbour"
      state={state}
      secondsLeft={164}
      onSignIn={nothing}
      onConfirm={nothing}
      onSelectMfaType={nothing}
      onResendCode={nothing}
      onTryAnotherWay={nothing}
      onStartOver={nothing}
    />,
  );
  return container;
}

it('reads the destination, the field and the other actions to a screen reader', async () => {
  expect(await spokenLines(show(smsCode()))).toEqual([
    'Harbour',
    'heading, Check your text messages, level 1',
    'We sent a code to +*******0839.',
    'Signing in as ada.',
    'button, Not you?',
    'Verification code',
    'textbox, Verification code, required',
    'button, Resend code',
    'checkbox, Remember this device, You won’t need a code here next time. Only use this on your own device., not checked',
    'Remember this device',
    'You won’t need a code here next time. Only use this on your own device.',
    'button, Verify',
    'button, Try another way',
    'button, Back to sign in',
  ]);
});

it('reads the error of a wrong code with the field', async () => {
  const lines = await spokenLines(show(smsCode({ problem: problem('wrong-code') })));
  expect(lines.filter((line) => line.includes('textbox'))).toEqual([
    'textbox, Verification code, Incorrect code. Check it and try again., invalid, required',
  ]);
});
