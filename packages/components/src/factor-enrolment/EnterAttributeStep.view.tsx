'use client';
import { enrolmentEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { Button } from '../ui/Button.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { fieldText, StepForm } from '../ui/StepForm.js';
import { TextField } from '../ui/TextField.js';
import type { FactorEnrolmentStepProps } from './FactorEnrolment.view.js';

/** Step that asks for the phone number or email address that codes go to. */
export function EnterAttributeStep(props: FactorEnrolmentStepProps<'ENTER_ATTRIBUTE'>) {
  const { state, headingLevel, onSubmitAttribute, onCancel } = props;
  const messages = useTexts(enrolmentEnglish);
  const { enrolment, fields, actions } = messages;
  const { mfaType, destination, problem, busy } = state;
  const isField = problem?.code === 'invalid-input' || problem?.code === 'alias-taken';
  const field = {
    name: 'destination',
    required: true,
    defaultValue: destination,
    error: isField && problem ? problemText(messages, problem) : undefined,
    'data-cmk-focus': '',
  };
  return (
    <StepForm
      title={enrolment.title[mfaType]}
      headingLevel={headingLevel}
      description={enrolment.description}
      busy={busy !== null}
      onSubmit={(form) => onSubmitAttribute(fieldText(form, 'destination'))}
    >
      {!isField && <ProblemMessage problem={problem} />}
      {mfaType === 'SMS' ? (
        <TextField
          {...field}
          label={fields.phoneNumber}
          hint={fields.phoneNumberHint}
          type="tel"
          autoComplete="tel"
          dir="ltr"
        />
      ) : (
        <TextField {...field} label={fields.email} type="email" autoComplete="email" dir="ltr" />
      )}
      <div className="cmk-form-actions">
        <Button type="submit" variant="primary" busy={busy !== null}>
          {enrolment.sendCode}
        </Button>
        <Button variant="secondary" onClick={onCancel}>
          {actions.cancel}
        </Button>
      </div>
    </StepForm>
  );
}
