import { type ComponentOverrides, ComponentsProvider, SignIn } from '@cognito-mfa/components';
import { useSignIn } from '@cognito-mfa/hooks';

const components: ComponentOverrides = {
  CustomChallenge({ state, onConfirm }) {
    if (state.additionalInfo.kind === 'link-sent') {
      return <p role="status">If this account exists, a link is on its way. Open it on this device.</p>;
    }
    return (
      <button type="button" disabled={state.busy !== null} onClick={() => onConfirm('send')}>
        Email me a link
      </button>
    );
  },
};

/** The page that asks for the name, and for a link in place of a password. */
export function MagicLinkSignIn({ onSignedIn }: { onSignedIn: () => void }) {
  return (
    <ComponentsProvider components={components}>
      <SignIn authFlowType="CUSTOM_WITHOUT_SRP" onSignedIn={onSignedIn} />
    </ComponentsProvider>
  );
}

/** The page that the link opens. `hash` is `location.hash`. A button, because programs that check mail open links, too. */
export function MagicLinkPage({ hash, onSignedIn }: { hash: string; onSignedIn: () => void }) {
  const { state, signIn, confirmSignIn } = useSignIn();
  const link = new URLSearchParams(hash.slice(1));
  const isBusy = 'busy' in state && state.busy !== null;
  const open = async () => {
    const begun = await signIn({ username: link.get('user') ?? '', authFlowType: 'CUSTOM_WITHOUT_SRP' });
    if (begun.step !== 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE') return;
    const { step } = await confirmSignIn(link.get('token') ?? '');
    if (step === 'DONE') onSignedIn();
  };
  if (state.step === 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE' && !isBusy) {
    return <p role="alert">This link no longer works. We have sent you another one.</p>;
  }
  return (
    <button type="button" disabled={isBusy} onClick={() => void open()}>
      Sign in
    </button>
  );
}
