import '@cognito-mfa/components/styles.css';
import { problem, type SignInState } from '@cognito-mfa/core';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { expectAccessible } from '../testing/expect-accessible.js';
import {
  credentials,
  emailCode,
  emailSetup,
  newPassword,
  selection,
  setupSelection,
  signInTotpSetup,
  smsCode,
  totpCode,
  totpSetupDetails,
} from '../testing/states.js';
import { SignInView, type SignInViewProps } from './SignIn.view.js';

afterEach(cleanup);

function show(state: SignInState, props: Partial<SignInViewProps> = {}) {
  const events = {
    onSignIn: vi.fn(),
    onConfirm: vi.fn(),
    onSelectMfaType: vi.fn(),
    onResendCode: vi.fn(),
    onTryAnotherWay: vi.fn(),
    onStartOver: vi.fn(),
  };
  const view = (now: SignInState, more: Partial<SignInViewProps> = {}) => (
    <SignInView appName="Harbour" state={now} {...events} {...props} {...more} />
  );
  const { rerender, container } = render(view(state));
  const next = (now: SignInState, more?: Partial<SignInViewProps>) => rerender(view(now, more));
  return { ...events, next, container };
}

const button = (name: string) => screen.getByRole('button', { name });
const codeField = () => screen.getByLabelText<HTMLInputElement>('Verification code');

describe('username and password', () => {
  it('have the attributes that password managers look for', () => {
    show(credentials());
    expect(screen.getByLabelText('Username')).toHaveProperty('autocomplete', 'username');
    expect(screen.getByLabelText('Password')).toHaveProperty('autocomplete', 'current-password');
  });

  it('are submitted once by Enter, the username without surrounding spaces', async () => {
    const { onSignIn } = show(credentials());
    await userEvent.fill(screen.getByLabelText('Username'), ' ada ');
    await userEvent.fill(screen.getByLabelText('Password'), 'a secret ');
    await userEvent.keyboard('{Enter}');
    expect(onSignIn.mock.calls).toEqual([[{ username: 'ada', password: 'a secret ' }]]);
  });

  it('are not submitted again while they are being checked, and the button keeps the focus', async () => {
    const { onSignIn, next } = show(credentials({ username: 'ada' }));
    await userEvent.fill(screen.getByLabelText('Password'), 'secret');
    await userEvent.click(button('Sign in'));
    next(credentials({ username: 'ada', busy: 'signIn' }));
    await userEvent.keyboard('{Enter}');
    expect(onSignIn).toHaveBeenCalledOnce();
    expect(document.activeElement).toBe(button('Sign in'));
    expect(button('Sign in').getAttribute('aria-disabled')).toBe('true');
  });

  it('show an error at each empty field, and the first of them takes the focus', async () => {
    const { onSignIn } = show(credentials());
    await userEvent.click(button('Sign in'));
    expect(onSignIn).not.toHaveBeenCalled();
    const field = screen.getByLabelText('Username');
    expect(document.activeElement).toBe(field);
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(described(field)).toBe('Enter your username.');
    await userEvent.type(field, 'a');
    expect(field.getAttribute('aria-invalid')).toBeNull();
  });

  it('show that one of them is wrong, never which', () => {
    show(credentials({ username: 'ada', problem: problem('wrong-credentials') }));
    expect(screen.getAllByRole('alert').map((alert) => alert.textContent)).toEqual(['Incorrect username or password.']);
    for (const name of ['Username', 'Password']) {
      expect(described(screen.getByLabelText(name))).toContain('Incorrect');
    }
  });

  it('reveal the password without a second control of that name', async () => {
    show(credentials());
    const field = screen.getByLabelText('Password');
    await userEvent.click(button('Show'));
    expect(field.getAttribute('type')).toBe('text');
    expect(screen.getAllByLabelText('Password')).toHaveLength(1);
  });
});

describe('a code step', () => {
  it('shows the destination of the code and lets the browser fill it in', () => {
    show(smsCode());
    expect(screen.getByText(/\+\*{7}0839/)).toBeTruthy();
    expect(codeField().autocomplete).toBe('one-time-code');
  });

  it('submits a complete code once, with the choice to remember this device', async () => {
    const { onConfirm } = show(smsCode());
    await userEvent.click(screen.getByRole('checkbox', { name: 'Remember this device' }));
    await userEvent.type(codeField(), '123456');
    expect(onConfirm.mock.calls).toEqual([['123456', { rememberDevice: true }]]);
  });

  it('shows a rejected code at the field, announces it once and does not submit the same code again', async () => {
    const { onConfirm, next } = show(totpCode());
    await userEvent.type(codeField(), '123456');
    next(totpCode({ busy: 'confirmSignIn' }));
    next(totpCode({ problem: problem('wrong-code') }));
    expect(screen.getAllByRole('alert')).toHaveLength(1);
    expect(described(codeField())).toContain('Incorrect code');
    expect(codeField().value).toBe('123456');
    await userEvent.click(button('Verify'));
    expect(onConfirm).toHaveBeenCalledOnce();
    await userEvent.fill(codeField(), '654321');
    expect(onConfirm).toHaveBeenLastCalledWith('654321', { rememberDevice: false });
  });

  it('announces a new code and empties the field', async () => {
    const { onResendCode, next } = show(smsCode());
    await userEvent.type(codeField(), '12');
    await userEvent.click(button('Resend code'));
    expect(onResendCode).toHaveBeenCalledOnce();
    next(smsCode({ codesSent: 2 }));
    expect(screen.getByText('A new code is on its way.').getAttribute('role')).toBe('status');
    expect(codeField().value).toBe('');
  });

  it('offers another method only if there is one, and no resending for an authenticator app', () => {
    const { next } = show(smsCode());
    expect(button('Try another way')).toBeTruthy();
    next(totpCode());
    expect(screen.queryByRole('button', { name: 'Try another way' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Resend code' })).toBeNull();
  });

  it('offers one way on when the time is over, and moves the focus to it', async () => {
    const { onResendCode, next } = show(smsCode());
    codeField().focus();
    next(smsCode({ problem: problem('session-expired') }));
    expect(screen.getByRole('alert').textContent).toContain('timed out');
    expect(screen.queryByLabelText('Verification code')).toBeNull();
    expect(document.activeElement).toBe(button('Send a new code'));
    await userEvent.click(button('Send a new code'));
    expect(onResendCode).toHaveBeenCalledOnce();
  });

  it('goes back to the username and password when the time is over after a reload', async () => {
    const { onStartOver } = show(smsCode({ problem: problem('session-expired'), canRestart: false }));
    await userEvent.click(button('Sign in again'));
    expect(onStartOver).toHaveBeenCalledOnce();
  });

  it('rests after another code, and says for how long', async () => {
    const { onResendCode, next } = show(smsCode());
    next(smsCode({ codesSent: 2 }));
    await waitFor(() => expect(screen.getByRole('timer').textContent).toMatch(/^Wait 0:(30|29)$/));
    button('Resend code').click();
    expect(onResendCode).not.toHaveBeenCalled();
    next(smsCode({ problem: problem('service'), codesSent: 2 }));
    expect(button('Resend code').getAttribute('aria-disabled')).toBe('true');
  });

  it('helps with a lost method only in the words of the app', () => {
    show(smsCode());
    expect(screen.queryByText('Can’t use this method?')).toBeNull();
    cleanup();
    show(smsCode(), { recoveryHelp: <p>Call the front desk.</p> });
    expect(screen.getByText('Can’t use this method?')).toBeTruthy();
  });

  it('shows the time left near its end, and announces a few moments', () => {
    const { next } = show(smsCode(), { secondsLeft: 164 });
    expect(screen.queryByRole('timer')).toBeNull();
    next(smsCode(), { secondsLeft: 30 });
    expect(screen.getByRole('timer').textContent).toBe('Time left: 0:30');
    const spoken = (secondsLeft: number) => {
      next(smsCode(), { secondsLeft });
      return screen
        .getAllByRole('status')
        .map((status) => status.textContent)
        .join('');
    };
    expect([61, 60, 45, 30, 20].map(spoken)).toEqual(['', '', '', '30 seconds left.', '']);
  });
});

describe('each step after the password', () => {
  const steps = [smsCode, emailCode, totpCode, selection, setupSelection, signInTotpSetup, emailSetup, newPassword];

  it.each(steps)('says whose sign-in it is, and starts over for somebody else: %o', async (stateOf) => {
    const onNotYou = vi.fn();
    const { onStartOver } = show(stateOf({ username: 'ada@example.com' }), { onNotYou });
    expect(screen.getByText(/^Signing in as/).textContent).toBe('Signing in as \u2066ada@example.com\u2069.');
    await userEvent.click(button('Not you?'));
    expect(onNotYou).toHaveBeenCalledOnce();
    expect(onStartOver).not.toHaveBeenCalled();
  });

  it('starts over by default when the user is somebody else', async () => {
    const { onStartOver } = show(smsCode());
    await userEvent.click(button('Not you?'));
    expect(onStartOver).toHaveBeenCalledOnce();
  });

  it('leaves it out where the app has said so', () => {
    show(smsCode(), { showUsername: false });
    expect(screen.queryByText(/^Signing in as/)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Not you?' })).toBeNull();
  });
});

it('tells the user when the key of an authenticator app is a new one', () => {
  const { next } = show(signInTotpSetup());
  expect(screen.queryByText(/^This is a new key/)).toBeNull();
  next(signInTotpSetup({ totpSetupDetails: { ...totpSetupDetails, replacesEarlierKey: true } }));
  expect(screen.getByText(/^This is a new key/).closest('[role=status]')).not.toBeNull();
});

describe('the product', () => {
  it('is in the heading of the first step, and above the others', () => {
    const { next } = show(credentials(), { appName: 'Harbour' });
    expect(screen.getByRole('heading', { name: 'Sign in to Harbour' })).toBeTruthy();
    expect(document.querySelector('.cmk-brand')).toBeNull();
    next(smsCode());
    expect(document.querySelector('.cmk-brand')?.textContent).toBe('Harbour');
  });

  it('has a logo on every step', () => {
    const { next } = show(credentials(), { appName: 'Harbour', logo: <img alt="" src="data:," /> });
    expect(document.querySelector('.cmk-brand img')).not.toBeNull();
    next(smsCode());
    expect(document.querySelector('.cmk-brand img')).not.toBeNull();
  });

  it('is on a card, unless the app has one', () => {
    show(credentials());
    expect(document.querySelector<HTMLElement>('.cmk-auth')?.dataset.layout).toBe('card');
    cleanup();
    show(credentials(), { layout: 'plain' });
    expect(document.querySelector<HTMLElement>('.cmk-auth')?.dataset.layout).toBe('plain');
  });

  it('is on a card in the middle of a wide page', async () => {
    await page.viewport(1280, 720);
    const { container } = show(credentials());
    const card = container.querySelector('.cmk-auth') as HTMLElement;
    const [around, inner] = [container.getBoundingClientRect(), card.getBoundingClientRect()];
    expect(inner.left - around.left).toBeCloseTo(around.right - inner.right, 0);
    expect(inner.width).toBeLessThan(around.width / 2);
    expect(getComputedStyle(card).borderInlineStartColor).not.toBe('rgba(0, 0, 0, 0)');
  });
});

describe('the choice of a method', () => {
  it('works by keyboard, in one step', async () => {
    const { onSelectMfaType } = show(selection());
    button('Email').focus();
    await userEvent.keyboard('{Enter}');
    expect(onSelectMfaType.mock.calls).toEqual([['EMAIL']]);
  });

  it('is one list with a name, the safer methods first, and chooses nothing in advance', () => {
    show(selection());
    const list = within(screen.getByRole('list', { name: 'Choose how to verify' }));
    expect(list.getAllByRole('button').map((each) => each.querySelector('.cmk-picker-name')?.textContent)).toEqual([
      'Authenticator app',
      'Email',
      'Text message',
    ]);
    expect(screen.queryByRole('button', { name: 'Continue' })).toBeNull();
  });

  it('begins with the last used method, and shows where codes go', () => {
    show(selection({ lastUsedMFAType: 'SMS', codeDestinations: { SMS: '+*******0839' } }));
    const [first] = screen.getAllByRole('listitem');
    expect(first?.textContent).toBe('Text message+*******0839 · Last used');
    expect(screen.getByRole('button', { name: 'Text message', description: '+*******0839 · Last used' })).toBeTruthy();
  });

  it('sends one choice', async () => {
    const { onSelectMfaType } = show(selection({ busy: 'confirmSignIn' }));
    button('Email').click();
    expect(onSelectMfaType).not.toHaveBeenCalled();
  });
});

describe('the focus', () => {
  it('stays where the page put it at the first step', () => {
    show(smsCode());
    expect(document.activeElement).toBe(document.body);
  });

  it('moves to the first step with autoFocus', () => {
    show(credentials({ username: 'ada' }), { autoFocus: true });
    expect(document.activeElement).toBe(screen.getByLabelText('Password'));
  });

  it('follows the steps: to the code field, to the heading of a choice', () => {
    const { next } = show(credentials());
    next(selection());
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'Choose how to verify' }));
    next(smsCode());
    expect(document.activeElement).toBe(codeField());
  });
});

it('asks for a new password and the attributes that the pool requires', async () => {
  const { onConfirm } = show(newPassword({ missingAttributes: ['email'] }));
  await userEvent.fill(screen.getByLabelText('New password'), 'Corr3ct-Horse!');
  await userEvent.fill(screen.getByLabelText('Email'), 'ada@example.com');
  await userEvent.click(button('Continue'));
  expect(onConfirm.mock.calls).toEqual([['Corr3ct-Horse!', { userAttributes: { email: 'ada@example.com' } }]]);
});

const steps: readonly SignInState[] = [
  credentials(),
  credentials({ username: 'ada', problem: problem('wrong-credentials') }),
  smsCode(),
  smsCode({ problem: problem('wrong-code') }),
  smsCode({ problem: problem('session-expired') }),
  smsCode({ problem: problem('too-many-attempts', { retryAt: Date.now() + 30_000 }) }),
  emailCode(),
  totpCode(),
  selection(),
  setupSelection(),
  signInTotpSetup(),
  emailSetup(),
  newPassword({ missingAttributes: ['phone_number'] }),
  { step: 'CONFIRM_SIGN_UP', username: 'ada' },
  { step: 'RESET_PASSWORD', username: 'ada' },
  { step: 'DONE', username: 'ada', deviceRemembered: 'failed' },
  { step: 'DONE', username: 'ada', deviceRemembered: 'unwanted' },
];

it('is accessible in every step', async () => {
  const { next, container } = show(credentials(), { secondsLeft: 20, onCreateAccount: vi.fn() });
  for (const step of steps) {
    next(step);
    await expectAccessible(container);
  }
});

function described(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => document.getElementById(id)?.textContent).join(' ');
}
