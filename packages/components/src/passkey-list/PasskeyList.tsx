'use client';
import { useMfaClient, useMfaPreference, usePasskeys } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { StepUpGuard, type StepUpGuardProps } from '../step-up/StepUpGuard.js';
import { useUserKey } from '../ui/useUserKey.js';
import { PasskeyListView, type PasskeyListViewProps } from './PasskeyList.view.js';

export interface PasskeyListProps
  extends Pick<PasskeyListViewProps, 'headingLevel'>,
    Pick<StepUpGuardProps, 'guardedActions'> {
  /**
   * Offers to let a passkey count as both factors. Set it if the factor configuration of the pool is
   * `MULTI_FACTOR_WITH_USER_VERIFICATION`, which Cognito does not tell a browser. Default: false.
   */
  passkeysAsSecondStep?: boolean | undefined;
}

/**
 * The passkeys of the signed-in user, with actions to add, rename and remove them. Asks for the password and a code before a
 * passkey is added or removed.
 *
 * @example
 * <PasskeyList />
 */
export function PasskeyList({ guardedActions, ...props }: PasskeyListProps) {
  return (
    <StepUpGuard guardedActions={guardedActions}>
      <GuardedPasskeys {...props} />
    </StepUpGuard>
  );
}

/** The list for a screen that has a StepUpGuard. */
export function GuardedPasskeys({ passkeysAsSecondStep = false, ...props }: Omit<PasskeyListProps, 'guardedActions'>) {
  return passkeysAsSecondStep ? <PasskeysWithSecondStep {...props} /> : <ConnectedPasskeys {...props} />;
}

type ConnectedProps = Pick<PasskeyListViewProps, 'headingLevel' | 'secondStep' | 'onSecondStep'>;

function PasskeysWithSecondStep(props: ConnectedProps) {
  const { state, updateMFAPreference } = useMfaPreference();
  const secondStep =
    state.step === 'READY' ? { isOn: state.passkey, busy: state.busy !== null, problem: state.problem } : undefined;
  return (
    <ConnectedPasskeys
      {...props}
      secondStep={secondStep}
      onSecondStep={(isOn) => void updateMFAPreference({ passkey: isOn ? 'ENABLED' : 'DISABLED' })}
    />
  );
}

function ConnectedPasskeys(props: ConnectedProps) {
  const { state, ...passkeys } = usePasskeys();
  const client = useMfaClient();
  const [isLastWayIn, setLastWayIn] = useState(false);

  /** Asks Cognito only where it matters: before the only passkey is removed. */
  const checkWaysIn = async () => {
    setLastWayIn(false);
    if (state.step !== 'READY' || state.passkeys.length > 1) return;
    const { configured } = await client.fetchAuthFactors();
    setLastWayIn(!configured.some((factor) => factor !== 'WEB_AUTHN' && factor !== 'SOFTWARE_TOKEN'));
  };
  return (
    <PasskeyListView
      {...props}
      // A question about a passkey is not for the next user.
      key={useUserKey()}
      state={state}
      isLastWayIn={isLastWayIn}
      onAdd={() => void passkeys.addPasskey()}
      onRename={(credentialId, name) => void passkeys.renamePasskey(credentialId, name)}
      // Without an answer, the confirmation does not warn.
      onAskRemoval={() => void checkWaysIn().catch(() => undefined)}
      onRemove={(credentialId) => void passkeys.removePasskey(credentialId)}
      onReload={() => void passkeys.reload()}
    />
  );
}
