'use client';
import type { StepUpState } from '@cognito-mfa/core';
import { useEffect, useId, useRef } from 'react';
import { MessagesProvider } from '../messages/MessagesProvider.js';
import { SignInView, type SignInViewProps } from '../sign-in/SignIn.view.js';
import { setModalOpen } from '../ui/ConfirmDialog.js';
import { focusStep } from '../ui/StepFocus.js';
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

/**
 * Step-up dialog, rendered from the state of the check. It is a native modal dialog: it keeps the focus inside, and gives
 * it back to where it was.
 *
 * @example
 * const { state, ...actions } = useStepUp();
 *
 * <StepUpDialogView
 *   state={state}
 *   onConfirmPassword={(password) => void actions.confirmPassword(password)}
 *   onConfirm={(response) => void actions.confirmSignIn(response)}
 *   onSelectMfaType={(mfaType) => void actions.selectMfaType(mfaType)}
 *   onResendCode={() => void actions.resendSignInCode()}
 *   onTryAnotherWay={() => void actions.tryAnotherWay()}
 *   onStartOver={() => void actions.startOver()}
 *   onCancel={actions.cancel}
 * />
 */
export function StepUpDialogView({ state, onConfirmPassword, onCancel, ...steps }: StepUpDialogViewProps) {
  const messages = useMessages();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const isOpen = state.step !== 'IDLE' && state.step !== 'GRANTED';
  const action = 'guardedAction' in state && state.guardedAction;
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === isOpen) return;
    setModalOpen(element, isOpen);
    if (isOpen) focusStep(element);
  }, [isOpen]);

  return (
    <dialog
      className="cmk cmk-dialog cmk-step-up"
      ref={dialog}
      aria-label={messages.stepUp.title}
      aria-describedby={action ? `${id}-action` : undefined}
      data-step={state.step}
      onClose={() => isOpen && onCancel()}
    >
      {action && (
        <p className="cmk-step-up-action" id={`${id}-action`}>
          {messages.stepUp.actions[action]}
        </p>
      )}
      {state.step === 'ENTER_CREDENTIALS' && (
        <PasswordCheck id={id} state={state} onConfirm={onConfirmPassword} onCancel={onCancel} />
      )}
      {isOpen && state.step !== 'ENTER_CREDENTIALS' && (
        // The way back leads out of the dialog, not to a sign-in.
        <MessagesProvider
          messages={{ ...messages, actions: { ...messages.actions, backToSignIn: messages.actions.cancel } }}
        >
          <SignInView
            {...steps}
            layout="plain"
            appName={undefined}
            state={state}
            headingLevel={2}
            autoFocus
            offerRememberDevice={false}
            showUsername={false}
            onSignIn={({ password }) => onConfirmPassword(password)}
            onStartOver={'canRestart' in state && state.problem?.retry === 'restart' ? steps.onStartOver : onCancel}
          />
        </MessagesProvider>
      )}
    </dialog>
  );
}
