'use client';
import type { Problem, SignUpState } from '@cognito-mfa/core';
import { signUpEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { Button } from '../ui/Button.js';
import { PasswordField, UsernameField } from '../ui/CredentialFields.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { fieldText, StepForm } from '../ui/StepForm.js';
import { TextField } from '../ui/TextField.js';
import type { SignUpViewProps } from './SignUp.view.js';

interface SignUpDetailsStepProps extends SignUpViewProps {
  state: Extract<SignUpState, { step: 'ENTER_DETAILS' }>;
  headingLevel: HeadingLevel;
}

type Field = 'username' | 'password' | 'email' | 'phone_number';

/** Step that asks for the username, password, email address and phone number. */
export function SignUpDetailsStep({ state, headingLevel, onSignUp, onSignIn }: SignUpDetailsStepProps) {
  const messages = useTexts(signUpEnglish);
  const { signUp, fields, actions } = messages;
  const field = fieldOf(state.problem);
  const errorOf = (name: Field) => (field === name && state.problem ? problemText(messages, state.problem) : undefined);
  const submit = (form: FormData) => {
    const text = (name: string) => fieldText(form, name).trim();
    const email = text('email');
    const phoneNumber = text('phoneNumber').replace(/[\s().-]/g, '');
    onSignUp({
      username: text('username'),
      password: fieldText(form, 'password'),
      ...(email && { email }),
      ...(phoneNumber && { phoneNumber }),
    });
  };
  return (
    <StepForm
      title={signUp.title}
      description={signUp.description}
      headingLevel={headingLevel}
      busy={state.busy !== null}
      onSubmit={submit}
    >
      {!field && <ProblemMessage problem={state.problem} />}
      <UsernameField defaultValue={state.username} error={errorOf('username')} data-cmk-focus="" />
      <TextField
        label={fields.email}
        name="email"
        type="email"
        autoComplete="email"
        required
        error={errorOf('email')}
      />
      <TextField
        label={fields.phoneNumber}
        name="phoneNumber"
        type="tel"
        autoComplete="tel"
        hint={fields.phoneNumberHint}
        error={errorOf('phone_number')}
      />
      <PasswordField
        label={fields.password}
        name="password"
        autoComplete="new-password"
        required
        error={errorOf('password')}
      />
      <Button type="submit" variant="primary" busy={state.busy !== null}>
        {actions.createAccount}
      </Button>
      {onSignIn && (
        <p className="cmk-aside">
          {signUp.haveAccount}{' '}
          <Button variant="quiet" onClick={onSignIn}>
            {actions.signIn}
          </Button>
        </p>
      )}
    </StepForm>
  );
}

/** Returns the field that a Problem is about. */
function fieldOf(problem: Problem | null): Field | undefined {
  switch (problem?.code) {
    case 'username-taken':
      return 'username';
    case 'password-too-weak':
      return 'password';
    case 'alias-taken':
      return problem.attribute === 'other' ? undefined : problem.attribute;
    case 'invalid-input':
      return (['username', 'password', 'email', 'phone_number'] as const).find((name) => name === problem.field);
    default:
      return undefined;
  }
}
