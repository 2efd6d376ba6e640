import { useSessions } from '@cognito-mfa/hooks';

export function Example() {
  const { state, revokeOtherSessions } = useSessions();
  return (
    <>
      <button type="button" onClick={() => void revokeOtherSessions()}>
        Sign out everywhere else
      </button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </>
  );
}
