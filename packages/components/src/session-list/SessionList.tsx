'use client';
import { useSessions } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { StepUpGuard, type StepUpGuardProps } from '../step-up/StepUpGuard.js';
import { useUserKey } from '../ui/useUserKey.js';
import { SessionListView, type SessionListViewProps } from './SessionList.view.js';

export type SessionListProps = Pick<SessionListViewProps, 'headingLevel' | 'clientNames'> &
  Pick<StepUpGuardProps, 'guardedActions'>;

/**
 * The browsers and apps that the user is signed in with, with buttons to sign out of them. Asks for the password and a code
 * first. Renders nothing if the pool tracks no sessions.
 *
 * @example
 * <SessionList clientNames={{ '1example23456789': 'Harbour for iOS' }} />
 */
export function SessionList({ guardedActions, ...props }: SessionListProps) {
  return (
    <StepUpGuard guardedActions={guardedActions}>
      <GuardedSessions {...props} />
    </StepUpGuard>
  );
}

/** The list for a screen that has a StepUpGuard. */
export function GuardedSessions(props: Omit<SessionListProps, 'guardedActions'>) {
  const { state, ...sessions } = useSessions();
  const [now] = useState(() => Date.now());
  return (
    <SessionListView
      {...props}
      // A question about a session is not for the next user.
      key={useUserKey()}
      state={state}
      now={now}
      onSignOut={(id) => void sessions.revokeUserSession(id)}
      onSignOutOthers={() => void sessions.revokeOtherSessions()}
      onRetryRevoking={() => void sessions.retryRevoking()}
      onLoadMore={() => void sessions.loadMore()}
      onReload={() => void sessions.reload()}
    />
  );
}
