import { useSignUp } from '@cognito-mfa/hooks';

export function Example() {
  const { state, signUp, confirmSignUp } = useSignUp();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const [username, password] = [String(form.get('username')), String(form.get('password'))];
        const email = String(form.get('email'));
        if (state.step === 'CONFIRM_SIGN_UP') void confirmSignUp(String(form.get('code')));
        else void signUp({ username, password, email });
      }}
    >
      <label>
        Username
        <input name="username" autoComplete="username" />
      </label>
      <label>
        Email address
        <input name="email" type="email" autoComplete="email" />
      </label>
      <label>
        Password
        <input name="password" type="password" autoComplete="new-password" />
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
