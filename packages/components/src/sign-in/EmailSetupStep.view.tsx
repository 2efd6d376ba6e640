'use client';
import { english } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { TextField } from '../ui/TextField.js';
import { ChallengeStep } from './ChallengeStep.view.js';
import type { SignInStepProps } from './sign-in-view.types.js';

/** The address that codes go to, where the pool demands a second step and offers e-mail. */
export function EmailSetupStep(props: SignInStepProps<'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP'>) {
  const { state, headingLevel, onConfirm, onTryAnotherWay, onStartOver } = props;
  const { signIn, fields, actions } = useTexts(english);
  return (
    <ChallengeStep
      {...{ state, headingLevel, onTryAnotherWay, onStartOver }}
      title={signIn.emailSetUpTitle}
      description={signIn.emailSetUpDescription}
      icon="mail"
      submitLabel={actions.continue}
      onSubmit={(form) => onConfirm(String(form.get('email')).trim())}
    >
      <TextField label={fields.email} name="email" type="email" autoComplete="email" required data-cmk-focus="" />
    </ChallengeStep>
  );
}
