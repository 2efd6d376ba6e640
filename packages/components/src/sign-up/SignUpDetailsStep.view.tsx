'use client';
import type { SignUpState } from '@cognito-mfa/core';
import { AttributeField } from '../attributes/AttributeField.js';
import { isAttribute, knownValues, loginAttribute, signUpFields } from '../attributes/attributes.js';
import { signUpEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { LoginField } from '../ui/CredentialFields.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { NewPasswordField } from '../ui/NewPasswordField.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { fieldText, loginOf, phoneNumberOf, StepForm } from '../ui/StepForm.js';
import { fieldErrors } from './field-errors.js';
import type { SignUpViewProps } from './SignUp.view.js';

interface SignUpDetailsStepProps extends SignUpViewProps {
  state: Extract<SignUpState, { step: 'ENTER_DETAILS' }>;
  headingLevel: HeadingLevel;
}

/** Step that asks for the name to sign in with, the attributes of the pool and the password. */
export function SignUpDetailsStep(props: SignUpDetailsStepProps) {
  const { state, headingLevel, pool = {}, extraFields = [], children, onSignUp, onSignIn } = props;
  const messages = useTexts(signUpEnglish);
  const { signUp, fields, actions } = messages;
  const login = loginAttribute(pool);
  const asked = signUpFields(pool, extraFields);
  const { problem } = state;
  const { field, errorOf } = fieldErrors(problem, messages, { login, fields: asked });
  const submit = (form: FormData) => {
    const username = loginOf(form, pool.loginWith);
    const entered = [...form.keys()].filter(isAttribute).map((name) => [name, fieldText(form, name).trim()] as const);
    const values: Record<string, string> = {
      ...knownValues(pool),
      ...Object.fromEntries(entered.filter(([, value]) => value !== '')),
      // Typed once, sent as both.
      ...(login && { [login]: username }),
    };
    const { email, phone_number: phoneNumber, ...userAttributes } = values;
    onSignUp({
      username,
      password: fieldText(form, 'password'),
      ...(email && { email }),
      ...(phoneNumber && { phoneNumber: phoneNumberOf(phoneNumber) }),
      ...(Object.keys(userAttributes).length > 0 && { userAttributes }),
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
      {!field && <ProblemMessage problem={problem} />}
      <LoginField
        loginWith={pool.loginWith}
        defaultValue={state.username}
        error={errorOf('username')}
        // The browser knows an address or a number; no password manager knows this account yet.
        {...(login && { autoComplete: login === 'email' ? 'email' : 'tel' })}
        data-cmk-focus=""
      />
      {asked.map((each) => (
        <AttributeField key={each.name} {...each} errorOf={(label) => errorOf(each.name, label)} />
      ))}
      <NewPasswordField
        label={fields.password}
        name="password"
        policy={pool.passwordPolicy}
        error={errorOf('password')}
      />
      {children}
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
