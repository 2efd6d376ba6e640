import { useSession } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { Page } from '../shell/Page.js';

/** The stored session could not be checked: nobody is signed out for that. */
export function SessionUnknownPage() {
  const { state, reload } = useSession();
  const [isBusy, setBusy] = useState(false);
  const isOffline = state.step === 'UNKNOWN' && state.problem.code === 'network' && state.problem.offline;

  async function tryAgain() {
    setBusy(true);
    await reload();
    setBusy(false);
  }

  return (
    <Page title="Not connected">
      <h1>We can’t reach your account right now</h1>
      <p>
        {isOffline
          ? 'You seem to be offline. You are still signed in: try again when you have a connection.'
          : 'The sign-in service did not answer. You may still be signed in: please try again.'}
      </p>
      <p>
        <button
          type="button"
          className="hb-button hb-button--primary"
          disabled={isBusy}
          onClick={() => void tryAgain()}
        >
          Try again
        </button>
      </p>
    </Page>
  );
}
