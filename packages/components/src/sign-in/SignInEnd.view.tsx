'use client';
import { useMessages } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { Heading } from '../ui/Heading.js';
import type { SignInStepProps } from './sign-in-view.types.js';

/** Where a sign-in ends: signed in, or with something that another screen has to do first. */
export function SignInEnd(props: SignInStepProps<'CONFIRM_SIGN_UP' | 'RESET_PASSWORD' | 'DONE'>) {
  const { state, headingLevel, onStartOver } = props;
  const { signIn, actions } = useMessages();
  const texts = { CONFIRM_SIGN_UP: signIn.confirmSignUp, RESET_PASSWORD: signIn.resetPassword, DONE: signIn.done };
  return (
    <div className="cmk-step">
      <Heading level={headingLevel}>{signIn.title}</Heading>
      <p role="status">{texts[state.step]}</p>
      {state.step !== 'DONE' && (
        <div className="cmk-actions">
          <Button look="quiet" onClick={onStartOver}>
            {actions.backToSignIn}
          </Button>
        </div>
      )}
    </div>
  );
}
