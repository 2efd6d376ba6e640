import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { SignInView } from '../sign-in/SignIn.view.js';
import { credentials, smsCode } from '../testing/states.js';
import type { ComponentOverrides } from './ComponentsProvider.js';
import { ComponentsProvider } from './ComponentsProvider.js';

afterEach(cleanup);

const ownButton: ComponentOverrides = {
  Button: ({ Default, ...props }) => <Default {...props} data-testid={`app-${props.variant ?? 'secondary'}`} />,
};
const withoutRemembering: ComponentOverrides = { RememberDevice: () => <p>Not on this device</p> };
const ownHelp: ComponentOverrides = { RecoveryHelp: () => <p>Ask the front desk</p> };
const ownCodeField: ComponentOverrides = {
  OtpField: ({ label, name, onComplete }) => (
    <input
      aria-label={label}
      name={name}
      onChange={(event) => event.target.value.length === 6 && onComplete?.(event.target.value)}
    />
  ),
};

const events = () => ({
  onSignIn: vi.fn(),
  onConfirm: vi.fn(),
  onSelectMfaType: vi.fn(),
  onResendCode: vi.fn(),
  onTryAnotherWay: vi.fn(),
  onStartOver: vi.fn(),
});

it('renders the replacement of a part, which can build on the part', async () => {
  const told = events();
  render(
    <ComponentsProvider components={ownButton}>
      <SignInView appName="Harbour" state={credentials()} {...told} />
    </ComponentsProvider>,
  );
  await userEvent.fill(screen.getByLabelText('Username'), 'ada');
  await userEvent.fill(screen.getByLabelText('Password'), 'secret');
  await userEvent.click(screen.getByTestId('app-primary'));
  expect(told.onSignIn).toHaveBeenCalledOnce();
});

it('keeps the replacements of an outer provider', () => {
  render(
    <ComponentsProvider components={withoutRemembering}>
      <ComponentsProvider components={ownHelp}>
        <SignInView appName="Harbour" state={smsCode()} {...events()} />
      </ComponentsProvider>
    </ComponentsProvider>,
  );
  expect(screen.getByText('Not on this device')).toBeTruthy();
  expect(screen.getByText('Ask the front desk')).toBeTruthy();
});

it('replaces the code field', async () => {
  const told = events();
  render(
    <ComponentsProvider components={ownCodeField}>
      <SignInView appName="Harbour" state={smsCode()} {...told} />
    </ComponentsProvider>,
  );
  await userEvent.fill(screen.getByLabelText('Verification code'), '123456');
  expect(told.onConfirm.mock.calls).toEqual([['123456', { rememberDevice: false }]]);
});
