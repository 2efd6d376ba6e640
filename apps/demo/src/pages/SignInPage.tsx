import { SignIn } from '@cognito-mfa/components';
import { useSession } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { Navigate, useLocation, useNavigate } from 'react-router';
import { Page } from '../shell/Page.js';
import { productName } from '../shell/product-name.js';
import { type ReturnTo, readReturnTo } from '../shell/return-to.js';
import { LoadingPage } from './LoadingPage.js';
import { SessionUnknownPage } from './SessionUnknownPage.js';

const firstFactors = ['PASSWORD', 'PASSKEY'] as const;

/** Signs in, then opens the page that required it. */
export function SignInPage({ hasPasskeys }: { hasPasskeys: boolean }) {
  const { state } = useSession();
  const location = useLocation();
  const navigate = useNavigate();
  const { from = '/', username, isConfirmed } = readReturnTo(location);
  const [isFormShown, setFormShown] = useState(false);
  if (state.step === 'SIGNED_OUT' && !isFormShown) setFormShown(true);

  // Waits for the form to finish: it may still be remembering this device.
  if (!isFormShown) {
    if (state.step === 'LOADING') return <LoadingPage />;
    if (state.step === 'UNKNOWN') return <SessionUnknownPage />;
    if (state.step === 'SIGNED_IN') return <Navigate to={from} replace />;
  }

  const createAccount = (next: ReturnTo) =>
    void navigate('/create-account', { state: { ...(from !== '/' && { from }), ...next } satisfies ReturnTo });
  return (
    <Page title="Sign in" layout="card">
      {isConfirmed && (
        <p className="hb-notice" data-tone="safe" role="status">
          Your account is confirmed. Sign in to open it.
        </p>
      )}
      <SignIn
        appName={productName}
        logo={<img src="/harbour.svg" alt="" width="36" height="36" />}
        defaultUsername={username}
        firstFactors={hasPasskeys ? firstFactors : undefined}
        recoveryHelp={<p>Write to support@harbour.example from the email address of your account.</p>}
        onSignedIn={({ deviceRemembered, hasResetPassword = false }) => {
          const state = {
            isDeviceUnremembered: deviceRemembered === 'failed',
            isDeviceUnwanted: deviceRemembered === 'unwanted',
            hasResetPassword,
          } satisfies ReturnTo;
          void navigate(from, { replace: true, state });
        }}
        onCreateAccount={() => createAccount({})}
        onConfirmSignUp={(unconfirmed) => createAccount({ username: unconfirmed })}
      />
    </Page>
  );
}
