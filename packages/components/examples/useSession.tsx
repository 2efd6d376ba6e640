import { useSession } from '@cognito-mfa/hooks';

export function Example() {
  const { state, signOut } = useSession();
  return (
    <>
      <button type="button" onClick={() => void signOut()}>
        Sign out
      </button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </>
  );
}
