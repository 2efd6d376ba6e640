'use client';
import type { AuthDevice } from '@cognito-mfa/core';
import { useMessages } from '../messages/MessagesProvider.js';
import { Button } from '../ui/Button.js';
import { relativeTime } from './relative-time.js';
import { useDeviceName } from './useDeviceName.js';

export interface DeviceRowProps {
  device: AuthDevice;
  now: number;
  busy: boolean;
  onForget: () => void;
}

/** One remembered device. */
export function DeviceRow({ device, now, busy, onForget }: DeviceRowProps) {
  const { devices, locale } = useMessages();
  const name = useDeviceName()(device);
  const seen = device.lastAuthenticatedDate ?? device.lastModifiedDate ?? device.createDate;
  return (
    <li className="cmk-list-item" data-current={device.isCurrentDevice || undefined}>
      <div className="cmk-list-text">
        <p className="cmk-list-title">
          {name}{' '}
          {device.isCurrentDevice && (
            <span className="cmk-badge" data-on="">
              {devices.current}
            </span>
          )}
        </p>
        {seen && (
          <p className="cmk-field-hint">
            <time dateTime={seen.toISOString()} title={absolute(seen, locale)}>
              {devices.lastSeen(relativeTime(seen.getTime() - now, locale))}
            </time>{' '}
            {device.lastIpAddress && devices.address(device.lastIpAddress)}
          </p>
        )}
      </div>
      <div className="cmk-list-actions">
        <Button look="quiet" busy={busy} onClick={onForget}>
          {device.isCurrentDevice ? devices.forgetThis : devices.forget(name)}
        </Button>
      </div>
    </li>
  );
}

function absolute(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(date);
}
