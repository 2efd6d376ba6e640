'use client';
import type { AuthDevice } from '@cognito-mfa/core';
import { useMessages } from '../messages/MessagesProvider.js';
import { Part } from '../parts/Part.js';
import { Button } from '../ui/Button.js';
import { IconTile } from '../ui/Icon.js';
import { relativeTime } from './relative-time.js';
import { useDeviceName } from './useDeviceName.js';

export interface DeviceRowProps {
  device: AuthDevice;
  now: number;
  /** This device is being forgotten. */
  busy: boolean;
  /** Something else is under way. */
  waiting: boolean;
  onForget: () => void;
}

/** One remembered device. */
export function DeviceRow(props: DeviceRowProps) {
  return <Part name="DeviceRow" Default={DefaultDeviceRow} props={props} />;
}

function DefaultDeviceRow({ device, now, busy, waiting, onForget }: DeviceRowProps) {
  const { devices, locale } = useMessages();
  const name = useDeviceName()(device);
  const seen = device.lastAuthenticatedDate ?? device.lastModifiedDate ?? device.createDate;
  return (
    <li
      className="cmk-list-item"
      data-current={device.isCurrentDevice || undefined}
      data-busy={busy || undefined}
      aria-busy={busy || undefined}
    >
      <IconTile name={/\b(iOS|iPadOS|Android|iPhone|Mobile)\b/.test(name) ? 'phone' : 'computer'} />
      <div className="cmk-list-text">
        <p className="cmk-list-title">
          <bdi>{name}</bdi>{' '}
          {device.isCurrentDevice && (
            <span className="cmk-badge" data-on="">
              {devices.current}
            </span>
          )}
        </p>
        {(seen || device.lastIpAddress) && (
          <p className="cmk-list-hint">
            {seen && (
              <time dateTime={seen.toISOString()} title={absolute(seen, locale)}>
                {devices.lastSeen(relativeTime(seen.getTime() - now, locale))}
              </time>
            )}
            {seen && device.lastIpAddress && ' · '}
            {device.lastIpAddress && <bdi>{device.lastIpAddress}</bdi>}
          </p>
        )}
      </div>
      <div className="cmk-list-actions">
        <Button
          size="small"
          look="quiet"
          busy={busy}
          waiting={waiting}
          aria-label={device.isCurrentDevice ? devices.forgetThis : devices.forget(name)}
          onClick={onForget}
        >
          {devices.forgetShort}
        </Button>
      </div>
    </li>
  );
}

function absolute(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short' }).format(date);
}
