import { StepUpProvider, useMfaPreference, useStepUp } from '@cognito-mfa/hooks';

export function Example() {
  return (
    <StepUpProvider guardedActions={['add-factor', 'turn-off-factor']}>
      <Methods />
    </StepUpProvider>
  );
}

function Methods() {
  const { updateMFAPreference } = useMfaPreference();
  const { state } = useStepUp();
  return (
    <>
      <button type="button" onClick={() => void updateMFAPreference({ sms: 'ENABLED' })}>
        Turn on text messages
      </button>
      <pre>{JSON.stringify(state, null, 2)}</pre>
    </>
  );
}
