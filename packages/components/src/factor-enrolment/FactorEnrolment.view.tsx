'use client';
import { enrolmentEnglish, totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepForm } from '../ui/StepForm.js';
import { SuccessMessage } from '../ui/SuccessMessage.js';
import { useStepFocus } from '../ui/useStepFocus.js';
import { ConfirmAttributeStep } from './ConfirmAttributeStep.view.js';
import { EnterAttributeStep } from './EnterAttributeStep.view.js';
import type { FactorEnrolmentViewProps } from './factor-enrolment-view.types.js';

/** Every step of the enrolment of text messages or e-mail, drawn from its state alone. It takes the focus as it begins. */
export function FactorEnrolmentView(props: FactorEnrolmentViewProps) {
  const { state } = props;
  const { enrolment } = useTexts(enrolmentEnglish);
  if (state.step === 'NOT_STARTED') return null;
  if (state.step === 'DONE') return <SuccessMessage>{enrolment.done[state.mfaType]}</SuccessMessage>;
  return (
    <div className="cmk cmk-panel">
      <Steps {...props} state={state} />
    </div>
  );
}

interface StepsProps extends FactorEnrolmentViewProps {
  state: Exclude<FactorEnrolmentViewProps['state'], { step: 'NOT_STARTED' | 'DONE' }>;
}

function Steps({ state, headingLevel = 3, ...events }: StepsProps) {
  const { enrolment } = useTexts(enrolmentEnglish);
  const { totpSetup } = useTexts(totpSetupEnglish);
  const container = useStepFocus(state.step, true);
  return (
    <div className="cmk-factor-enrolment" data-step={state.step} data-mfa-type={state.mfaType} ref={container}>
      {state.step === 'ENTER_ATTRIBUTE' && <EnterAttributeStep {...events} state={state} headingLevel={headingLevel} />}
      {state.step === 'CONFIRM_ATTRIBUTE_WITH_CODE' && (
        <ConfirmAttributeStep {...events} state={state} headingLevel={headingLevel} />
      )}
      {state.step === 'ENABLE_FACTOR' && (
        <StepForm
          title={enrolment.title[state.mfaType]}
          headingLevel={headingLevel}
          description={totpSetup.finishing}
          busy={state.busy !== null}
          onSubmit={events.onEnable}
        >
          <ProblemMessage problem={state.problem} />
          <div className="cmk-form-actions">
            <Button type="submit" variant="primary" busy={state.busy !== null} data-cmk-focus="">
              {totpSetup.finish}
            </Button>
          </div>
        </StepForm>
      )}
    </div>
  );
}
