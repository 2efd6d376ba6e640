import type { SignInViewProps } from '../sign-in/SignIn.view.js';

export const none = () => undefined;

/** The events of a view, for a screen that is only looked at. */
export const signInEvents = {
  onSignIn: none,
  onConfirm: none,
  onSelectMfaType: none,
  onResendCode: none,
  onTryAnotherWay: none,
  onStartOver: none,
} satisfies Partial<SignInViewProps>;

export const resetEvents = {
  onResetPassword: none,
  onHaveCode: none,
  onConfirm: none,
  onResendCode: none,
  onStartOver: none,
};

export const enrolmentEvents = {
  onSubmitAttribute: none,
  onConfirm: none,
  onResendCode: none,
  onChangeAttribute: none,
  onEnable: none,
  onCancel: none,
};
