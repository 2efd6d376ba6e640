'use client';
import { useStepFocus } from '../ui/useStepFocus.js';
import { CodeStep } from './CodeStep.view.js';
import { CredentialsStep } from './CredentialsStep.view.js';
import { EmailSetupStep } from './EmailSetupStep.view.js';
import { NewPasswordStep } from './NewPasswordStep.view.js';
import { SelectionStep } from './SelectionStep.view.js';
import { SignInEnd } from './SignInEnd.view.js';
import type { SignInViewProps } from './sign-in-view.types.js';
import { TotpSetupStep } from './TotpSetupStep.view.js';

/** Every step of a sign-in, drawn from its state alone. */
export function SignInView(props: SignInViewProps) {
  const container = useStepFocus(props.state.step, props.autoFocus);
  return (
    <div className="cmk cmk-sign-in" data-step={props.state.step} ref={container}>
      <Step {...props} />
    </div>
  );
}

function Step({ state, headingLevel = 1, ...props }: SignInViewProps) {
  const common = { ...props, headingLevel };
  switch (state.step) {
    case 'ENTER_CREDENTIALS':
      return <CredentialsStep {...common} state={state} />;
    case 'CONFIRM_SIGN_IN_WITH_SMS_CODE':
    case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return <CodeStep {...common} state={state} />;
    case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
    case 'CONTINUE_SIGN_IN_WITH_MFA_SETUP_SELECTION':
      return <SelectionStep {...common} state={state} />;
    case 'CONTINUE_SIGN_IN_WITH_TOTP_SETUP':
      return <TotpSetupStep {...common} state={state} />;
    case 'CONTINUE_SIGN_IN_WITH_EMAIL_SETUP':
      return <EmailSetupStep {...common} state={state} />;
    case 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED':
      return <NewPasswordStep {...common} state={state} />;
    case 'CONFIRM_SIGN_UP':
    case 'RESET_PASSWORD':
    case 'DONE':
      return <SignInEnd {...common} state={state} />;
    default:
      return state satisfies never;
  }
}
