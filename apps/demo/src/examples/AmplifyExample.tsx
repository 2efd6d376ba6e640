import { SecuritySettings, SignIn } from '@cognito-mfa/components';
import { MfaProvider, useSession } from '@cognito-mfa/hooks';
import { useState } from 'react';
import type { Pool } from '../backend/connection.types.js';
import { Page } from '../shell/Page.js';
import { productName } from '../shell/product-name.js';
import { amplifyClient } from './amplify-client.js';

/** The same components on the session of aws-amplify. */
export function AmplifyExample({ pool }: { pool: Pool | undefined }) {
  return (
    <Page title="On Amplify">
      <h1>On Amplify</h1>
      <p className="hb-lead">The same components, on the verbs and the session of aws-amplify.</p>
      {pool ? (
        <OnAmplify pool={pool} />
      ) : (
        <p className="hb-notice">
          Amplify needs a pool on the network, and this one runs in the page. Run <code>npm start</code> to try it.
        </p>
      )}
    </Page>
  );
}

function OnAmplify({ pool }: { pool: Pool }) {
  const [client] = useState(() => amplifyClient(pool));
  return (
    <MfaProvider client={client}>
      <Account />
    </MfaProvider>
  );
}

function Account() {
  const { state, signOut } = useSession();
  if (state.step === 'SIGNED_OUT') {
    return <SignIn appName={productName} headingLevel={2} />;
  }
  if (state.step !== 'SIGNED_IN') return null;
  return (
    <>
      <p>
        Amplify has signed in <bdi>{state.loginId ?? state.user.username}</bdi>.{' '}
        <button type="button" className="hb-button" onClick={() => void signOut()}>
          Sign out of Amplify
        </button>
      </p>
      <SecuritySettings appName={productName} headingLevel={2} />
    </>
  );
}
