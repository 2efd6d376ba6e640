'use client';
import { english } from '../locales/en.js';
import { problemText } from '../messages/problem-text.js';
import { useTexts } from '../messages/useTexts.js';
import { PasswordField } from '../ui/PasswordField.js';
import { TextField } from '../ui/TextField.js';
import { ChallengeStep } from './ChallengeStep.view.js';
import type { SignInStepProps } from './sign-in-view.types.js';

/** The password of one's own that replaces a temporary one, and the attributes that the pool wants with it. */
export function NewPasswordStep(props: SignInStepProps<'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED'>) {
  const { state, headingLevel, onConfirm, onTryAnotherWay, onStartOver } = props;
  const messages = useTexts(english);
  const { signIn, fields, actions } = messages;
  const isWeak = state.problem?.code === 'password-too-weak';
  const confirm = (form: FormData) => {
    const entered = state.missingAttributes.map((name) => [name, String(form.get(name)).trim()]);
    onConfirm(String(form.get('newPassword')), { userAttributes: Object.fromEntries(entered) });
  };
  return (
    <ChallengeStep
      {...{ state, headingLevel, onTryAnotherWay, onStartOver }}
      title={signIn.newPasswordTitle}
      description={signIn.newPasswordDescription}
      icon="lock"
      submitLabel={actions.continue}
      isProblemAtField={isWeak}
      onSubmit={confirm}
    >
      <PasswordField
        label={fields.newPassword}
        name="newPassword"
        autoComplete="new-password"
        required
        error={isWeak && state.problem ? problemText(messages, state.problem) : undefined}
        data-cmk-focus=""
      />
      {state.missingAttributes.map((name) => (
        <TextField key={name} name={name} required {...attributeField(name, fields)} />
      ))}
    </ChallengeStep>
  );
}

function attributeField(name: string, fields: { email: string; phoneNumber: string; phoneNumberHint: string }) {
  if (name === 'email') return { label: fields.email, type: 'email', autoComplete: 'email' };
  if (name === 'phone_number') {
    return { label: fields.phoneNumber, type: 'tel', autoComplete: 'tel', hint: fields.phoneNumberHint };
  }
  return { label: name.replace(/^custom:/, '').replaceAll('_', ' ') };
}
