import { MfaProvider } from '@cognito-mfa/hooks';
import { lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import type { DemoConfig } from './backend/demo-config.js';
import { useConnection } from './backend/useConnection.js';
import { ConnectingPage } from './pages/ConnectingPage.js';
import { CreateAccountPage } from './pages/CreateAccountPage.js';
import { HomePage } from './pages/HomePage.js';
import { LoadingPage } from './pages/LoadingPage.js';
import { NotFoundPage } from './pages/NotFoundPage.js';
import { SecurityPage } from './pages/SecurityPage.js';
import { SignInPage } from './pages/SignInPage.js';
import { UnreachablePage } from './pages/UnreachablePage.js';
import { Header } from './shell/Header.js';
import { PageFocusProvider } from './shell/PageFocus.js';
import { Protected } from './shell/Protected.js';
import { SessionNav } from './shell/SessionNav.js';
import { Shell } from './shell/Shell.js';
import { usePanelOpen } from './shell/usePanelOpen.js';

/** The development panel loads as a separate chunk, so that the product doesn't wait for it. */
const DevelopmentPanel = lazy(async () => ({
  default: (await import('./development/DevelopmentPanel.js')).DevelopmentPanel,
}));

const AmplifyExample = lazy(async () => ({ default: (await import('./examples/AmplifyExample.js')).AmplifyExample }));
const HeadlessExample = lazy(async () => ({
  default: (await import('./examples/HeadlessExample.js')).HeadlessExample,
}));

export function App({ config }: { config: DemoConfig }) {
  const { connection, retry } = useConnection(config);
  const [isPanelOpen, setPanelOpen] = usePanelOpen();
  const panelSpace = isPanelOpen ? 'open' : 'closed';
  return (
    <BrowserRouter>
      <PageFocusProvider>
        {connection.step === 'CONNECTED' ? (
          <MfaProvider client={connection.client}>
            <Shell
              header={<Header session={<SessionNav />} />}
              panelSpace={connection.sideChannel && panelSpace}
              panel={
                connection.sideChannel && (
                  <Suspense>
                    <DevelopmentPanel
                      sideChannel={connection.sideChannel}
                      isOpen={isPanelOpen}
                      onOpenChange={setPanelOpen}
                    />
                  </Suspense>
                )
              }
            >
              <Routes>
                <Route path="/" element={<HomePage />} />
                <Route path="/sign-in" element={<SignInPage />} />
                <Route path="/create-account" element={<CreateAccountPage />} />
                <Route
                  path="/security"
                  element={
                    <Protected>
                      <SecurityPage />
                    </Protected>
                  }
                />
                <Route
                  path="/examples/amplify"
                  element={
                    <Suspense fallback={<LoadingPage />}>
                      <AmplifyExample pool={connection.pool} />
                    </Suspense>
                  }
                />
                <Route
                  path="/examples/headless"
                  element={
                    <Suspense fallback={<LoadingPage />}>
                      <HeadlessExample />
                    </Suspense>
                  }
                />
                <Route path="*" element={<NotFoundPage />} />
              </Routes>
            </Shell>
          </MfaProvider>
        ) : (
          <Shell
            header={<Header />}
            panelSpace={connection.step === 'CONNECTING' && config.kind !== 'aws' ? panelSpace : undefined}
          >
            {connection.step === 'CONNECTING' ? (
              <ConnectingPage />
            ) : (
              <UnreachablePage endpoint={connection.endpoint} reason={connection.reason} onRetry={retry} />
            )}
          </Shell>
        )}
      </PageFocusProvider>
    </BrowserRouter>
  );
}
