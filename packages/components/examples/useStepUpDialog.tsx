import { useStepUp, useStepUpDialog } from '@cognito-mfa/hooks';

/** Render it in several places: one of them shows the check. */
export function Example() {
  const { state } = useStepUp();
  const isShown = useStepUpDialog();
  return <pre>{JSON.stringify({ isShown, step: state.step }, null, 2)}</pre>;
}
