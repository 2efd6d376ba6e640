'use client';
import type { Problem } from '@cognito-mfa/core';
import { useMfaClient } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { StepUpGuard, type StepUpGuardProps } from '../step-up/StepUpGuard.js';
import { useUserKey } from '../ui/useUserKey.js';
import { DeleteAccountView, type DeleteAccountViewProps } from './DeleteAccount.view.js';

export type DeleteAccountProps = Pick<DeleteAccountViewProps, 'headingLevel' | 'description'> &
  Pick<StepUpGuardProps, 'guardedActions'>;

/**
 * Deletes the account of the signed-in user: they type a word, then prove who they are. The session ends with the reason
 * `user-deleted`. Cognito knows nothing of your own data, so delete that too.
 *
 * @example
 * <DeleteAccount description="You’ll lose your orders and your messages." />
 */
export function DeleteAccount({ guardedActions, ...props }: DeleteAccountProps) {
  return (
    <StepUpGuard guardedActions={guardedActions}>
      <GuardedDeleteAccount {...props} />
    </StepUpGuard>
  );
}

/** The deletion for a screen that has a StepUpGuard. */
export function GuardedDeleteAccount(props: Omit<DeleteAccountProps, 'guardedActions'>) {
  // The form is not for the next user.
  return <AccountDeletion key={useUserKey()} {...props} />;
}

function AccountDeletion(props: Omit<DeleteAccountProps, 'guardedActions'>) {
  const client = useMfaClient();
  const [isOpen, setOpen] = useState(false);
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>({ busy: false, problem: null });
  const deleteAccount = async () => {
    setState({ busy: true, problem: null });
    try {
      await client.deleteUser();
      setState({ busy: false, problem: null });
    } catch (error) {
      const { problem } = error as { problem?: Problem | null };
      // A bug is not a Problem of the user.
      setState({ busy: false, problem: problem ?? null });
      if (problem === undefined) throw error;
    }
  };
  return (
    <DeleteAccountView
      {...props}
      {...state}
      isOpen={isOpen}
      onOpen={() => setOpen(true)}
      onDelete={() => void deleteAccount()}
      onCancel={() => {
        setOpen(false);
        setState({ busy: false, problem: null });
      }}
    />
  );
}
