import { MfaProvider } from '@cognito-mfa/hooks';
import { type ComponentType, lazy, Suspense } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import type { DemoConfig } from './backend/demo-config.js';
import { useConnection } from './backend/useConnection.js';
import { ConnectingPage } from './pages/ConnectingPage.js';
import { CreateAccountPage } from './pages/CreateAccountPage.js';
import { HomePage } from './pages/HomePage.js';
import { LoadingPage } from './pages/LoadingPage.js';
import { NotFoundPage } from './pages/NotFoundPage.js';
import { NotLoadedPage } from './pages/NotLoadedPage.js';
import { SecurityPage } from './pages/SecurityPage.js';
import { SignInPage } from './pages/SignInPage.js';
import { UnreachablePage } from './pages/UnreachablePage.js';
import { Header } from './shell/Header.js';
import { PageFocusProvider } from './shell/PageFocus.js';
import { Protected } from './shell/Protected.js';
import { SessionNav } from './shell/SessionNav.js';
import { Shell } from './shell/Shell.js';
import { usePanelOpen } from './shell/usePanelOpen.js';

/** Loads a component as a separate chunk, and shows another in its place if that fails. */
function lazyOr<Props>(load: () => Promise<ComponentType<Props>>, otherwise: ComponentType<Props>) {
  return lazy(async () => ({ default: await load().catch(() => otherwise) }));
}

/** The product neither waits for the development panel nor needs it. */
const DevelopmentPanel = lazyOr(
  async () => (await import('./development/DevelopmentPanel.js')).DevelopmentPanel,
  () => null,
);
const AmplifyExample = lazyOr(async () => (await import('./examples/AmplifyExample.js')).AmplifyExample, NotLoadedPage);
const HeadlessExample = lazyOr(
  async () => (await import('./examples/HeadlessExample.js')).HeadlessExample,
  NotLoadedPage,
);

export function App({ config }: { config: DemoConfig }) {
  const { connection, retry } = useConnection(config);
  const [isPanelOpen, setPanelOpen] = usePanelOpen();
  // A pool at AWS does not tell whether it has passkeys; the emulator has.
  const hasPasskeys =
    import.meta.env.VITE_COGNITO_PASSKEYS === 'on' ||
    (connection.step === 'CONNECTED' && Boolean(connection.sideChannel));
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
                <Route path="/" element={<HomePage hasPasskeys={hasPasskeys} />} />
                <Route path="/sign-in" element={<SignInPage hasPasskeys={hasPasskeys} />} />
                <Route path="/create-account" element={<CreateAccountPage />} />
                <Route
                  path="/security"
                  element={
                    <Protected>
                      <SecurityPage hasPasskeys={hasPasskeys} />
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
