import { useSignIn } from '@cognito-mfa/hooks';

export function Example() {
  const { state, signIn, confirmSignIn } = useSignIn();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const code = String(form.get('code'));
        if (state.step === 'ENTER_CREDENTIALS') {
          void signIn({ username: String(form.get('username')), password: String(form.get('password')) });
        } else void confirmSignIn(code);
      }}
    >
      <label>
        Username
        <input name="username" autoComplete="username" defaultValue="ada" />
      </label>
      <label>
        Password
        <input name="password" type="password" autoComplete="current-password" />
      </label>
      <label>
        Code
        <input name="code" inputMode="numeric" autoComplete="one-time-code" />
      </label>
      <button type="submit">Continue</button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </form>
  );
}
