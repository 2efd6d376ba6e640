import type { ReactNode } from 'react';
import { Link } from 'react-router';

interface ShellProps {
  header: ReactNode;
  /** Shown beside or below the product. */
  panel?: ReactNode;
  /** Reserves room for the panel before it loads, to avoid layout shift. */
  panelSpace?: 'open' | 'closed' | undefined;
  children: ReactNode;
}

/** The frame around all pages. */
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
