'use client';
import type { AuthDevice, Problem } from '@cognito-mfa/core';
import { devicesEnglish } from '../locales/en.js';
import { problemText } from '../messages/problem-text.js';
import { useTexts } from '../messages/useTexts.js';
import { Part } from '../parts/Part.js';
import { Button } from '../ui/Button.js';
import { useDeviceTimes } from './device-times.js';
import { useDeviceName } from './useDeviceName.js';

export interface DeviceRowProps {
  device: AuthDevice;
  now: number;
  /** This device is being forgotten. */
  busy: boolean;
  /** Something else is under way. */
  pending: boolean;
  /** Why it could not be forgotten. */
  problem?: Problem | undefined;
  onForget: () => void;
  /** For this device: the next sign-in asks for a second step, the session goes on. */
  onStopRemembering?: (() => void) | undefined;
  isStopping?: boolean;
}

/** One remembered device. */
export function DeviceRow(props: DeviceRowProps) {
  return <Part name="DeviceRow" Default={DefaultDeviceRow} props={props} />;
}

function DefaultDeviceRow(props: DeviceRowProps) {
  const { device, now, busy, pending, problem, onForget, onStopRemembering, isStopping = false } = props;
  const messages = useTexts(devicesEnglish);
  const { devices, locale } = messages;
  const times = useDeviceTimes(locale);
  const name = useDeviceName()(device);
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
        {(seen || device.lastIpAddress) && (
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
          </p>
        )}
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
