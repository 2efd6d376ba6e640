import { useSecurityOverview } from '@cognito-mfa/hooks';

export function Example() {
  const { state, reload } = useSecurityOverview();
  return (
    <>
      <button type="button" onClick={() => void reload()}>
        Check again
      </button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </>
  );
}
