'use client';
import type { ReactNode } from 'react';
import { classNames } from './class-names.js';
import { StepFocus, type StepFocusProps } from './StepFocus.js';

/** Props that each screen before the session has: where it stands, and whose product it is. */
export interface AuthScreenOptions {
  /** Name of your product. The sign-in says it, and the authenticator app shows it. Default there: the host name of the page. */
  appName?: string | undefined;
  /** Logo of your product, above the heading. If it does not say the name, `appName` stands beside it. */
  logo?: ReactNode;
  /** `card`: a card in the middle. `plain`: as wide as its place, for a card or a dialog of your own. Default: `card`. */
  layout?: 'card' | 'plain' | undefined;
}

interface AuthScreenProps extends AuthScreenOptions, StepFocusProps {
  /** The heading says the name of the product. */
  isNamed?: boolean;
}

/** Card of a sign-in, a sign-up or a reset, around its steps. */
export function AuthScreen({
  appName,
  logo,
  layout = 'card',
  isNamed,
  className,
  children,
  ...props
}: AuthScreenProps) {
  const name = isNamed ? undefined : appName;
  return (
    <StepFocus {...props} className={classNames('cmk cmk-auth', className)} data-layout={layout}>
      {(logo || name) && (
        <div className="cmk-brand">
          {logo}
          {name}
        </div>
      )}
      {children}
    </StepFocus>
  );
}
