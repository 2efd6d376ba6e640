import { useSession } from '@cognito-mfa/hooks';
import { LoadingPage } from './LoadingPage.js';
import { OverviewPage } from './OverviewPage.js';
import { SessionUnknownPage } from './SessionUnknownPage.js';
import { WelcomePage } from './WelcomePage.js';

/** Shows the papers of a signed-in user, or the welcome page. */
export function HomePage({ hasPasskeys }: { hasPasskeys: boolean }) {
  const { state } = useSession();
  switch (state.step) {
    case 'LOADING':
      return <LoadingPage />;
    case 'UNKNOWN':
      return <SessionUnknownPage />;
    case 'SIGNED_OUT':
      return <WelcomePage />;
    case 'SIGNED_IN':
      return <OverviewPage hasPasskeys={hasPasskeys} username={state.loginId ?? state.user.username} />;
  }
}
