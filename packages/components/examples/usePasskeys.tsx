import { usePasskeys } from '@cognito-mfa/hooks';

export function Example() {
  const { state, addPasskey } = usePasskeys();
  return (
    <>
      <button type="button" onClick={() => void addPasskey()}>
        Add a passkey
      </button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </>
  );
}
