import '@cognito-mfa/components/styles.css';
import { type FactorEnrolmentState, problem } from '@cognito-mfa/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/expect-accessible.js';
import { confirmAttribute, enableFactor, enterAttribute } from '../testing/states.js';
import { FactorEnrolmentView } from './FactorEnrolment.view.js';

afterEach(cleanup);

function show(state: FactorEnrolmentState) {
  const events = {
    onSubmitAttribute: vi.fn(),
    onConfirm: vi.fn(),
    onResendCode: vi.fn(),
    onChangeAttribute: vi.fn(),
    onEnable: vi.fn(),
    onCancel: vi.fn(),
  };
  const view = (now: FactorEnrolmentState) => <FactorEnrolmentView state={now} {...events} />;
  const { rerender, container } = render(view(state));
  return { ...events, container, next: (now: FactorEnrolmentState) => rerender(view(now)) };
}

const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

it('asks for a phone number and takes the focus', async () => {
  const { onSubmitAttribute } = show(enterAttribute());
  const field = screen.getByLabelText('Phone number');
  expect(document.activeElement).toBe(field);
  expect(field.getAttribute('autocomplete')).toBe('tel');
  await userEvent.keyboard('+15550100839{Enter}');
  expect(onSubmitAttribute.mock.calls).toEqual([['+15550100839']]);
});

it('submits nothing while the field is empty, and shows what is missing', async () => {
  const { onSubmitAttribute } = show(enterAttribute({ mfaType: 'EMAIL' }));
  await press('Send code');
  expect(onSubmitAttribute).not.toHaveBeenCalled();
  expect(screen.getByRole('alert').textContent).toBe('Enter your email.');
});

it('shows the error of a number at its field, and keeps the number', () => {
  const { next } = show(enterAttribute({ destination: '07700' }));
  next(enterAttribute({ destination: '07700', problem: problem('invalid-input', { field: 'phone_number' }) }));
  const field = screen.getByLabelText<HTMLInputElement>('Phone number');
  expect(field.value).toBe('07700');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  expect(screen.getAllByRole('alert')).toHaveLength(1);
});

it('shows the full destination of the code, and submits a code once', async () => {
  const { onConfirm, next } = show(enterAttribute());
  next(confirmAttribute());
  expect(screen.getByText(/We sent a code to/).textContent).toContain('+15550100839');
  const field = screen.getByLabelText('Verification code');
  expect(document.activeElement).toBe(field);
  await userEvent.type(field, '123456');
  next(confirmAttribute({ problem: problem('wrong-code') }));
  await press('Verify');
  expect(onConfirm.mock.calls).toEqual([['123456']]);
  expect(screen.getByRole('alert').textContent).toBe('Incorrect code. Check it and try again.');
});

it('resends the code, goes back to the number, and cancels', async () => {
  const told = show(confirmAttribute());
  await press('Resend code');
  await press('Change phone number');
  await press('Cancel');
  expect([told.onResendCode, told.onChangeAttribute, told.onCancel].map((event) => event.mock.calls.length)).toEqual([
    1, 1, 1,
  ]);
});

it('announces another code politely, and clears the field', async () => {
  const { next } = show(confirmAttribute());
  await userEvent.type(screen.getByLabelText('Verification code'), '123');
  next(confirmAttribute({ codesSent: 2 }));
  expect(screen.getByText('A new code is on its way.').getAttribute('role')).toBe('status');
  expect(screen.getByLabelText<HTMLInputElement>('Verification code').value).toBe('');
});

it('asks for no second code when only turning the method on is left', async () => {
  const { onEnable } = show(enableFactor({ problem: problem('service') }));
  expect(screen.queryByLabelText('Verification code')).toBeNull();
  await press('Finish');
  expect(onEnable).toHaveBeenCalledOnce();
});

it('is accessible in every step', async () => {
  const { next, container } = show(enterAttribute());
  await expectAccessible(container);
  const steps: readonly FactorEnrolmentState[] = [
    enterAttribute({ mfaType: 'EMAIL', problem: problem('invalid-input', { field: 'email' }) }),
    confirmAttribute(),
    confirmAttribute({ problem: problem('wrong-code') }),
    confirmAttribute({ busy: 'sendUserAttributeVerificationCode', problem: problem('rate-limited', {}) }),
    enableFactor({ problem: problem('service') }),
    { step: 'DONE', mfaType: 'EMAIL' },
  ];
  for (const step of steps) {
    next(step);
    await expectAccessible(container);
  }
});
