import { en, problemText } from '@cognito-mfa/components';
import { type UseSignIn, useSignIn } from '@cognito-mfa/hooks';
import type { FormEvent, ReactNode } from 'react';

/** Handles every step for a user who has set up a factor, as one form. */
export function PlainSignIn() {
  const signIn = useSignIn();
  const { state } = signIn;
  switch (state.step) {
    case 'ENTER_CREDENTIALS':
      return (
        <PlainForm
          signIn={signIn}
          send={(form) => signIn.signIn({ username: text(form, 'username'), password: text(form, 'password') })}
        >
          <label>
            Username
            <input name="username" autoComplete="username" required />
          </label>
          <label>
            Password
            <input name="password" type="password" autoComplete="current-password" required />
          </label>
        </PlainForm>
      );
    case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
      return (
        <PlainForm
          signIn={signIn}
          send={(form) => {
            const chosen = state.allowedMFATypes.find((mfaType) => mfaType === text(form, 'method'));
            return chosen && signIn.selectMfaType(chosen);
          }}
        >
          <fieldset>
            <legend>How do you want to verify?</legend>
            {state.allowedMFATypes.map((mfaType) => (
              <div key={mfaType}>
                <input type="radio" id={mfaType} name="method" value={mfaType} required />{' '}
                <label htmlFor={mfaType}>{en.mfaTypes[mfaType].name}</label>
              </div>
            ))}
          </fieldset>
        </PlainForm>
      );
    case 'CONFIRM_SIGN_IN_WITH_SMS_CODE':
    case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return (
        <PlainForm signIn={signIn} send={(form) => signIn.confirmSignIn(text(form, 'code'))}>
          <label>
            Code
            <input name="code" inputMode="numeric" autoComplete="one-time-code" required />
          </label>
        </PlainForm>
      );
    case 'DONE':
      return <p>You’re signed in.</p>;
    default:
      return <p>This account needs a step that the example leaves out: {state.step}.</p>;
  }
}

interface PlainFormProps {
  signIn: UseSignIn;
  send: (form: FormData) => unknown;
  children: ReactNode;
}

function PlainForm({ signIn: { state, startOver }, send, children }: PlainFormProps) {
  const problem = 'problem' in state ? state.problem : null;
  const isBusy = 'busy' in state && state.busy !== null;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void send(new FormData(event.currentTarget));
  };
  return (
    <form key={state.step} className="hb-plain" onSubmit={submit}>
      {children}
      {problem && <p role="alert">{problemText(en, problem)}</p>}
      <button type="submit" disabled={isBusy}>
        {isBusy ? 'One moment…' : 'Continue'}
      </button>
      {state.step !== 'ENTER_CREDENTIALS' && (
        <button type="button" onClick={() => void startOver()}>
          Start over
        </button>
      )}
    </form>
  );
}

function text(form: FormData, name: string): string {
  return String(form.get(name) ?? '');
}
