'use client';
import type { MouseEvent } from 'react';
import { enrolmentEnglish, passwordResetEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { Button } from '../ui/Button.js';
import { LoginField } from '../ui/CredentialFields.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { enteredLogin, loginOf, StepForm } from '../ui/StepForm.js';
import type { PasswordResetStepProps } from './PasswordReset.view.js';

/** Step that asks for the username, and then sends a code or takes one that the user has already. */
export function ResetUsernameStep(props: PasswordResetStepProps<'ENTER_USERNAME'>) {
  const { state, headingLevel, defaultUsername = '', isRequired = false } = props;
  const { onResetPassword, onHaveCode, onSignIn } = props;
  const { loginWith = 'username' } = props.pool ?? {};
  const messages = useTexts(passwordResetEnglish);
  const { signIn, passwordReset, actions } = messages;
  const { enrolment } = useTexts(enrolmentEnglish);
  const isBusy = state.busy !== null;
  const description = loginWith === 'username' ? passwordReset.description : passwordReset.descriptionFor[loginWith];
  const { problem } = state;
  const invalid = problem?.code === 'invalid-input' && { ...problem, field: fieldOf[loginWith] };
  const enterCode = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.currentTarget.form?.reportValidity()) onHaveCode(enteredLogin(event, loginWith));
  };
  return (
    <StepForm
      title={signIn.resetPasswordTitle}
      headingLevel={headingLevel}
      description={isRequired ? signIn.resetPassword : description}
      icon="lock"
      busy={isBusy}
      onSubmit={(form) => onResetPassword(loginOf(form, loginWith))}
    >
      {!invalid && <ProblemMessage problem={problem} />}
      <LoginField
        loginWith={loginWith}
        defaultValue={state.username || defaultUsername}
        error={invalid ? problemText(messages, invalid) : undefined}
        data-cmk-focus=""
      />
      <Button type="submit" variant="primary" busy={isBusy}>
        {enrolment.sendCode}
      </Button>
      <div className="cmk-actions">
        <Button variant="quiet" pending={isBusy} onClick={enterCode}>
          {passwordReset.haveCode}
        </Button>
        {onSignIn && (
          <Button variant="quiet" onClick={(event) => onSignIn(enteredLogin(event, loginWith))}>
            {actions.backToSignIn}
          </Button>
        )}
      </div>
    </StepForm>
  );
}

/** Name of an invalid value in the texts, by what users sign in with. */
const fieldOf = { username: 'username', email: 'email', phone: 'phone_number' } as const;
