import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface ShellProps {
  header: ReactNode;
  /** Beside or below the product. */
  panel?: ReactNode;
  /** The room that the panel takes, kept free before it is there so that the page does not jump. */
  panelSpace?: 'open' | 'closed' | undefined;
  children: ReactNode;
}

/** What stays while pages change. */
export function Shell({ header, panel, panelSpace, children }: ShellProps) {
  return (
    <>
      <a className="hb-skip" href="#main">
        Skip to main content
      </a>
      <div className="hb-product" data-panel={panelSpace}>
        {header}
        <main id="main" tabIndex={-1} className="hb-main">
          {children}
        </main>
        <footer className="hb-footer">
          <p>
            Harbour is the demo of <code>cognito-mfa-kit</code>, not a service.
          </p>
          <nav aria-label="Examples">
            <Link to="/examples/headless">Hooks and plain HTML</Link>
            <Link to="/examples/amplify">On Amplify</Link>
          </nav>
        </footer>
      </div>
      {panel}
    </>
  );
}
