'use client';
import { useId } from 'react';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { LoginField, PasswordField } from '../ui/CredentialFields.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { enteredLogin, fieldText, loginOf, StepForm } from '../ui/StepForm.js';
import type { SignInStepProps } from './SignIn.view.js';

/** Step that asks for the username, and for the password if the flow has one. */
export function CredentialsStep(
  props: SignInStepProps<
    'ENTER_CREDENTIALS' | 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION' | 'CONFIRM_SIGN_IN_WITH_PASSWORD'
  >,
) {
  const { state, headingLevel, defaultUsername = '', onSignIn, onCreateAccount, onForgotPassword } = props;
  const { isLoadingReset = false, passwordHint, asksPassword = true } = props;
  const { loginWith = 'username' } = props.pool ?? {};
  const { signIn, fields, actions } = useTexts(english);
  const problemId = useId();
  const username = state.username || defaultUsername;
  const isWrong = state.problem?.code === 'wrong-credentials';
  const invalid = isWrong ? { 'aria-invalid': true, 'aria-describedby': problemId } : {};
  const knowsName = asksPassword && username !== '';
  return (
    <StepForm
      title={props.appName ? signIn.titleFor(props.appName) : signIn.title}
      headingLevel={headingLevel}
      busy={state.busy !== null}
      onSubmit={(form) => onSignIn({ username: loginOf(form, loginWith), password: fieldText(form, 'password') })}
    >
      {props.notice}
      <ProblemMessage
        problem={state.problem}
        id={problemId}
        text={isWrong && loginWith !== 'username' ? signIn.wrongCredentials[loginWith] : undefined}
      />
      <LoginField
        loginWith={loginWith}
        defaultValue={username}
        {...props.usernameField}
        {...invalid}
        {...(!knowsName && { 'data-cmk-focus': '' })}
      />
      {asksPassword && (
        <PasswordField
          label={fields.password}
          name="password"
          autoComplete="current-password"
          required
          hint={passwordHint}
          {...invalid}
          {...(knowsName && { 'data-cmk-focus': '' })}
        />
      )}
      {!props.hasOnlyOtherWays && (
        <Button
          type="submit"
          variant="primary"
          busy={state.busy !== null && !props.isOtherWayInProgress}
          pending={props.isOtherWayInProgress ?? false}
        >
          {props.asksNameOnly ? actions.continue : actions.signIn}
        </Button>
      )}
      {props.otherWays}
      {asksPassword && onForgotPassword && (
        <Button
          variant="quiet"
          busy={isLoadingReset}
          onClick={(event) => onForgotPassword(enteredLogin(event, loginWith))}
        >
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
