'use client';
import { useDevices } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { StepUpGuard, type StepUpGuardProps } from '../step-up/StepUpGuard.js';
import { useUserKey } from '../ui/useUserKey.js';
import { DeviceListView, type DeviceListViewProps } from './DeviceList.view.js';

export type DeviceListProps = Pick<DeviceListViewProps, 'headingLevel'> & Pick<StepUpGuardProps, 'guardedActions'>;

/**
 * The remembered devices of the signed-in user, with buttons to forget them. Asks for the password and a code before it
 * remembers this one.
 *
 * @example
 * <DeviceList headingLevel={3} />
 */
export function DeviceList({ guardedActions, ...props }: DeviceListProps) {
  return (
    <StepUpGuard guardedActions={guardedActions}>
      <GuardedDevices {...props} />
    </StepUpGuard>
  );
}

/** The list for a screen that has a StepUpGuard. */
export function GuardedDevices(props: Omit<DeviceListProps, 'guardedActions'>) {
  const { state, ...devices } = useDevices();
  const [now] = useState(() => Date.now());
  return (
    <DeviceListView
      {...props}
      // A question about a device is not for the next user.
      key={useUserKey()}
      state={state}
      now={now}
      onRemember={() => void devices.rememberDevice()}
      onForget={(id) => void devices.forgetDevice(id)}
      onForgetOthers={() => void devices.forgetOtherDevices()}
      onRetryForgetting={() => void devices.retryForgetting()}
      onStopRemembering={devices.stopRememberingDevice && (() => void devices.stopRememberingDevice?.())}
      onLoadMore={() => void devices.loadMore()}
      onReload={() => void devices.reload()}
    />
  );
}
