import { useMfaClient, useStepUp } from '@cognito-mfa/hooks';
import { useState } from 'react';

export function Example() {
  const client = useMfaClient();
  const { state, guard, confirmPassword, cancel } = useStepUp();
  const [email, setEmail] = useState('');
  async function showEmail() {
    const result = await guard(() => client.fetchUserAttributes(), { key: 'show-email' });
    if (result.outcome === 'done') setEmail(result.value.email ?? '');
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void confirmPassword(String(new FormData(event.currentTarget).get('password')));
      }}
    >
      <button type="button" onClick={() => void showEmail()}>
        Show my email address
      </button>
      {state.step === 'ENTER_CREDENTIALS' && (
        <>
          <label>
            Password
            <input name="password" type="password" autoComplete="current-password" />
          </label>
          <button type="submit">Continue</button>
          <button type="button" onClick={() => cancel()}>
            Cancel
          </button>
        </>
      )}
      <p role="status">{email}</p>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </form>
  );
}
