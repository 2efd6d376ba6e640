'use client';
import type { StepUpState } from '@cognito-mfa/core';
import { useEffect, useId, useRef } from 'react';
import { MessagesProvider } from '../messages/MessagesProvider.js';
import { SignInView } from '../sign-in/SignIn.view.js';
import type { SignInViewProps } from '../sign-in/sign-in-view.types.js';
import { setModalOpen } from '../ui/set-modal-open.js';
import { useMessages } from '../useMessages.js';
import { PasswordCheck } from './PasswordCheck.view.js';

export interface StepUpDialogViewProps
  extends Pick<
    SignInViewProps,
    | 'appName'
    | 'secondsLeft'
    | 'recoveryHelp'
    | 'onConfirm'
    | 'onSelectMfaType'
    | 'onResendCode'
    | 'onTryAnotherWay'
    | 'onStartOver'
  > {
  state: StepUpState;
  onConfirmPassword: (password: string) => void;
  onCancel: () => void;
}

/** Asks again who is there, in a native modal dialog: it holds the focus, and gives it back where it was. */
export function StepUpDialogView({ state, onConfirmPassword, onCancel, ...steps }: StepUpDialogViewProps) {
  const messages = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isOpen = state.step !== 'IDLE' && state.step !== 'GRANTED';
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === isOpen) return;
    setModalOpen(element, isOpen);
    if (isOpen) element.querySelector<HTMLElement>('[data-cmk-focus]')?.focus();
  }, [isOpen]);

  return (
    <dialog
      className="cmk cmk-dialog cmk-step-up"
      ref={dialog}
      aria-label={messages.stepUp.title}
      data-step={state.step}
      onClose={() => isOpen && onCancel()}
    >
      {state.step === 'ENTER_CREDENTIALS' && (
        <PasswordCheck id={id} state={state} onConfirm={onConfirmPassword} onCancel={onCancel} />
      )}
      {isOpen && state.step !== 'ENTER_CREDENTIALS' && (
        // Here the way back is out of the check, not to a sign-in.
        <MessagesProvider
          messages={{ ...messages, actions: { ...messages.actions, backToSignIn: messages.actions.cancel } }}
        >
          <SignInView
            {...steps}
            state={state}
            headingLevel={2}
            autoFocus
            offerRememberDevice={false}
            onSignIn={({ password }) => onConfirmPassword(password)}
            onStartOver={'canRestart' in state && state.problem?.retry === 'restart' ? steps.onStartOver : onCancel}
          />
        </MessagesProvider>
      )}
    </dialog>
  );
}
