import { useTotpSetup } from '@cognito-mfa/hooks';

export function Example() {
  const { state, setUpTOTP, verifyTOTPSetup } = useTotpSetup();
  if (state.step !== 'VERIFY_TOTP_SETUP') {
    return (
      <>
        <button type="button" onClick={() => void setUpTOTP()}>
          Set up an authenticator app
        </button>
        <pre>{JSON.stringify(state, null, 2)}</pre>
      </>
    );
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void verifyTOTPSetup(String(new FormData(event.currentTarget).get('code')));
      }}
    >
      <a href={state.totpSetupDetails.getSetupUri('Harbour').href}>Open the authenticator app</a>
      <label>
        Code
        <input name="code" inputMode="numeric" autoComplete="one-time-code" />
      </label>
      <button type="submit">Verify</button>
      <pre>{JSON.stringify({ step: state.step, busy: state.busy, problem: state.problem }, null, 2)}</pre>
    </form>
  );
}
