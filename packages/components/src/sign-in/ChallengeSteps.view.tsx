'use client';
import { attributeField } from '../attributes/attribute-field.js';
import { english, totpStepEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { CodeField, isCodeProblem, useSubmitCode } from '../otp-field/CodeField.js';
import { TotpSteps } from '../totp-setup/TotpSteps.view.js';
import { createLazy, Lazy } from '../ui/Lazy.js';
import { NewPasswordField } from '../ui/NewPasswordField.js';
import { fieldText } from '../ui/StepForm.js';
import { TextField } from '../ui/TextField.js';
import { ChallengeStep } from './ChallengeStep.view.js';
import { MfaTypePicker } from './MfaTypePicker.js';
import type { SignInStepProps } from './SignIn.view.js';

type SelectionStepName = 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION' | 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION';

/** Step that chooses a method to verify with, or to set up. */
export function SelectionStep(props: SignInStepProps<SelectionStepName>) {
  const { state, headingLevel, onSelectMfaType, showUsername, onTryAnotherWay, onStartOver, onNotYou } = props;
  const { signIn } = useTexts(english);
  const isSetup = state.step === 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION';
  const title = isSetup ? signIn.setUpTitle : signIn.chooseTitle;
  return (
    <ChallengeStep
      {...{ state, headingLevel, showUsername, onTryAnotherWay, onStartOver, onNotYou, title }}
      description={isSetup ? signIn.setUpDescription : signIn.chooseDescription}
      icon={isSetup ? 'shield' : 'lock'}
    >
      <MfaTypePicker
        mfaTypes={state.allowedMFATypes}
        label={title}
        destinations={'codeDestinations' in state ? state.codeDestinations : undefined}
        lastUsed={'lastUsedMFAType' in state ? state.lastUsedMFAType : undefined}
        busy={state.busy !== null}
        onSelect={onSelectMfaType}
      />
    </ChallengeStep>
  );
}

/** Step that sets up an authenticator app, for a pool that requires one. */
export function TotpSetupStep(props: SignInStepProps<'CONTINUE_SIGN_IN_WITH_TOTP_SETUP'>) {
  const { state, headingLevel, appName, onConfirm, showUsername, onTryAnotherWay, onStartOver, onNotYou } = props;
  const { totpSetup, actions } = useTexts(totpStepEnglish);
  const { problem } = state;
  const busy = state.busy !== null;
  const confirm = useSubmitCode(busy, problem, (code) => onConfirm(code));
  return (
    <ChallengeStep
      {...{ state, headingLevel, showUsername, onTryAnotherWay, onStartOver, onNotYou }}
      title={totpSetup.title}
      description={totpSetup.intro}
      submitLabel={actions.verify}
      lead={
        state.totpSetupDetails.replacesEarlierKey && (
          <div className="cmk-note" role="status">
            <p className="cmk-note-text">{totpSetup.keyReplaced}</p>
          </div>
        )
      }
      isProblemAtField={isCodeProblem(problem)}
      onSubmit={(form) => confirm(fieldText(form, 'code'))}
    >
      <TotpSteps
        totpKey={
          <Lazy
            component={lazyTotpKey}
            props={{ details: state.totpSetupDetails, appName }}
            pending={<div className="cmk-qr-code" />}
          />
        }
      >
        <CodeField description={totpSetup.enterCode} busy={busy} onComplete={confirm} problem={problem} />
      </TotpSteps>
    </ChallengeStep>
  );
}

/** Few pools make everybody set up an app, so the key is not part of the first load. */
const lazyTotpKey = createLazy(async () => (await import('../totp-setup/TotpKey.view.js')).TotpKey);

/** Step that asks for the email address that codes go to, for a pool that requires a method and offers email. */
export function EmailSetupStep(props: SignInStepProps<'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP'>) {
  const { state, headingLevel, onConfirm, showUsername, onTryAnotherWay, onStartOver, onNotYou } = props;
  const { signIn, fields, actions } = useTexts(english);
  return (
    <ChallengeStep
      {...{ state, headingLevel, showUsername, onTryAnotherWay, onStartOver, onNotYou }}
      title={signIn.emailSetUpTitle}
      description={signIn.emailSetUpDescription}
      icon="mail"
      submitLabel={actions.continue}
      onSubmit={(form) => onConfirm(fieldText(form, 'email').trim())}
    >
      <TextField label={fields.email} name="email" type="email" autoComplete="email" required data-cmk-focus="" />
    </ChallengeStep>
  );
}

/** Step that replaces a temporary password, with the attributes that the pool requires. */
export function NewPasswordStep(props: SignInStepProps<'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED'>) {
  const { state, headingLevel, pool, onConfirm, showUsername, onTryAnotherWay, onStartOver, onNotYou } = props;
  const messages = useTexts(english);
  const { signIn, fields, actions } = messages;
  const { missingAttributes, problem } = state;
  const isWeak = problem?.code === 'password-too-weak';
  const confirm = (form: FormData) => {
    const entered = missingAttributes.map((name) => [name, fieldText(form, name).trim()]);
    onConfirm(fieldText(form, 'newPassword'), { userAttributes: Object.fromEntries(entered) });
  };
  return (
    <ChallengeStep
      {...{ state, headingLevel, showUsername, onTryAnotherWay, onStartOver, onNotYou }}
      title={signIn.newPasswordTitle}
      description={signIn.newPasswordDescription}
      icon="lock"
      submitLabel={actions.continue}
      isProblemAtField={isWeak}
      onSubmit={confirm}
    >
      <NewPasswordField
        label={fields.newPassword}
        name="newPassword"
        policy={pool?.passwordPolicy}
        error={isWeak ? problemText(messages, problem) : undefined}
        data-cmk-focus=""
      />
      {missingAttributes.map((name) => (
        <TextField key={name} name={name} required {...attributeField(name, messages)} />
      ))}
    </ChallengeStep>
  );
}
