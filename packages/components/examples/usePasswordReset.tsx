import { usePasswordReset } from '@cognito-mfa/hooks';

export function Example() {
  const { state, resetPassword, confirmResetPassword } = usePasswordReset();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const input = { confirmationCode: String(form.get('code')), newPassword: String(form.get('password')) };
        if (state.step === 'ENTER_USERNAME') void resetPassword(String(form.get('username')));
        else void confirmResetPassword(input);
      }}
    >
      <label>
        Username
        <input name="username" autoComplete="username" defaultValue="ada" />
      </label>
      <label>
        Code
        <input name="code" inputMode="numeric" autoComplete="one-time-code" />
      </label>
      <label>
        New password
        <input name="password" type="password" autoComplete="new-password" />
      </label>
      <button type="submit">Continue</button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </form>
  );
}
