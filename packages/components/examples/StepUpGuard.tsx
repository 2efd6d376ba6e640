import { MfaPreferencesView, StepUpGuard } from '@cognito-mfa/components';
import { useMfaPreference } from '@cognito-mfa/hooks';

export function Example() {
  return (
    <StepUpGuard appName="Harbour" guardedActions={['add-factor', 'turn-off-factor']}>
      <Methods />
    </StepUpGuard>
  );
}

function Methods() {
  const { state, updateMFAPreference, reload } = useMfaPreference();
  return <MfaPreferencesView state={state} onUpdate={updateMFAPreference} onReload={reload} />;
}
