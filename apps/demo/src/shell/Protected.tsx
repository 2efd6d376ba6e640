import { useSession } from '@cognito-mfa/hooks';
import { type ReactNode, useState } from 'react';
import { Navigate, useLocation } from 'react-router';
import { LoadingPage } from '../pages/LoadingPage.js';
import { SessionUnknownPage } from '../pages/SessionUnknownPage.js';
import type { ReturnTo } from './return-to.js';

/** Shows a page to signed-in users. Others sign in first and return here. */
export function Protected({ children }: { children: ReactNode }) {
  const { state } = useSession();
  const { pathname, search, hash } = useLocation();
  const [wasShown, setWasShown] = useState(false);
  if (state.step === 'SIGNED_IN' && !wasShown) setWasShown(true);
  switch (state.step) {
    case 'LOADING':
      return <LoadingPage />;
    case 'UNKNOWN':
      return <SessionUnknownPage />;
    case 'SIGNED_OUT':
      // A deliberate sign-out doesn't lead back to the sign-in form.
      return wasShown && state.reason === 'user' ? (
        <Navigate to="/" replace />
      ) : (
        <Navigate to="/sign-in" replace state={{ from: `${pathname}${search}${hash}` } satisfies ReturnTo} />
      );
    case 'SIGNED_IN':
      return children;
  }
}
