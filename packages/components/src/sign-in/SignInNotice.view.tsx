'use client';
import type { SessionState } from '@cognito-mfa/core';
import { signInNoticeEnglish } from '../locales/en.js';
import { isolate } from '../messages/format.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { Private } from '../ui/Private.js';
import { enteredLogin } from '../ui/StepForm.js';

export interface SignInNoticeProps {
  /** The session of this browser: signed in, or signed out for a reason that the user did not give. */
  session: SessionState;
  /** Continues as the user who is signed in. */
  onContinue: () => void;
  /** Leads to the reset, if it is offered. Receives the username as entered so far. */
  onForgotPassword?: ((username: string) => void) | undefined;
}

/** Notice above the fields of a sign-in: somebody is signed in already, or why the user was signed out. */
export function SignInNotice({ session, onContinue, onForgotPassword }: SignInNoticeProps) {
  const { signInNotice } = useTexts(signInNoticeEnglish);
  if (session.step === 'SIGNED_IN') {
    // The name in the pool can be an id.
    const { loginId: username = session.user.username } = session;
    return (
      <div className="cmk-note" role="status">
        <p className="cmk-note-text">
          <Private>{signInNotice.signedInAs(isolate(username))}</Private>
        </p>
        <Button size="small" onClick={onContinue}>
          <Private>{signInNotice.continueAs(isolate(username))}</Private>
        </Button>
      </div>
    );
  }
  if (session.step !== 'SIGNED_OUT' || session.reason === 'never' || session.reason === 'user') return null;
  return (
    <div className="cmk-note" role="status">
      <p className="cmk-note-text">{signInNotice.signedOut[session.reason]}</p>
      {session.reason === 'password-reset-required' && onForgotPassword && (
        <Button size="small" onClick={(event) => onForgotPassword(enteredLogin(event))}>
          {signInNotice.resetPassword}
        </Button>
      )}
    </div>
  );
}
