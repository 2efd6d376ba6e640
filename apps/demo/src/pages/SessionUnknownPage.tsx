import { useSession } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { Page } from '../shell/Page.js';

/** Shown when the stored session can't be checked, which doesn't sign the user out. */
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
          ? 'You seem to be offline. You’re still signed in. Try again when you’re back online.'
          : 'The sign-in service didn’t respond. You may still be signed in. Try again in a moment.'}
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
