'use client';
import { useMfaClient, usePasswordChange, useSession } from '@cognito-mfa/hooks';
import { useEffect, useState } from 'react';
import { StepUpGuard, type StepUpGuardProps } from '../step-up/StepUpGuard.js';
import { useUserKey } from '../ui/useUserKey.js';
import { PasswordChangeView, type PasswordChangeViewProps } from './PasswordChange.view.js';

export type PasswordChangeProps = Pick<PasswordChangeViewProps, 'headingLevel'> &
  Pick<StepUpGuardProps, 'guardedActions'> & {
    /** The password has just been reset: begins with the offer to sign out everywhere else and to forget other devices. */
    isChanged?: boolean;
  };

/**
 * Changes the password of the signed-in user, then offers to sign out everywhere else and to forget other devices. Shows the
 * rules of the pool if the client was told its `passwordPolicy`.
 *
 * @example
 * <PasswordChange headingLevel={3} />
 */
export function PasswordChange({ guardedActions, ...props }: PasswordChangeProps) {
  return (
    <StepUpGuard guardedActions={guardedActions}>
      <GuardedPasswordChange {...props} />
    </StepUpGuard>
  );
}

/** The password change for a screen that has a StepUpGuard. */
export function GuardedPasswordChange(props: Omit<PasswordChangeProps, 'guardedActions'>) {
  // The form is not for the next user.
  return <OwnPasswordChange key={useUserKey()} {...props} />;
}

function OwnPasswordChange({ isChanged = false, ...props }: Omit<PasswordChangeProps, 'guardedActions'>) {
  const { state, ...actions } = usePasswordChange({ isChanged });
  const { pool } = useMfaClient();
  const [isOpen, setOpen] = useState(false);
  const username = useLoginName(isOpen);
  return (
    <PasswordChangeView
      {...props}
      state={state}
      isOpen={isOpen}
      username={username}
      policy={pool?.passwordPolicy}
      onOpen={() => {
        actions.startOver();
        setOpen(true);
      }}
      onCancel={() => {
        actions.startOver();
        setOpen(false);
      }}
      onUpdatePassword={(input) => {
        void actions.updatePassword(input).then(({ step }) => setOpen(step === 'ENTER_PASSWORDS'));
      }}
      onSecureOthers={() => void actions.secureOthers()}
      onSkip={() => actions.skip()}
    />
  );
}

/** Returns the name that the user signs in with. A pool of email addresses or phone numbers knows its users by another. */
function useLoginName(isNeeded: boolean): string {
  const client = useMfaClient();
  const { state } = useSession();
  const [login, setLogin] = useState<string>();
  const { loginWith } = client.pool ?? {};
  const attribute = { email: 'email', phone: 'phone_number', username: undefined }[loginWith ?? 'username'];
  useEffect(() => {
    if (!isNeeded || !attribute) return;
    let isCurrent = true;
    client.fetchUserAttributes().then(
      (attributes) => isCurrent && setLogin(attributes[attribute]),
      // The password manager asks for the name then.
      () => undefined,
    );
    return () => {
      isCurrent = false;
    };
  }, [client, isNeeded, attribute]);
  return login ?? (('user' in state && !attribute && state.user?.username) || '');
}
