'use client';
import { signUpEnglish } from '../locales/en.js';
import { useTexts } from '../messages/useTexts.js';
import { Button } from '../ui/Button.js';
import { Heading } from '../ui/Heading.js';
import { type IconName, IconTile } from '../ui/Icon.js';
import type { SignInStepProps } from './sign-in-view.types.js';

/** Where a sign-in ends: signed in, or with something that another screen has to do first. */
export function SignInEnd(props: SignInStepProps<'CONFIRM_SIGN_UP' | 'RESET_PASSWORD' | 'DONE'>) {
  const { state, headingLevel, onStartOver } = props;
  const { signIn, signUp, actions } = useTexts(signUpEnglish);
  const ends = {
    DONE: {
      icon: 'check',
      title: signIn.doneTitle,
      text: state.step === 'DONE' && state.deviceRemembered === 'failed' ? signIn.notRemembered : signIn.done,
    },
    CONFIRM_SIGN_UP: { icon: 'mail', title: signUp.confirmTitle, text: signIn.confirmSignUp },
    RESET_PASSWORD: { icon: 'lock', title: signIn.resetPasswordTitle, text: signIn.resetPassword },
  } as const satisfies Record<typeof state.step, { icon: IconName; title: string; text: string }>;
  const { icon, title, text } = ends[state.step];
  return (
    <div className="cmk-step">
      <div className="cmk-step-head">
        <IconTile name={icon} tone={state.step === 'DONE' ? 'success' : undefined} />
        <Heading level={headingLevel}>{title}</Heading>
        <p className="cmk-description">{text}</p>
      </div>
      {state.step !== 'DONE' && (
        <div className="cmk-actions">
          <Button variant="quiet" onClick={onStartOver}>
            {actions.backToSignIn}
          </Button>
        </div>
      )}
    </div>
  );
}
