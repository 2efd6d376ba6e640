'use client';
import { useDevices } from '@cognito-mfa/hooks';
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
  const [now] = useState(() => Date.now());
  return (
    <DeviceListView
      {...props}
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
