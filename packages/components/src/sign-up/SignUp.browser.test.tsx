import '@cognito-mfa/components/styles.css';
import { problem, type SignUpState } from '@cognito-mfa/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/expect-accessible.js';
import { confirmSignUp, signUpDetails } from '../testing/states.js';
import { SignUpView } from './SignUp.view.js';

afterEach(cleanup);

function show(state: SignUpState) {
  const events = { onSignUp: vi.fn(), onConfirm: vi.fn(), onResendCode: vi.fn(), onSignIn: vi.fn() };
  const { rerender, container } = render(<SignUpView state={state} {...events} />);
  return { ...events, container, next: (now: SignUpState) => rerender(<SignUpView state={now} {...events} />) };
}

it('has fields that browsers fill in, and submits the phone number in the format of Cognito', async () => {
  const { onSignUp } = show(signUpDetails());
  const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
  const names = ['Username', 'Password', 'Email', 'Phone number'];
  expect(names.map((name) => field(name).autocomplete)).toEqual(['username', 'new-password', 'email', 'tel']);
  await userEvent.fill(field('Username'), 'ada');
  await userEvent.fill(field('Email'), 'ada@example.com');
  await userEvent.fill(field('Phone number'), '+44 (20) 7946-0018');
  await userEvent.fill(field('Password'), 'Corr3ct-Horse!');
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  expect(onSignUp.mock.calls).toEqual([
    [{ username: 'ada', email: 'ada@example.com', phoneNumber: '+442079460018', password: 'Corr3ct-Horse!' }],
  ]);
});

it('shows at the field that its value is malformed', async () => {
  const { onSignUp } = show(signUpDetails({ username: 'ada' }));
  await userEvent.fill(screen.getByLabelText('Email'), 'ada at example');
  await userEvent.fill(screen.getByLabelText('Password'), 'Corr3ct-Horse!');
  await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
  expect(screen.getByRole('alert').textContent).toContain('doesn’t look right');
  expect(document.activeElement).toBe(screen.getByLabelText('Email'));
  expect(onSignUp).not.toHaveBeenCalled();
});

it('shows a Problem at the field that it is about', () => {
  show(signUpDetails({ username: 'ada', problem: problem('password-too-weak', { rule: 'number' }) }));
  const field = screen.getByLabelText('Password');
  expect(document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
    'Add a number to your password.',
  );
  expect(screen.getAllByRole('alert')).toHaveLength(1);
});

it('confirms with the button, once, and not again with a rejected code', async () => {
  const { onConfirm, next } = show(confirmSignUp());
  await userEvent.type(screen.getByLabelText('Verification code'), '123456');
  await userEvent.click(screen.getByRole('button', { name: 'Confirm account' }));
  next(confirmSignUp({ problem: problem('wrong-code') }));
  await userEvent.click(screen.getByRole('button', { name: 'Confirm account' }));
  expect(onConfirm.mock.calls).toEqual([['123456']]);
});

it('leads to the sign-in from an account that is confirmed already', async () => {
  const { onSignIn } = show(confirmSignUp({ problem: problem('already-confirmed') }));
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(onSignIn).toHaveBeenCalledOnce();
});

it('is accessible in every step', async () => {
  const { next, container } = show(signUpDetails());
  const steps: readonly SignUpState[] = [
    signUpDetails({ problem: problem('username-taken') }),
    signUpDetails({ busy: 'signUp' }),
    confirmSignUp(),
    confirmSignUp({ problem: problem('wrong-code') }),
    { step: 'COMPLETE_AUTO_SIGN_IN', username: 'ada', busy: 'autoSignIn', problem: null },
    { step: 'COMPLETE_AUTO_SIGN_IN', username: 'ada', busy: null, problem: problem('service') },
    { step: 'CONTINUE_SIGN_IN', username: 'ada' },
    { step: 'DONE', username: 'ada' },
    { step: 'DONE', username: 'ada', deviceRemembered: 'not-asked' },
  ];
  await expectAccessible(container);
  for (const step of steps) {
    next(step);
    await expectAccessible(container);
  }
});
