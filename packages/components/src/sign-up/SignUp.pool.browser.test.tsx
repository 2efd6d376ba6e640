import '../testing/patient-tests.js';
import '@cognito-mfa/components/styles.css';
import { type LoginWith, type PoolShape, type Problem, problem, type SignUpState } from '@cognito-mfa/core';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import type { ComponentProps, ReactElement } from 'react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { de } from '../locales/de.js';
import { MessagesProvider } from '../messages/MessagesProvider.js';
import { PasswordResetView } from '../password-reset/PasswordReset.view.js';
import { SignInView } from '../sign-in/SignIn.view.js';
import { emulatedPool, password } from '../testing/emulated-app.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { gen2Pool } from '../testing/gen2-pool.js';
import { none, resetEvents, signInEvents } from '../testing/no-events.js';
import { credentials, emailPool, newPassword, resetUsername, signUpDetails } from '../testing/states.js';
import { totpCode } from '../testing/totp-code.js';
import { SignUp } from './SignUp.js';
import { SignUpView } from './SignUp.view.js';

afterEach(cleanup);

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const labels = () => [...document.querySelectorAll('label')].map((label) => label.textContent);

type Options = Partial<ComponentProps<typeof SignUpView>> & { problem?: Problem };

function showSignUp({ problem: found, ...props }: Options = {}) {
  const onSignUp = vi.fn();
  const state: SignUpState = signUpDetails(found ? { username: 'ada@example.com', problem: found } : {});
  render(<SignUpView state={state} onConfirm={none} onResendCode={none} {...props} onSignUp={onSignUp} />);
  return onSignUp;
}

const signIn = (pool: PoolShape, change = {}) => (
  <SignInView state={credentials(change)} pool={pool} {...signInEvents} />
);
const reset = (pool: PoolShape, found: Problem | null = null) => (
  <PasswordResetView state={resetUsername({ username: '', problem: found })} pool={pool} {...resetEvents} />
);
const signUp = (pool: PoolShape) => (
  <SignUpView state={signUpDetails()} pool={pool} onSignUp={none} onConfirm={none} onResendCode={none} />
);

describe.each<[string, (pool: PoolShape) => ReactElement, string]>([
  ['sign-in', signIn, 'username'],
  ['password reset', reset, 'username'],
  ['sign-up', signUp, 'email'],
])('the %s', (_, show, autocomplete) => {
  it.each<[LoginWith, string, string, string]>([
    ['username', 'Username', 'text', 'username'],
    ['email', 'Email', 'email', autocomplete],
    ['phone', 'Phone number', 'tel', autocomplete === 'email' ? 'tel' : autocomplete],
  ])('asks once for what users of the pool sign in with: %s', (loginWith, label, type, filled) => {
    render(
      show({
        loginWith,
        signUpAttributes: [
          { name: 'email', required: true },
          { name: 'phone_number', required: true },
        ],
      }),
    );
    const found = field(label);
    expect([found.type, found.inputMode, found.autocomplete]).toEqual([type, type === 'text' ? '' : type, filled]);
    expect(labels().filter((each) => each === label)).toHaveLength(1);
    expect(labels().includes('Username')).toBe(loginWith === 'username');
  });
});

it('says what was wrong by the name that users sign in with, in each language', async () => {
  const wrong = { problem: problem('wrong-credentials') };
  const { rerender } = render(signIn({}, wrong));
  const said = () => screen.getByRole('alert').textContent;
  expect(said()).toBe('Incorrect username or password.');
  rerender(signIn({ loginWith: 'email' }, wrong));
  expect(said()).toBe('Incorrect email or password.');
  rerender(<MessagesProvider messages={de}>{signIn({ loginWith: 'phone' }, wrong)}</MessagesProvider>);
  expect(said()).toBe('Telefonnummer oder Passwort stimmt nicht.');
});

it('sends a phone number as Cognito wants it', async () => {
  const onSignIn = vi.fn();
  render(<SignInView {...signIn({ loginWith: 'phone' }).props} onSignIn={onSignIn} />);
  await userEvent.fill(field('Phone number'), '+44 (20) 7946-0018');
  await userEvent.fill(field('Password'), password);
  await userEvent.click(screen.getByRole('button', { name: 'Sign in' }));
  expect(onSignIn.mock.calls).toEqual([[{ username: '+442079460018', password }]]);
});

describe('the fields of a new account', () => {
  it('are those of today for a pool that the app has not described, with the optional one marked', () => {
    showSignUp();
    expect(labels()).toEqual(['Username', 'Email', 'Phone number', 'Password']);
    const marked = [...document.querySelectorAll('.cmk-field-optional')].map((mark) => mark.id);
    expect(marked).toHaveLength(1);
    expect(field('Phone number').getAttribute('aria-describedby')?.split(' ')).toContain(marked[0]);
    expect(field('Phone number').required).toBe(false);
  });

  it('are the attributes of the pool in their order, each with the input that fits, and those of the app', () => {
    showSignUp({
      pool: {
        loginWith: 'email',
        signUpAttributes: [
          { name: 'family_name', required: true },
          { name: 'email', required: true },
          { name: 'birthdate', required: false },
          { name: 'custom:team', required: true },
          { name: 'zoneinfo', required: true },
        ],
      },
      extraFields: [
        { name: 'custom:plan', label: 'Plan', required: true },
        { name: 'custom:team', label: 'Your team', hint: 'As on your badge' },
      ],
      children: (
        <label>
          <input type="checkbox" required /> Terms
        </label>
      ),
    });
    expect(labels().map((label) => label?.trim())).toEqual([
      'Email',
      'Last name',
      'Date of birth',
      'Your team',
      'Plan',
      'Password',
      'Terms',
    ]);
    expect([field('Date of birth').type, field('Last name').autocomplete]).toEqual(['date', 'family-name']);
    expect(field('Your team').required).toBe(true);
  });

  it('send what the browser knows without asking, and inputs of the app that have the name of an attribute', async () => {
    const onSignUp = showSignUp({
      pool: {
        loginWith: 'email',
        signUpAttributes: [
          { name: 'zoneinfo', required: true },
          { name: 'locale', required: false },
        ],
      },
      children: (
        <>
          <input aria-label="Team" name="custom:team" />
          <input aria-label="Note" name="note" />
        </>
      ),
    });
    await userEvent.fill(field('Email'), 'ada@example.com');
    await userEvent.fill(field('Password'), password);
    await userEvent.fill(field('Team'), 'red');
    await userEvent.fill(field('Note'), 'not an attribute');
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    const zoneinfo = Intl.DateTimeFormat().resolvedOptions().timeZone;
    expect(onSignUp.mock.calls[0]?.[0].userAttributes).toEqual({ zoneinfo, 'custom:team': 'red' });
  });

  it('are accessible', async () => {
    showSignUp({ pool: emailPool, extraFields: [{ name: 'custom:team', label: 'Team' }] });
    await screen.findByText('Your password needs:');
    await expectAccessible(document.body);
  });
});

describe('an error', () => {
  it.each<[string, Problem, PoolShape, string, string]>([
    [
      'an address that is taken',
      problem('username-taken'),
      emailPool,
      'Email',
      'This email address is already in use.',
    ],
    ['a username that is taken', problem('username-taken'), {}, 'Username', 'This username is taken. Try another one.'],
    [
      'an alias',
      problem('alias-taken', { attribute: 'email' }),
      emailPool,
      'Email',
      'This email address is already in use.',
    ],
    [
      'a malformed address',
      problem('invalid-input', { field: 'username' }),
      emailPool,
      'Email',
      'Enter a valid email address.',
    ],
    [
      'a malformed number',
      problem('invalid-input', { field: 'phone_number' }),
      { loginWith: 'phone' },
      'Phone number',
      'Enter a valid phone number, starting with + and the country code.',
    ],
    [
      'an attribute',
      problem('invalid-input', { field: 'given_name' }),
      emailPool,
      'First name',
      'This first name doesn’t look right. Check it for typos.',
    ],
    [
      'an attribute that is required and was blank',
      problem('configuration', { detail: 'for developers only', attribute: 'given_name' }),
      emailPool,
      'First name',
      'Enter your first name.',
    ],
  ])('about %s stands at the field that the user typed in', (_, found, pool, label, text) => {
    showSignUp({ pool, problem: found });
    const described = field(label).getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent)).toContain(text);
    expect(screen.getAllByRole('alert')).toHaveLength(1);
  });

  it('about a field that the form lacks stands above the form', () => {
    showSignUp({ problem: problem('configuration', { detail: 'for developers only', attribute: 'given_name' }) });
    expect(screen.getByRole('alert').textContent).toBe('Sign-in isn’t set up correctly. Contact support.');
    expect(document.querySelectorAll('[aria-invalid]')).toHaveLength(0);
  });

  it('about what was typed to reset a password stands at its field', () => {
    render(reset({ loginWith: 'email' }, problem('invalid-input', { field: 'username' })));
    expect(field('Email').getAttribute('aria-invalid')).toBe('true');
    expect(screen.getByRole('alert').textContent).toBe('Enter a valid email address.');
  });
});

describe('the rules of a new password', () => {
  const rules = () =>
    [...document.querySelectorAll('.cmk-password-rule')].map((rule) => [
      rule.firstChild?.textContent,
      rule.hasAttribute('data-met'),
    ]);
  const status = () =>
    within(document.querySelector('.cmk-new-password') as HTMLElement).getByRole('status').textContent;

  it('are met or not as the user types, and announced when that changes', async () => {
    showSignUp({ pool: emailPool });
    await screen.findByText('Your password needs:');
    expect([rules().filter(([, isMet]) => isMet), status()]).toEqual([[], '']);
    await userEvent.type(field('Password'), 'corr3ct');
    expect(rules()).toEqual([
      ['At least 8 characters', false],
      ['A lowercase letter', true],
      ['An uppercase letter', false],
      ['A number', true],
      ['A symbol, such as ! or -', false],
    ]);
    expect(status()).toBe(
      'Your password still needs: At least 8 characters, An uppercase letter, and A symbol, such as ! or -.',
    );
    await userEvent.type(field('Password'), '-Horse');
    expect([rules().every(([, isMet]) => isMet), status()]).toEqual([true, 'Your password meets every rule.']);
  });

  it('describe the field', async () => {
    showSignUp({ pool: emailPool });
    await screen.findByText('Your password needs:');
    const described = field('Password').getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(described.map((id) => document.getElementById(id)?.textContent).join()).toContain('At least 8 characters');
  });

  it('are those that the policy states', async () => {
    showSignUp({ pool: { passwordPolicy: { minLength: 12, requireSymbols: false } } });
    expect((await screen.findAllByRole('listitem')).map((rule) => rule.firstChild?.textContent)).toEqual([
      'At least 12 characters',
    ]);
  });

  it('are left to Cognito if the app knows no policy', async () => {
    showSignUp();
    expect(document.querySelector('.cmk-new-password')).toBeNull();
    cleanup();
    render(signIn({ passwordPolicy: { minLength: 9 } }, {}));
    expect(document.querySelector('.cmk-new-password')).toBeNull();
  });

  it('are shown in the first sign-in of an invited user too', async () => {
    render(<SignInView {...signIn(emailPool).props} state={newPassword()} />);
    await screen.findByText('An uppercase letter');
  });

  it('don’t keep a password from being sent: the pool can have changed', async () => {
    const onSignUp = showSignUp({ pool: emailPool });
    await userEvent.fill(field('Email'), 'ada@example.com');
    await userEvent.fill(field('First name'), 'Ada');
    await userEvent.fill(field('Password'), 'short');
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    expect(onSignUp).toHaveBeenCalledOnce();
  });
});

describe('a pool of Amplify Gen 2', () => {
  async function createAccount(
    { client, emulator }: ReturnType<typeof emulatedPool>,
    props: ComponentProps<typeof SignUp>,
  ) {
    render(
      <MfaProvider client={client}>
        <SignUp {...props} />
      </MfaProvider>,
    );
    await userEvent.fill(field('Email'), 'ada@example.com');
    await userEvent.fill(field('First name'), 'Ada');
    await userEvent.fill(field('Password'), password);
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    const code = await screen.findByLabelText('Verification code');
    await userEvent.fill(code, emulator.outbox.messages().at(-1)?.code ?? '');
    await userEvent.click(screen.getByRole('button', { name: 'Confirm account' }));
  }

  it('gets an account by one address that is typed once, with the required attribute, and signs its user in', async () => {
    const app = emulatedPool(gen2Pool, emailPool);
    const events = { onConfirmed: vi.fn(), onSignedIn: vi.fn() };
    await createAccount(app, events);
    const result = { username: 'ada@example.com', deviceRemembered: 'not-asked' };
    await waitFor(() => expect(events.onSignedIn.mock.calls).toEqual([[result]]));
    expect(screen.getByRole('heading').textContent).toBe('You’re signed in');
    expect(events.onConfirmed).not.toHaveBeenCalled();
    expect(await app.client.fetchUserAttributes()).toMatchObject({ email: 'ada@example.com', given_name: 'Ada' });
  });

  it('leaves the sign-in to the app if it turns that off', async () => {
    const app = emulatedPool(gen2Pool, emailPool);
    const events = { onConfirmed: vi.fn(), onSignedIn: vi.fn() };
    await createAccount(app, { ...events, autoSignIn: false });
    await waitFor(() => expect(events.onConfirmed.mock.calls).toEqual([['ada@example.com']]));
    expect(app.sent).not.toContain('InitiateAuth');
  });

  it('goes on to the second step in place, if everybody needs one', async () => {
    const app = emulatedPool({ ...gen2Pool, MfaConfiguration: 'ON' }, emailPool);
    const onSignedIn = vi.fn();
    await createAccount(app, { onSignedIn });
    const link = await screen.findByRole<HTMLAnchorElement>('link', { name: 'Open authenticator app' });
    const secret = new URL(link.href).searchParams.get('secret') ?? '';
    await userEvent.fill(screen.getByLabelText('Verification code'), await totpCode(secret, app.emulator.clock.now()));
    const result = { username: 'ada@example.com', deviceRemembered: 'not-asked' };
    await waitFor(() => expect(onSignedIn.mock.calls).toEqual([[result]]));
  });

  it('names the attribute to the developer if the app does not describe the pool', async () => {
    const { client } = emulatedPool(gen2Pool);
    const refused = client.signUp({
      username: 'ada@example.com',
      password,
      options: { userAttributes: { email: 'ada@example.com' } },
    });
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining('the pool requires given_name'),
      problem: { code: 'configuration', attribute: 'given_name' },
    });
  });

  it('marks the field that holds a username where it should be an address', async () => {
    const { client } = emulatedPool(gen2Pool);
    render(
      <MfaProvider client={client}>
        <SignUp />
      </MfaProvider>,
    );
    await userEvent.fill(field('Username'), 'ada');
    await userEvent.fill(field('Email'), 'ada@example.com');
    await userEvent.fill(field('Password'), password);
    await userEvent.click(screen.getByRole('button', { name: 'Create account' }));
    await waitFor(() => expect(field('Username').getAttribute('aria-invalid')).toBe('true'));
    expect(field('Email').getAttribute('aria-invalid')).toBeNull();
  });
});
