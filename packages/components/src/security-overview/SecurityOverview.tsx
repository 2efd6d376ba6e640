'use client';
import type { SecurityOverviewOptions } from '@cognito-mfa/core';
import { useSecurityOverview } from '@cognito-mfa/hooks';
import { SecurityOverviewView, type SecurityOverviewViewProps } from './SecurityOverview.view.js';

export type SecurityOverviewProps = Pick<SecurityOverviewViewProps, 'headingLevel' | 'onReview'> &
  SecurityOverviewOptions;

/**
 * A short list of what is weak and what is good about the account of the signed-in user.
 *
 * @example
 * <SecurityOverview onReview={(section) => location.assign(`/settings#${section}`)} />
 */
export function SecurityOverview({ offersPasskeys = false, ...props }: SecurityOverviewProps) {
  const { state, reload } = useSecurityOverview({ offersPasskeys });
  return <SecurityOverviewView {...props} state={state} onReload={() => void reload()} />;
}
