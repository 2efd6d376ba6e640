import { PasswordReset, SignInView, SignUp } from '@cognito-mfa/components';
import { useSignIn } from '@cognito-mfa/hooks';

export function OwnSignIn() {
  const { state, signIn, confirmSignIn, selectMfaType, resendSignInCode, tryAnotherWay, startOver } = useSignIn();
  switch (state.step) {
    case 'ENTER_CREDENTIALS':
      return (
        <form
          key={state.step}
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            void signIn({ username: String(form.get('username')), password: String(form.get('password')) });
          }}
        >
          <input name="username" autoComplete="username" aria-label="Username" required />
          <input name="password" type="password" autoComplete="current-password" aria-label="Password" required />
          {state.problem && <p role="alert">{state.problem.code}</p>}
          <button type="submit" disabled={state.busy !== null}>
            Sign in
          </button>
        </form>
      );
    case 'CONTINUE_SIGN_IN_WITH_MFA_SELECTION':
      return state.allowedMFATypes.map((type) => (
        <button key={type} type="button" onClick={() => void selectMfaType(type)}>
          {type}
        </button>
      ));
    case 'CONFIRM_SIGN_IN_WITH_SMS_CODE':
    case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
    case 'CONFIRM_SIGN_IN_WITH_TOTP_CODE':
      return (
        <form
          key={state.step}
          onSubmit={(event) => {
            event.preventDefault();
            const form = new FormData(event.currentTarget);
            void confirmSignIn(String(form.get('code')), { rememberDevice: form.has('remember') });
          }}
        >
          <input name="code" autoComplete="one-time-code" inputMode="numeric" aria-label="Verification code" required />
          <label>
            <input name="remember" type="checkbox" /> Remember this device
          </label>
          {state.problem && <p role="alert">{state.problem.code}</p>}
          <button type="submit" disabled={state.busy !== null}>
            Verify
          </button>
        </form>
      );
    case 'DONE':
      return <p>Welcome, {state.username}.</p>;
    case 'CONFIRM_SIGN_UP':
      return <SignUp confirmUsername={state.username} />;
    case 'RESET_PASSWORD':
      return <PasswordReset defaultUsername={state.username} isRequired onPasswordReset={() => void startOver()} />;
    default:
      // The rare steps, such as a temporary password or the setup of a method, look like ours.
      return (
        <SignInView
          state={state}
          onSignIn={(credentials) => void signIn(credentials)}
          onConfirm={(response, options) => void confirmSignIn(response, options)}
          onSelectMfaType={(mfaType) => void selectMfaType(mfaType)}
          onResendCode={() => void resendSignInCode()}
          onTryAnotherWay={() => void tryAnotherWay()}
          onStartOver={() => void startOver()}
        />
      );
  }
}
