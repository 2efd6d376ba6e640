'use client';
import type { AuthDevice } from '@cognito-mfa/core';
import { memo } from 'react';
import { DeviceRow, type DeviceRowProps } from './DeviceRow.view.js';

interface DeviceItemProps extends Omit<DeviceRowProps, 'onForget'> {
  onAskForget: (device: AuthDevice) => void;
}

/** A row that renders again only when it changes: of thousands, one goes at a time. */
export const DeviceItem = memo(({ onAskForget, ...row }: DeviceItemProps) => (
  <DeviceRow {...row} onForget={() => onAskForget(row.device)} />
));
