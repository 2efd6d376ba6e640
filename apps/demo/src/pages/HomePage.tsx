import { useSession } from '@cognito-mfa/hooks';
import { LoadingPage } from './LoadingPage.js';
import { OverviewPage } from './OverviewPage.js';
import { SessionUnknownPage } from './SessionUnknownPage.js';
import { WelcomePage } from './WelcomePage.js';

/** One address, two pages: a welcome for everybody, the own papers for whoever is signed in. */
export function HomePage() {
  const { state } = useSession();
  switch (state.step) {
    case 'LOADING':
      return <LoadingPage />;
    case 'UNKNOWN':
      return <SessionUnknownPage />;
    case 'SIGNED_OUT':
      return <WelcomePage />;
    case 'SIGNED_IN':
      return <OverviewPage username={state.user.username} />;
  }
}
