import { useSession } from '@cognito-mfa/hooks';
import { Page } from '../shell/Page.js';
import { PlainSignIn } from './PlainSignIn.js';

/** A custom sign-in: the hooks drive it, and every element is plain HTML. */
export function HeadlessExample() {
  const { state, signOut } = useSession();
  return (
    <Page title="Hooks and plain HTML">
      <h1>Hooks and plain HTML</h1>
      <p className="hb-lead">No components and no stylesheet of the kit, just its hooks.</p>
      {state.step === 'SIGNED_IN' ? (
        <p>
          You’re signed in as <bdi>{state.loginId ?? state.user.username}</bdi>.{' '}
          <button type="button" onClick={() => void signOut()}>
            Leave
          </button>
        </p>
      ) : (
        <PlainSignIn />
      )}
    </Page>
  );
}
