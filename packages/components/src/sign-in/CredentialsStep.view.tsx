'use client';
import { useId, useState } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { PasswordField, UsernameField } from '../ui/CredentialFields.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm } from '../ui/StepForm.js';
import type { SignInStepProps } from './SignIn.view.js';

/** Step that asks for the username and the password. */
export function CredentialsStep(props: SignInStepProps<'ENTER_CREDENTIALS'>) {
  const { state, headingLevel, defaultUsername = '', onSignIn, onCreateAccount, onForgotPassword } = props;
  const { isLoadingReset = false, passwordHint } = props;
  const { signIn, fields, actions } = useTexts(english);
  const problemId = useId();
  const [username, setUsername] = useState(state.username || defaultUsername);
  const isWrong = state.problem?.code === 'wrong-credentials';
  const invalid = isWrong ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};
  const knowsName = username !== '';
  return (
    <StepForm
      title={signIn.title}
      headingLevel={headingLevel}
      busy={state.busy !== null}
      onSubmit={(form) => onSignIn({ username: username.trim(), password: String(form.get('password')) })}
    >
      <ProblemMessage problem={state.problem} id={problemId} />
      <UsernameField
        value={username}
        onChange={(event) => setUsername(event.currentTarget.value)}
        {...invalid}
        {...(!knowsName && { 'data-cmk-focus': '' })}
      />
      <PasswordField
        label={fields.password}
        name="password"
        autoComplete="current-password"
        required
        hint={passwordHint}
        {...invalid}
        {...(knowsName && { 'data-cmk-focus': '' })}
      />
      <Button type="submit" variant="primary" busy={state.busy !== null}>
        {actions.signIn}
      </Button>
      {onForgotPassword && (
        <Button variant="quiet" busy={isLoadingReset} onClick={() => onForgotPassword(username.trim())}>
          {signIn.forgotPassword}
        </Button>
      )}
      {onCreateAccount && (
        <p className="cmk-aside">
          {signIn.noAccount}{' '}
          <Button variant="quiet" onClick={onCreateAccount}>
            {actions.createAccount}
          </Button>
        </p>
      )}
    </StepForm>
  );
}
