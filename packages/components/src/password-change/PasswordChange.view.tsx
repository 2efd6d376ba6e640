'use client';
import type { PasswordChangeState, PasswordPolicy } from '@cognito-mfa/core';
import { passwordChangeEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { Button } from '../ui/Button.js';
import { HiddenUsername, PasswordField } from '../ui/CredentialFields.js';
import { Heading, type HeadingLevel } from '../ui/Heading.js';
import { NewPasswordField } from '../ui/NewPasswordField.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepFocus } from '../ui/StepFocus.js';
import { fieldText, StepForm } from '../ui/StepForm.js';
import { SuccessMessage } from '../ui/SuccessMessage.js';
import { SecureOthersStep } from './SecureOthersStep.view.js';

export interface PasswordChangeViewProps {
  state: PasswordChangeState;
  /** The form is on the screen. Without it, a button opens it. */
  isOpen: boolean;
  /** Name that the user signs in with, for password managers. */
  username: string;
  /** Rules of the pool. Without them, Cognito alone judges the password. */
  policy?: PasswordPolicy | undefined;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  onOpen: () => void;
  onCancel: () => void;
  onUpdatePassword: (input: { oldPassword: string; newPassword: string }) => void;
  onSecureOthers: () => void;
  onSkip: () => void;
}

/** Changes a password: a button, the form that it opens, and the offer that follows. */
export function PasswordChangeView(props: PasswordChangeViewProps) {
  const { state, isOpen, headingLevel = 2, onOpen } = props;
  const { passwordChange: texts } = useTexts(passwordChangeEnglish);
  const hasForm = isOpen && state.step === 'ENTER_PASSWORDS';
  const isOffered = state.step === 'SECURE_OTHERS';
  return (
    <StepFocus
      className="cmk cmk-password-change"
      role="region"
      aria-label={texts.title}
      step={hasForm || state.step !== 'ENTER_PASSWORDS' ? state.step : 'CLOSED'}
    >
      {hasForm && <PasswordForm {...props} state={state} headingLevel={headingLevel} />}
      {!hasForm && (
        <div className="cmk-section-head">
          <Heading level={headingLevel}>{texts.title}</Heading>
          {!isOffered && <p className="cmk-description">{texts.description}</p>}
        </div>
      )}
      {isOffered && <SecureOthersStep {...props} state={state} text={`${texts.done} ${texts.offer}`} />}
      {state.step === 'DONE' && (
        <SuccessMessage>{state.securedOthers ? texts.securedOthers : texts.done}</SuccessMessage>
      )}
      {!hasForm && !isOffered && (
        <div className="cmk-list-foot">
          <Button size="small" onClick={onOpen} data-cmk-focus={state.step === 'ENTER_PASSWORDS' ? '' : undefined}>
            {texts.title}
          </Button>
        </div>
      )}
    </StepFocus>
  );
}

interface PasswordFormProps extends PasswordChangeViewProps {
  state: Extract<PasswordChangeState, { step: 'ENTER_PASSWORDS' }>;
  headingLevel: HeadingLevel;
}

function PasswordForm({ state, username, policy, headingLevel, onUpdatePassword, onCancel }: PasswordFormProps) {
  const messages = useTexts(passwordChangeEnglish);
  const { passwordChange: texts, fields, actions } = messages;
  const { busy, problem } = state;
  const isWrong = problem?.code === 'wrong-credentials';
  const isWeak = problem?.code === 'password-too-weak';
  const submit = (form: FormData) =>
    onUpdatePassword({ oldPassword: fieldText(form, 'currentPassword'), newPassword: fieldText(form, 'newPassword') });
  return (
    <StepForm
      title={texts.title}
      headingLevel={headingLevel}
      description={texts.description}
      busy={busy !== null}
      onSubmit={submit}
    >
      {!isWrong && !isWeak && <ProblemMessage problem={problem} />}
      <HiddenUsername username={username} />
      <PasswordField
        label={texts.currentPassword}
        name="currentPassword"
        autoComplete="current-password"
        required
        error={isWrong ? texts.wrongPassword : undefined}
        data-cmk-focus=""
      />
      <NewPasswordField
        label={fields.newPassword}
        name="newPassword"
        policy={policy}
        error={isWeak ? problemText(messages, problem) : undefined}
      />
      <div className="cmk-form-actions">
        <Button type="submit" variant="primary" busy={busy !== null}>
          {texts.title}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {actions.cancel}
        </Button>
      </div>
    </StepForm>
  );
}
