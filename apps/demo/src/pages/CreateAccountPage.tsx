import { SignUp } from '@cognito-mfa/components';
import { useLocation, useNavigate } from 'react-router';
import { Page } from '../shell/Page.js';
import { productName } from '../shell/product-name.js';
import { type ReturnTo, readReturnTo } from '../shell/return-to.js';

/** Creates and confirms an account, and opens the page that required it. Without a sign-in, opens that with the username. */
export function CreateAccountPage() {
  const navigate = useNavigate();
  const { from, username } = readReturnTo(useLocation());
  const signIn = (next: ReturnTo) =>
    void navigate('/sign-in', { state: { ...(from && { from }), ...next } satisfies ReturnTo });
  return (
    <Page title="Create account" layout="card">
      <SignUp
        appName={productName}
        logo={<img src="/harbour.svg" alt="" width="36" height="36" />}
        confirmUsername={username}
        onSignedIn={({ deviceRemembered }) => {
          const state = {
            isDeviceUnremembered: deviceRemembered === 'failed',
            isDeviceUnwanted: deviceRemembered === 'unwanted',
          } satisfies ReturnTo;
          void navigate(from ?? '/', { replace: true, state });
        }}
        onConfirmed={(confirmed) => signIn({ username: confirmed, isConfirmed: true })}
        onSignIn={() => signIn({})}
      />
    </Page>
  );
}
