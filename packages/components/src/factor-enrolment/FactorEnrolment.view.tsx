'use client';
import type { FactorEnrolmentState } from '@cognito-mfa/core';
import { enrolmentEnglish, totpSetupEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import type { HeadingLevel } from '../ui/Heading.js';
import { ProblemMessage } from '../ui/ProblemMessage.js';
import { StepFocus } from '../ui/StepFocus.js';
import { StepForm } from '../ui/StepForm.js';
import { SuccessMessage } from '../ui/SuccessMessage.js';
import { ConfirmAttributeStep } from './ConfirmAttributeStep.view.js';
import { EnterAttributeStep } from './EnterAttributeStep.view.js';

export interface FactorEnrolmentViewProps {
  state: FactorEnrolmentState;
  /** Level of the top heading. */
  headingLevel?: HeadingLevel;
  /** Receives the phone number or the address as it was typed. */
  onSubmitAttribute: (destination: string) => void;
  onConfirm: (code: string) => void;
  onResendCode: () => void;
  onChangeAttribute: () => void;
  onEnable: () => void;
  onCancel: () => void;
}

/** Props of one step: those of the view, with the state of the step. */
export interface FactorEnrolmentStepProps<Step> extends Omit<FactorEnrolmentViewProps, 'state'> {
  state: Extract<FactorEnrolmentState, { step: Step }>;
  headingLevel: HeadingLevel;
}

/**
 * Every step of adding text messages or email as a method, rendered from its state. It takes the focus when it appears.
 *
 * @example
 * const { state, ...actions } = useFactorEnrolment();
 *
 * <FactorEnrolmentView
 *   state={state}
 *   onSubmitAttribute={(destination) => void actions.updateUserAttribute(destination)}
 *   onConfirm={(code) => void actions.confirmUserAttribute(code)}
 *   onResendCode={() => void actions.sendUserAttributeVerificationCode()}
 *   onChangeAttribute={() => void actions.changeAttribute()}
 *   onEnable={() => void actions.enableFactor()}
 *   onCancel={() => void actions.cancel()}
 * />
 */
export function FactorEnrolmentView({ state, headingLevel = 3, ...events }: FactorEnrolmentViewProps) {
  const { enrolment } = useTexts(enrolmentEnglish);
  const { totpSetup } = useTexts(totpSetupEnglish);
  if (state.step === 'NOT_STARTED') return null;
  if (state.step === 'DONE') return <SuccessMessage leaves>{enrolment.done[state.mfaType]}</SuccessMessage>;
  return (
    <div className="cmk cmk-panel">
      <StepFocus className="cmk-factor-enrolment" data-mfa-type={state.mfaType} step={state.step} autoFocus>
        {state.step === 'ENTER_ATTRIBUTE' && (
          <EnterAttributeStep {...events} state={state} headingLevel={headingLevel} />
        )}
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
      </StepFocus>
    </div>
  );
}
