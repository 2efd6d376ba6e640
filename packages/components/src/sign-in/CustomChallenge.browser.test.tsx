import '@cognito-mfa/components/styles.css';
import { problem, type SignInState } from '@cognito-mfa/core';
import { MfaProvider } from '@cognito-mfa/hooks';
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { type ComponentOverrides, ComponentsProvider } from '../overrides/ComponentsProvider.js';
import { customApp } from '../testing/custom-app.js';
import { expectAccessible } from '../testing/expect-accessible.js';
import { signInEvents } from '../testing/no-events.js';
import { spokenLines } from '../testing/spoken.js';
import { credentials, customChallenge } from '../testing/states.js';
import { SignIn } from './SignIn.js';
import { SignInView } from './SignIn.view.js';

afterEach(cleanup);

const view = (state: SignInState) => <SignInView state={state} {...signInEvents} />;

const components: ComponentOverrides = {
  CustomChallenge: ({ state, onConfirm }) => (
    <button type="button" onClick={() => onConfirm('5', { clientMetadata: { solved: 'yes' } })}>
      {state.additionalInfo.question}
    </button>
  ),
};

describe('the default screen', () => {
  it('reads the question and the field to a screen reader', async () => {
    const { container } = render(view(customChallenge()));
    await screen.findByLabelText('Answer');
    expect(await spokenLines(container)).toEqual([
      'heading, Confirm it’s you, level 1',
      'What is 2 + 3?',
      'Signing in as ada.',
      'button, Not you?',
      'Answer',
      'textbox, Answer, required',
      'button, Continue',
      'button, Back to sign in',
    ]);
    await expectAccessible(container);
  });

  it('takes the focus when its chunk comes after the step', async () => {
    const { rerender } = render(view(credentials()));
    screen.getByLabelText('Username').focus();
    rerender(view(customChallenge()));
    await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Answer')));
  });

  it('empties the field and says that another answer is needed', async () => {
    const { rerender } = render(view(customChallenge()));
    await userEvent.type(await screen.findByLabelText('Answer'), '4');
    rerender(view(customChallenge({ round: 2 })));
    expect(screen.getByLabelText<HTMLInputElement>('Answer').value).toBe('');
    expect(screen.getByRole('status').textContent).toBe('One more answer is needed.');
    expect(document.activeElement).toBe(screen.getByLabelText('Answer'));
  });
});

describe('the screen of an app', () => {
  it('gets the challenge and answers it', async () => {
    const onConfirm = vi.fn();
    render(
      <ComponentsProvider components={components}>
        <SignInView state={customChallenge()} {...signInEvents} onConfirm={onConfirm} />
      </ComponentsProvider>,
    );
    await userEvent.click(await screen.findByRole('button', { name: 'What is 2 + 3?' }));
    expect(onConfirm).toHaveBeenCalledExactlyOnceWith('5', { clientMetadata: { solved: 'yes' } });
    expect(screen.queryByLabelText('Answer')).toBeNull();
  });

  it('gives way to the default once the time is over', async () => {
    render(
      <ComponentsProvider components={components}>
        {view(customChallenge({ problem: problem('session-expired') }))}
      </ComponentsProvider>,
    );
    await screen.findByRole('button', { name: 'Start over' });
    expect(screen.queryByRole('button', { name: 'What is 2 + 3?' })).toBeNull();
  });
});

describe('a whole sign-in on the emulator', () => {
  it('asks for the name only, then two challenges', async () => {
    const { client } = await customApp({ authFlowType: 'CUSTOM_WITHOUT_SRP' });
    const onSignedIn = vi.fn();
    render(
      <MfaProvider client={client}>
        <SignIn onSignedIn={onSignedIn} />
      </MfaProvider>,
    );
    await userEvent.type(await screen.findByLabelText('Username'), 'ada');
    expect(screen.queryByLabelText('Password')).toBeNull();
    await userEvent.keyboard('{Enter}');
    await screen.findByText('How much is 2 + 3?');
    await userEvent.type(screen.getByLabelText('Answer'), '4{Enter}');
    await screen.findByText('How much is 3 + 3?');
    await userEvent.type(screen.getByLabelText('Answer'), '6{Enter}');
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
  });

  it('reads what the triggers get with the password when the form is sent', async () => {
    const { client, validationData } = await customApp({});
    const onSignedIn = vi.fn();
    let token = 'too early';
    render(
      <MfaProvider client={client}>
        <SignIn authFlowType="CUSTOM_WITH_SRP" clientMetadata={() => ({ captcha: token })} onSignedIn={onSignedIn} />
      </MfaProvider>,
    );
    await userEvent.type(await screen.findByLabelText('Username'), 'ada');
    token = 'solved';
    await userEvent.type(screen.getByLabelText('Password'), 'Corr3ct-Horse!{Enter}');
    await userEvent.type(await screen.findByLabelText('Answer'), '5{Enter}');
    await waitFor(() => expect(onSignedIn).toHaveBeenCalledOnce());
    expect(validationData).toEqual([{ captcha: 'solved' }]);
  });
});
