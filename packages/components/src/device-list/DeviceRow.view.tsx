'use client';
import type { AuthDevice, Problem } from '@cognito-mfa/core';
import { memo } from 'react';
import { devicesEnglish } from '../locales/en.js';
import { useTexts } from '../messages/MessagesProvider.js';
import { problemText } from '../messages/messages.js';
import { Button } from '../ui/Button.js';
import { Part } from '../ui/Part.js';
import { useDeviceTimes } from './device-times.js';

export interface DeviceRowProps {
  device: AuthDevice;
  now: number;
  /** This device is being forgotten. */
  busy: boolean;
  /** Another action is in progress. */
  pending: boolean;
  /** The reason why this device could not be forgotten. */
  problem?: Problem | undefined;
  onForget: () => void;
  /** Present on the current device: the session goes on, and the next sign-in asks for a second step. */
  onStopRemembering?: (() => void) | undefined;
  isStopping?: boolean;
}

interface ListedDeviceProps extends Omit<DeviceRowProps, 'onForget'> {
  /** Must be the same function on every render, or all rows render again. */
  onForget: (device: AuthDevice) => void;
}

/** A remembered device in a list. Renders again only when its own props change. */
export const DeviceRow = memo(({ onForget, ...row }: ListedDeviceProps) => (
  <Part name="DeviceRow" Default={DefaultDeviceRow} props={{ ...row, onForget: () => onForget(row.device) }} />
));

function DefaultDeviceRow(props: DeviceRowProps) {
  const { device, now, busy, pending, problem, onForget, onStopRemembering, isStopping = false } = props;
  const messages = useTexts(devicesEnglish);
  const { devices, locale } = messages;
  const times = useDeviceTimes(locale);
  const name = device.name || devices.unnamed;
  const seen = device.lastAuthenticatedDate ?? device.lastModifiedDate ?? device.createDate;
  return (
    <li
      className="cmk-list-item"
      data-current={device.isCurrentDevice || undefined}
      data-busy={busy || undefined}
      aria-busy={busy || undefined}
    >
      <span
        className="cmk-tile"
        data-device={/\b(iOS|iPadOS|Android|iPhone|Mobile)\b/.test(name) ? 'phone' : 'computer'}
        aria-hidden="true"
      />
      <div className="cmk-list-text">
        <p className="cmk-list-title">
          <bdi>{name}</bdi>{' '}
          {device.isCurrentDevice && (
            <span className="cmk-badge" data-on="">
              {devices.current}
            </span>
          )}
        </p>
        {(seen || device.lastIpAddress || device.rememberedUntil) && (
          <p className="cmk-list-hint">
            {seen && (
              <time dateTime={seen.toISOString()} title={times.absolute(seen)}>
                {devices.lastSeen(times.relative(seen.getTime() - now))}
              </time>
            )}
            {seen && device.lastIpAddress && ' '}
            {device.lastIpAddress && (
              <span>
                <bdi>{device.lastIpAddress}</bdi>
              </span>
            )}
            {device.rememberedUntil && ' '}
            {device.rememberedUntil && <span>{devices.rememberedUntil(times.day(device.rememberedUntil))}</span>}
          </p>
        )}
        {device.isCurrentDevice && onStopRemembering && <p className="cmk-list-hint">{devices.stopRememberingHint}</p>}
        {problem && <p className="cmk-list-problem">{problemText(messages, problem)}</p>}
      </div>
      <div className="cmk-list-actions">
        {device.isCurrentDevice && onStopRemembering && (
          <Button
            size="small"
            variant="quiet"
            busy={isStopping}
            pending={busy || pending}
            aria-label={devices.stopRemembering}
            onClick={onStopRemembering}
          >
            {devices.stopRememberingShort}
          </Button>
        )}
        <Button
          size="small"
          variant="quiet"
          busy={busy}
          pending={pending || isStopping}
          aria-label={device.isCurrentDevice ? devices.forgetThis : devices.forget(name)}
          onClick={onForget}
        >
          {devices.forgetShort}
        </Button>
      </div>
    </li>
  );
}
