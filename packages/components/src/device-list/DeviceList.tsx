'use client';
import { useDevices, useSession } from '@cognito-mfa/hooks';
import { useState } from 'react';
import { DeviceListView, type DeviceListViewProps } from './DeviceList.view.js';

export type DeviceListProps = Pick<DeviceListViewProps, 'headingLevel'>;

/**
 * The remembered devices of the signed-in user, with buttons to forget them.
 *
 * @example
 * <DeviceList headingLevel={3} />
 */
export function DeviceList(props: DeviceListProps) {
  const { state, ...devices } = useDevices();
  const { state: session } = useSession();
  const [now] = useState(() => Date.now());
  return (
    <DeviceListView
      {...props}
      // A question about a device is not for the next user.
      key={'user' in session ? session.user?.userId : session.step}
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
