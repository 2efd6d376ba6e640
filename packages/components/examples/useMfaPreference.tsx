import { useMfaPreference } from '@cognito-mfa/hooks';

export function Example() {
  const { state, updateMFAPreference } = useMfaPreference();
  return (
    <>
      <button type="button" onClick={() => void updateMFAPreference({ sms: 'ENABLED' })}>
        Turn on text messages
      </button>
      <button type="button" onClick={() => void updateMFAPreference({ sms: 'DISABLED' })}>
        Turn them off
      </button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </>
  );
}
