import { usePasskeyNudge } from '@cognito-mfa/hooks';

export function Example() {
  const { isOpen, later, dontAskAgain } = usePasskeyNudge();
  if (!isOpen) return <p>No suggestion is due.</p>;
  return (
    <>
      <p>Sign in faster with a passkey.</p>
      <button type="button" onClick={later}>
        Later
      </button>
      <button type="button" onClick={dontAskAgain}>
        Do not ask again
      </button>
    </>
  );
}
