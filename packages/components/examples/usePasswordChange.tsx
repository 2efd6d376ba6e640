import { usePasswordChange } from '@cognito-mfa/hooks';

export function Example() {
  const { state, updatePassword } = usePasswordChange();
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const input = { oldPassword: String(form.get('old')), newPassword: String(form.get('new')) };
        void updatePassword(input);
      }}
    >
      <label>
        Password
        <input name="old" type="password" autoComplete="current-password" />
      </label>
      <label>
        New password
        <input name="new" type="password" autoComplete="new-password" />
      </label>
      <button type="submit">Continue</button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </form>
  );
}
